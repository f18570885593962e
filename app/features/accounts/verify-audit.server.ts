import type { Kysely } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { auditHash, NO_ENTRY } from './audit.server.ts'

const AT_ONCE = 5_000

/** An entry as it was noted elsewhere. */
export type Noted = { seq: string; hash: Buffer }

export type Verified =
  | { isWhole: true; entries: number; last: Buffer }
  | { isWhole: false; seq: string; why: Break }

/**
 * `missing`: there is no entry of this number. `torn`: it does not hold the
 * hash of the one before. `changed`: its own hash is not that of what it says.
 * `not-noted`: it has another hash than was noted elsewhere.
 */
export type Break = 'missing' | 'torn' | 'changed' | 'not-noted'

type Options = {
  /**
   * What the log must contain: without it nobody can tell that the newest
   * entries were cut off, or that all of it was written anew.
   */
  noted?: Noted
  /** Told after each step: how many entries are looked at, of how many. */
  onProgress?: (done: number, count: number) => void
}

type State = { next: bigint; previous: Buffer }

/**
 * Computes every hash of the audit log anew, as it stands at one moment.
 *
 * @returns how many entries there are and the newest one's hash, or the first
 *   entry that is not as it was written
 */
export function verifyAudit(
  { db }: Pick<Services, 'db'>,
  options: Options = {},
): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => verifyAll(trx, options))
}

async function verifyAll(
  trx: Kysely<Schema>,
  { noted, onProgress }: Options,
): Promise<Verified> {
  const { count } = await trx
    .selectFrom('audit_entry')
    .select((row) => row.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const state: State = { next: 1n, previous: NO_ENTRY }
  for (;;) {
    const entries = await readFrom(trx, state.next)
    for (const entry of entries) {
      const why = breakAt(entry, state, noted)
      const seq = why === 'missing' ? state.next : BigInt(entry.seq)
      if (why) return { isWhole: false, seq: `${seq}`, why }
      state.previous = entry.hash
      state.next += 1n
    }
    const done = state.next - 1n
    onProgress?.(Number(done), Number(count))
    if (entries.length > 0) continue
    if (noted && BigInt(noted.seq) > done) {
      return { isWhole: false, seq: `${state.next}`, why: 'missing' }
    }
    return { isWhole: true, entries: Number(done), last: state.previous }
  }
}

type Entry = Awaited<ReturnType<typeof readFrom>>[number]

function breakAt(
  { previous, hash, ...entry }: Entry,
  state: State,
  noted: Noted | undefined,
): Break | undefined {
  if (BigInt(entry.seq) !== state.next) return 'missing'
  if (!previous.equals(state.previous)) return 'torn'
  if (!auditHash(previous, entry).equals(hash)) return 'changed'
  const isNoted = noted !== undefined && BigInt(noted.seq) === state.next
  return isNoted && !noted.hash.equals(hash) ? 'not-noted' : undefined
}

function readFrom(trx: Kysely<Schema>, seq: bigint) {
  return trx
    .selectFrom('audit_entry')
    .selectAll()
    .where('seq', '>=', `${seq}`)
    .orderBy('seq')
    .limit(AT_ONCE)
    .execute()
}
