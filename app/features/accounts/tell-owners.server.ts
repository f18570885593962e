import { type Transaction, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { type AuditWish, writeAudit } from './audit.server.ts'
import { queueDeskMail, type QueuedContent } from './desk-mail.server.ts'

type Needed = Pick<Services, 'now' | 'mailVault'>

/**
 * Mails every owner, in the transaction of its cause.
 *
 * @param when.but who was none of them until now
 * @param when.goesAt if not at once
 * @returns to how many
 */
export async function tellOwners(
  trx: Transaction<Schema>,
  services: Needed,
  told: QueuedContent['desk-alarm'],
  { but, goesAt }: { but?: string; goesAt?: Date } = {},
): Promise<number> {
  const owners = await trx
    .selectFrom('campaigner')
    .select('id')
    .where('role', '=', 'owner')
    .where('removed_at', 'is', null)
    .execute()
  const others = owners.filter(({ id }) => id !== but)
  for (const { id } of others) {
    await queueDeskMail(trx, services, 'desk-alarm', id, told, goesAt)
  }
  return others.length
}

/**
 * Writes what may be an attack into the log, and mails it to every owner unless
 * they were told the same of the same subject within `quietMinutes`.
 */
export async function writeAlarm(
  trx: Transaction<Schema>,
  services: Needed,
  wish: AuditWish,
  { what, quietMinutes }: { what: string; quietMinutes: number },
): Promise<void> {
  // Two at one moment are one.
  const key = `${wish.act} ${wish.subject ?? ''}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(
    trx,
  )
  const at = services.now()
  const ago = new Date(at.getTime() - quietMinutes * 60 * 1000)
  const told = await trx
    .selectFrom('audit_entry')
    .select('seq')
    .where('act', '=', wish.act)
    .where('subject', 'is not distinct from', wish.subject ?? null)
    .where('at', '>', ago)
    .where(sql<boolean>`detail ? 'owners'`)
    .executeTakeFirst()
  const owners = told ? undefined : await tellOwners(trx, services, { what })
  const detail = { ...wish.detail, ...(owners !== undefined && { owners }) }
  await writeAudit(trx, at, { ...wish, detail })
}
