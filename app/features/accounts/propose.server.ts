import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import {
  APPROVAL_HOURS,
  type ApprovalAct,
  decidersOf,
  hasRoleLong,
} from './approval.ts'
import { writeAudit } from './audit.server.ts'
import { DeskRefused } from './errors.ts'
import type { SignedIn } from './signed-in.ts'

const HOUR_MS = 60 * 60 * 1000

type Needed = Pick<Services, 'db' | 'now'>
type By = Pick<SignedIn, 'id' | 'role'> & Partial<SignedIn>

/**
 * Puts down what another campaigner has to allow.
 *
 * @param wish.summary what would be done; it holds nothing of single signers
 * @returns the id: `/desk/approvals/<id>` is its page
 * @throws DeskRefused for who has their role for less than a day, and where
 *   nobody else may decide about it yet
 */
export function propose(
  { db, now }: Needed,
  by: By,
  wish: {
    act: ApprovalAct
    payload: unknown
    summary: string
    reason: string
  },
): Promise<string> {
  const { payload, ...rest } = wish
  return db.transaction().execute(async (trx) => {
    const [id, at] = [randomUUID(), now()]
    await refuseNewcomer(trx, at, by)
    await refuseAlone(trx, at, by, wish.act)
    await trx
      .insertInto('approval')
      .values({
        id,
        ...rest,
        payload: JSON.stringify(payload),
        proposed_by: by.id,
        proposed_at: at,
        ends_at: new Date(at.getTime() + APPROVAL_HOURS * HOUR_MS),
        decided_by: null,
      })
      .execute()
    await writeAudit(trx, at, {
      by,
      act: 'approval.proposed',
      subject: id,
      detail: { about: wish.act },
    })
    return id
  })
}

/** Else who invites somebody, perhaps themselves, agrees with what they want. */
async function refuseNewcomer(trx: Kysely<Schema>, at: Date, { id }: By) {
  const { role_since } = await trx
    .selectFrom('campaigner')
    .select('role_since')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (hasRoleLong(role_since, at)) return
  throw new DeskRefused(
    'You have this role for less than a day, so somebody else must propose it.',
  )
}

async function refuseAlone(
  trx: Kysely<Schema>,
  at: Date,
  by: By,
  act: ApprovalAct,
) {
  const deciders = decidersOf(act)
  const others = await trx
    .selectFrom('campaigner')
    .select(['name', 'role_since'])
    .where('removed_at', 'is', null)
    .where('role', 'in', deciders)
    .where('id', '!=', by.id)
    .orderBy('created_at')
    .execute()
  if (others.some(({ role_since }) => hasRoleLong(role_since, at))) return
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join(' and ')
    const have = others.length > 1 ? 'have' : 'has'
    throw new DeskRefused(
      `This takes two people. ${names} ${have} this role for less than a day, ` +
        'so they cannot decide yet.',
    )
  }
  throw new DeskRefused(
    'This takes two people, and nobody else at this desk may decide about ' +
      `it. A second ${deciders.join(' or ')} must be invited first.`,
  )
}
