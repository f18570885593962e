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
export function inExport(petitionId: string): Expression<SqlBool> {
  return sql<SqlBool>`petition_id = ${petitionId} and sealed_name is not null
    and state not in ('withdrawn', 'erased')`
}

const BATCH = 500

/**
 * The ids of the rows, in the order of the content keys that sealed their
 * names (bytes 2 to 17, see `packRecord`). Only the ids are sorted: whole rows
 * would be written to the server's disk once more.
 */
export async function* idsByKey(
  reading: Reading,
  petitionId: string,
): AsyncGenerator<string[]> {
  await sql`declare exported no scroll cursor for
    select id from signature where ${inExport(petitionId)}
    order by substring(sealed_name from 2 for 16), id`.execute(reading)
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      fetch ${sql.lit(BATCH)} from exported`.execute(reading)
    if (rows.length === 0) return
    yield rows.map(({ id }) => id)
  }
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
