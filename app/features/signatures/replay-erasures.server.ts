import { sql, type Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'
import { ErasuresMissing } from './erasures-missing.ts'
import { eraseRows } from './erase.server.ts'
import { withdrawRows } from './withdraw.server.ts'

type Needed = Pick<Services, 'db' | 'now' | 'erasures'>

/**
 * Erases and withdraws again what the list holds and this database does not
 * know: it was restored from an older copy, or a commit was lost. Before the
 * site opens.
 *
 * @returns how many signatures were erased or withdrawn now
 * @throws ErasuresMissing when the list is another one or lacks entries
 */
export async function replayErasures(services: Needed): Promise<number> {
  const listed = await listedUnknown(services)
  if (!listed) return 0

  const ids = (kind: string) =>
    listed.filter((one) => one.kind === kind).map((one) => one.signature)
  return services.db.transaction().execute(async (trx) => {
    const now = services.now()
    const erased = await lockAny(trx, ids('erased'))
    await eraseRows(trx, erased, now)
    const withdrawn = await lockAny(trx, ids('withdrawn'))
    const standing = withdrawn.filter(({ state }) => state !== 'withdrawn')
    await withdrawRows(trx, standing, now)
    // Last, as in every erasure: whoever holds this lock waits for no other.
    await trx
      .updateTable('erasure_list')
      .set({ entries: sql`greatest(entries, ${listed.length})` })
      .execute()
    return erased.length + standing.length
  })
}

/** The list, if the database does not know all of it. */
function listedUnknown({ db, erasures }: Needed) {
  return db.transaction().execute(async (trx) => {
    const known = await knownList(trx, erasures.id)
    // Read under the lock: meanwhile nobody puts anything on it.
    const listed = await erasures.read()
    if (known.id !== erasures.id || known.entries > listed.length) {
      throw new ErasuresMissing(
        'The list of erasures (ERASURES_LOG) is missing, shorter than this ' +
          'database knows, or another one. Put the right file back: without ' +
          'it people who were erased could come back.',
      )
    }
    return known.entries < listed.length ? listed : undefined
  })
}

async function knownList(trx: Transaction<Schema>, id: string) {
  await trx
    .insertInto('erasure_list')
    .values({ id, entries: 0 })
    .onConflict((conflict) => conflict.column('single').doNothing())
    .execute()
  return trx
    .selectFrom('erasure_list')
    .select(['id', 'entries'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

function lockAny(trx: Transaction<Schema>, ids: string[]) {
  return trx
    .selectFrom('signature')
    .selectAll()
    .where(
      sql<boolean>`(id = any(${ids}::uuid[]) or first_id = any(${ids}::uuid[]))`,
    )
    .where('state', '<>', 'erased')
    .forUpdate()
    .execute()
}
