import {
  type ControlledTransaction,
  type Expression,
  sql,
  type SqlBool,
} from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { Schema } from '#db/schema.ts'

/** All that is read in it is as it was at one moment. */
export type Reading = ControlledTransaction<Schema>

/** Whoever begins it ends it: a connection is taken until then. */
export function beginReading(db: Db): Promise<Reading> {
  return db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
}

/** Rows of which there is something to open. */
function inExport(petitionId: string): Expression<SqlBool> {
  return sql<SqlBool>`petition_id = ${petitionId} and sealed_name is not null
    and state not in ('withdrawn', 'erased')`
}

/** A megabyte; the first statement reads so much. */
const FIRST_BLOCKS = 128
/** Half a gigabyte: no statement reads more, however fast the disk is. */
const MOST_BLOCKS = 65_536
/** A query fails after 30 seconds (app/services.server.ts). */
const SHORT_MS = 1_000

/**
 * Runs a statement for one part of the table after the other, as it lies on the
 * disk: of ten million signatures none could be counted or sorted in one that is
 * short. The next part is twice as long as the one before or, where that took
 * more than a second, half.
 */
async function* inParts<Result>(
  reading: Reading,
  run: (part: Expression<SqlBool>) => Promise<Result>,
): AsyncGenerator<Result> {
  const end = await countBlocks(reading)
  let blocks = FIRST_BLOCKS
  for (let from = 0; from < end;) {
    const begun = performance.now()
    const result = await run(within(from, from + blocks))
    const isShort = performance.now() - begun < SHORT_MS
    from += blocks
    blocks = isShort
      ? Math.min(blocks * 2, MOST_BLOCKS)
      : Math.max(blocks / 2, FIRST_BLOCKS)
    yield result
  }
}

/** Whatever the transaction sees lies in them: rows do not move. */
async function countBlocks(reading: Reading): Promise<number> {
  const { rows } = await sql<{ blocks: number }>`
    select (pg_relation_size('signature')
      / current_setting('block_size')::int)::float8 as blocks`.execute(reading)
  return rows[0]!.blocks
}

function within(from: number, to: number): Expression<SqlBool> {
  return sql<SqlBool>`ctid >= ${`(${from},0)`}::tid
    and ctid < ${`(${to},0)`}::tid`
}

/** How many rows there are, and how many of them are confirmed. */
export async function countRows(
  reading: Reading,
  petitionId: string,
): Promise<{ count: number; counted: number }> {
  const sum = { count: 0, counted: 0 }
  const parts = inParts(reading, (part) =>
    reading
      .selectFrom('signature')
      .select(({ fn }) => [
        fn.countAll<string>().as('count'),
        fn
          .countAll<string>()
          .filterWhere('state', '=', 'confirmed')
          .as('counted'),
      ])
      .where(inExport(petitionId))
      .where(part)
      .executeTakeFirstOrThrow(),
  )
  for await (const { count, counted } of parts) {
    sum.count += Number(count)
    sum.counted += Number(counted)
  }
  return sum
}

const BATCH = 500

/**
 * The ids of the rows, those of each part of the table in the order of the
 * content keys that sealed their names (bytes 2 to 17, see `packRecord`). What
 * was sealed with one key was signed within minutes, so it mostly lies in one
 * part. Only the ids are sorted: whole rows would be written to the server's
 * disk once more.
 */
export async function* idsByKey(
  reading: Reading,
  petitionId: string,
): AsyncGenerator<string[]> {
  const parts = inParts(reading, async (part) => {
    await sql`declare exported no scroll cursor for
      select id from signature where ${inExport(petitionId)} and ${part}
      order by substring(sealed_name from 2 for 16), id`.execute(reading)
    return fetchIds(reading)
  })
  for await (const first of parts) {
    for (let ids = first; ids.length > 0; ids = await fetchIds(reading)) {
      yield ids
    }
    await sql`close exported`.execute(reading)
  }
}

async function fetchIds(reading: Reading): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    fetch ${sql.lit(BATCH)} from exported`.execute(reading)
  return rows.map(({ id }) => id)
}

export type ExportRow = Awaited<ReturnType<typeof findRows>>[number]

/** What the export says of these, in their order; moments as days in UTC. */
export async function findRows(reading: Reading, ids: string[]) {
  const rows = await reading
    .selectFrom('signature')
    .select([
      'id',
      'state',
      'country',
      'language',
      'consent_version',
      dayOf('asked_at').as('asked_on'),
      dayOf('confirmed_at').as('confirmed_on'),
      'public_name',
      'score',
      'reasons',
      'sealed_name',
      'sealed_address',
      'sealed_postcode',
      'sealed_comment',
      'sealed_nonce',
    ])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id)!)
}

function dayOf(column: 'asked_at' | 'confirmed_at') {
  return sql<string | null>`
    to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD')`
}

/** The wrapped content keys, as they were stored. */
export async function findKeys(
  reading: Reading,
  ids: string[],
): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const rows = await reading
    .selectFrom('vault_key')
    .select(['id', 'wrapped'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, wrapped }) => [id, wrapped]))
}
