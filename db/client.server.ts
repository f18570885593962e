import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>

const CONNECT_MS = 5_000

// A `date` is a day, not a moment: read as text, or the machine's time zone
// would move it.
const types = {
  getTypeParser: (oid: number, format: 'text' | 'binary' = 'text') =>
    oid === pg.types.builtins.DATE
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig

/**
 * A pool for any PostgreSQL ≥ 15. The caller ends it.
 *
 * @param queryMs after it a query fails whose database does not answer any more
 */
export function openPool(
  url: string,
  { max = 10, queryMs }: { max?: number; queryMs?: number } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    query_timeout: queryMs,
    // Whatever the server's default: what is acknowledged is on its disk.
    onConnect: async (client) => {
      await client.query('set synchronous_commit = on')
    },
    application_name: 'moratorium',
  })
  // Without a listener a database that goes away kills the whole process; the
  // query that meets the dead connection reports it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Kysely over a pool; `destroy()` ends the pool too. */
export function connect(pool: pg.Pool): Db {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * Whether the rows of a batch may be stored one by one after this error: it
 * lies in the data of one of them (SQLSTATE classes 21, 22 and 23, PostgreSQL
 * manual, appendix A), or the batch dead-locked with another one (40P01).
 */
export function isRowFault(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^(2[123][0-9A-Z]{3}|40P01)$/.test(code)
}
