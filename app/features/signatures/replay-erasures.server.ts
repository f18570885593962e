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
  const { db, now, erasures } = services
  const listed = await erasures.read()
  return db.transaction().execute(async (trx) => {
    const known = await knownList(trx, erasures.id)
    if (known.id !== erasures.id || known.entries > listed.length) {
      throw new ErasuresMissing(
        'The list of erasures (ERASURES_LOG) is missing, shorter than this ' +
          'database knows, or another one. Put the right file back: without ' +
          'it people who were erased could come back.',
      )
    }
    if (known.entries === listed.length) return 0

    const ids = (kind: string) =>
      listed.filter((one) => one.kind === kind).map((one) => one.signature)
    const erased = await lockAny(trx, ['id', 'first_id'], ids('erased'))
    await eraseRows(trx, erased, now())
    const withdrawn = await lockAny(trx, ['id'], ids('withdrawn'))
    const standing = withdrawn.filter(({ state }) => state !== 'withdrawn')
    await withdrawRows(trx, standing, now())
    await trx
      .updateTable('erasure_list')
      .set({ entries: listed.length })
      .execute()
    return erased.length + standing.length
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

function lockAny(
  trx: Transaction<Schema>,
  columns: ('id' | 'first_id')[],
  ids: string[],
) {
  return trx
    .selectFrom('signature')
    .selectAll()
    .where(({ or, ref }) =>
      or(
        columns.map(
          (column) => sql<boolean>`${ref(column)} = any(${ids}::uuid[])`,
        ),
      ),
    )
    .where('state', '<>', 'erased')
    .forUpdate()
    .execute()
}
