import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { LeftMeanwhile } from './errors.ts'
import type { SignedIn } from './signed-in.ts'

/** Told apart from every other advisory lock of the program. */
const AUDIT_LOCK = 1_700_001
const FORMAT = 'moratorium audit 1'

export type Detail = Record<string, string | number>

export type AuditWish = {
  /**
   * Who did it, with the session that they did it in where there is one;
   * nothing for the program itself or a command.
   */
  by: (Pick<SignedIn, 'id' | 'role'> & Partial<SignedIn>) | null
  /** Dotted, as `letters.stop`. */
  act: string
  /** An id or a slug of ours: never a name or an address of a signer. */
  subject?: string
  detail?: Detail
}

export type AuditContent = {
  seq: string
  at: Date
  campaigner_id: string | null
  role: string | null
  act: string
  subject: string | null
  detail: Detail
}

/**
 * SHA-256 over the hash before it and the entry as JSON (an array, the detail's
 * keys in order), so that no entry can be changed, left out or moved without
 * all after it.
 */
export function auditHash(previous: Buffer, entry: AuditContent): Buffer {
  const detail = Object.entries(entry.detail).sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  const { seq, at, campaigner_id, role, act, subject } = entry
  const text = JSON.stringify([
    FORMAT,
    seq,
    at.toISOString(),
    campaigner_id,
    role,
    act,
    subject,
    detail,
  ])
  return createHash('sha256').update(previous).update(text).digest()
}

/** Before the first entry. */
export const NO_ENTRY = Buffer.alloc(32)

/** Who goes may go, whatever became of them meanwhile. */
const LEAVING = ['sign-out', 'sign-out.everywhere']

/**
 * Adds an entry in the transaction of its cause. Entries are written one at a
 * time: each holds the hash of the one before.
 *
 * Role and session were read before the body of the request had come, so they
 * are looked at again, and stay as they are until the transaction ends.
 *
 * @throws LeftMeanwhile where who did it was removed, has another role, or
 *   their session has ended
 */
export async function writeAudit(
  trx: Kysely<Schema>,
  now: Date,
  wish: AuditWish,
): Promise<void> {
  if (wish.by && !LEAVING.includes(wish.act)) await refuseLeft(trx, wish.by)
  await addEntry(trx, now, wish)
}

/**
 * Whether somebody may still do what they were let in for.
 *
 * @throws LeftMeanwhile as {@link writeAudit}
 */
export async function refuseLeft(
  trx: Kysely<Schema>,
  { id, role, session }: NonNullable<AuditWish['by']>,
): Promise<void> {
  const found = await trx
    .selectFrom('campaigner')
    .select('id')
    .where('id', '=', id)
    .where('role', '=', role)
    .where('removed_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!found) throw new LeftMeanwhile(role)
  if (session === undefined) return
  const open = await trx
    .selectFrom('desk_session')
    .select('ref')
    .where('ref', '=', session)
    .where('campaigner_id', '=', id)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!open) throw new LeftMeanwhile(role)
}

async function addEntry(
  trx: Kysely<Schema>,
  now: Date,
  { by, act, subject = undefined, detail = {} }: AuditWish,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${AUDIT_LOCK})`.execute(trx)
  const last = await trx
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const entry = {
    seq: String(BigInt(last?.seq ?? 0) + 1n),
    at: now,
    campaigner_id: by?.id ?? null,
    role: by?.role ?? null,
    act,
    subject: subject ?? null,
    detail,
  }
  const previous = last?.hash ?? NO_ENTRY
  await trx
    .insertInto('audit_entry')
    .values({
      ...entry,
      detail: JSON.stringify(detail),
      previous,
      hash: auditHash(previous, entry),
    })
    .execute()
}

/** {@link writeAudit} where there is no transaction to be part of. */
export function audit(
  { db, now }: Pick<Services, 'db' | 'now'>,
  wish: AuditWish,
): Promise<void> {
  return db.transaction().execute((trx) => writeAudit(trx, now(), wish))
}

/**
 * Does something that is logged: the entry is there before it begins, so that
 * nothing is done without a trace. Whatever fails leaves a second entry, even
 * of somebody who was removed while it ran.
 *
 * @throws LeftMeanwhile as {@link writeAudit}, before it begins
 */
export async function acting<Result>(
  services: Pick<Services, 'db' | 'now'>,
  wish: AuditWish,
  run: () => Promise<Result>,
): Promise<Result> {
  await audit(services, wish)
  try {
    return await run()
  } catch (error) {
    const failed = { ...wish, act: `${wish.act}.failed` }
    const { db, now } = services
    await db.transaction().execute((trx) => addEntry(trx, now(), failed))
    throw error
  }
}
