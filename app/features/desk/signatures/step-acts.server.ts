import { sql, type Transaction } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Role, Schema } from '#db/schema.ts'
import { decidersOf } from '../../accounts/approval.ts'
import { writeAudit } from '../../accounts/audit.server.ts'
import {
  type Ending,
  stepModerations,
} from '../../signatures/moderation/step.server.ts'

/**
 * `stepModerations` for acts of campaigners: before each step all who decided
 * about one must still work here with a role for it, and what two allowed must
 * still be allowed. Else it ends, with what was changed until then, and an entry
 * in the log. Acts of commands go on.
 */
export function stepActs(
  services: Pick<Services, 'db' | 'now'>,
  only?: string,
): Promise<boolean> {
  return stepModerations(services, only, endForsaken)
}

/** Why an act was ended before its end, and whose doing it had been. */
export type Stopped = {
  why: 'removed' | 'role' | 'taken-back'
  /** Their id; nobody's where the approval was taken back. */
  who?: string
}

const endForsaken: Ending = async (trx, act, now) => {
  const stopped = await findForsaken(trx, act)
  if (!stopped) return false
  await trx
    .updateTable('moderation')
    .set({ state: 'cancelled', ended_at: now })
    .where('id', '=', act.id)
    .execute()
  await writeAudit(trx, now, {
    by: null,
    act: 'signatures.stopped',
    subject: act.id,
    detail: { ...stopped, done: act.done, found: act.found },
  })
  return true
}

async function findForsaken(
  trx: Transaction<Schema>,
  { id, campaigner_id }: { id: string; campaigner_id: string | null },
): Promise<Stopped | undefined> {
  if (campaigner_id === null) return undefined
  const { rows } = await sql<{ state: string; people: string[] }>`
    select state, array[proposed_by, decided_by] as people from approval
    where act = 'moderation' and payload->>'id' = ${id}`.execute(trx)
  const [approval] = rows
  if (approval && approval.state !== 'approved') return { why: 'taken-back' }
  const people = approval?.people ?? [campaigner_id]
  const found = await trx
    .selectFrom('campaigner')
    .select(['id', 'role', 'removed_at'])
    .where('id', 'in', people)
    .orderBy('id')
    .execute()
  const gone = found.find(({ removed_at }) => removed_at !== null)
  if (gone) return { why: 'removed', who: gone.id }
  const deciders: Role[] = decidersOf('moderation')
  const moved = found.find(({ role }) => !deciders.includes(role))
  return moved && { why: 'role', who: moved.id }
}

/** Nothing where an act went on to its end, or somebody cancelled it. */
export async function findStopped(
  { db }: Pick<Services, 'db'>,
  id: string,
): Promise<{ why: Stopped['why']; name: string | null } | undefined> {
  const { rows } = await sql<{ why: Stopped['why']; name: string | null }>`
    select detail->>'why' as why, campaigner.name
    from audit_entry
      left join campaigner on campaigner.id::text = detail->>'who'
    where act = 'signatures.stopped' and subject = ${id}`.execute(db)
  return rows[0]
}
