import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'

/** The URL of an empty, migrated database of the test file's own. */
export function useDatabase(): { url: string } {
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = new URL(inject('templateUrl'))
  const own = new URL(template)
  own.pathname = `/${name}`

  beforeAll(async () => {
    await asAdmin(
      `create database ${name} template ${template.pathname.slice(1)}`,
    )
  })
  afterAll(() => asAdmin(`drop database ${name} with (force)`))
  return { url: own.href }

  async function asAdmin(statement: string): Promise<void> {
    const admin = new URL(template)
    admin.pathname = '/postgres'
    const client = new pg.Client({ connectionString: admin.href })
    client.on('error', () => {})
    await client.connect()
    await client.query(statement)
    await client.end()
  }
}
