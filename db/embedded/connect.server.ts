import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { codeOf, EmbeddedDatabaseError } from './error.server.ts'
import type { Place } from './place.server.ts'

const NO_SUCH_DATABASE = '3D000'
const WRONG_PASSWORD = '28P01'
/** Another process has created it between our look and our attempt. */
const CREATED_MEANWHILE = ['42P04', '23505']

type Target = { port: number; database: string }

/**
 * The address of a database on this PostgreSQL, which is created if missing.
 *
 * @throws EmbeddedDatabaseError if the password that we kept does not fit
 */
export async function prepareDatabase(
  { filesDir }: Place,
  { port, database }: Target,
): Promise<string> {
  const file = join(filesDir, 'pg.password')
  if (!existsSync(file)) throw badPassword(file, 'is missing')
  const password = readFileSync(file, 'utf8').trim()
  const server = `postgres://postgres:${password}@127.0.0.1:${port}`
  const url = `${server}/${encodeURIComponent(database)}`
  try {
    await query(url, 'select 1')
  } catch (error) {
    if (codeOf(error) === WRONG_PASSWORD) throw badPassword(file, 'is wrong')
    if (codeOf(error) !== NO_SUCH_DATABASE) throw error
    await createDatabase(`${server}/postgres`, database)
  }
  return url
}

async function createDatabase(url: string, name: string): Promise<void> {
  try {
    await query(url, `create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    if (!CREATED_MEANWHILE.includes(codeOf(error) ?? '')) throw error
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {}) // the failed query says it
  try {
    await client.connect()
    await client.query(text)
  } finally {
    await client.end().catch(() => {})
  }
}

function badPassword(file: string, what: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `The password of the database, in ${file}, ${what}. ` +
      `Put the file back from a backup; it belongs to the folder "pg" beside it.`,
  )
}
