import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import type { SignedIn } from './signed-in.ts'

/** Told apart from every other advisory lock of the program. */
const AUDIT_LOCK = 1_700_001
const FORMAT = 'moratorium audit 1'

export type Detail = Record<string, string | number>

export type AuditWish = {
  /** Who did it; nothing for the program itself or a command. */
  by: Pick<SignedIn, 'id' | 'role'> | null
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

/**
 * Adds an entry in the transaction of its cause. Entries are written one at a
 * time: each holds the hash of the one before.
 */
export async function writeAudit(
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
 * nothing is done without a trace. Whatever fails leaves a second entry.
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
    await audit(services, { ...wish, act: `${wish.act}.failed` })
    throw error
  }
}
