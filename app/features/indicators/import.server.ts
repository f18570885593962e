import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { ReadList } from './collect.ts'
import type { Generation } from './generations.ts'

/** One file as it was read, and what is to be known of it. */
export type ListToImport = {
  /** The file's name. */
  name: string
  url: string | null
  sha256: Buffer
  publisher: string
  licence: string
  /** ISO day; null: not known. */
  published: string | null
  /** Null: a list of all. */
  generation: Generation | null
  list: Pick<ReadList, 'domains' | 'emails'>
}

type Needed = Pick<Services, 'db' | 'now'>

/**
 * Stores lists, all or none. One of the same name is replaced, whole; who reads
 * meanwhile sees the old ones.
 *
 * @param lists of different names
 */
export async function importLists(
  { db, now }: Needed,
  lists: ListToImport[],
): Promise<void> {
  const imported_at = now()
  await db.transaction().execute(async (trx) => {
    // Two imports at once would else meet in the names, and one would fail.
    await sql`lock table indicator_list in share row exclusive mode`.execute(
      trx,
    )
    const names = lists.map(({ name }) => name)
    await trx.deleteFrom('indicator_list').where('name', 'in', names).execute()
    for (const { list, ...about } of lists) {
      const id = randomUUID()
      const entries = list.domains.length + list.emails.length
      const row = { id, ...about, entries, imported_at }
      await trx.insertInto('indicator_list').values(row).execute()
      await insertEntries(trx, id, 'domain', list.domains)
      await insertEntries(trx, id, 'email', list.emails)
    }
  })
}

/** One statement, however many there are. */
async function insertEntries(
  db: Services['db'],
  listId: string,
  kind: 'domain' | 'email',
  values: string[],
): Promise<void> {
  await sql`insert into indicator (list_id, kind, value)
    select ${listId}::uuid, ${kind}::text, value
    from unnest(${values}::text[]) as given (value)`.execute(db)
}

/** @returns whether there was one of this name */
export async function removeList(
  { db }: Pick<Services, 'db'>,
  name: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('indicator_list')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
