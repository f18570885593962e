import { readdir, readFile } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { type MigrationProvider, Migrator } from 'kysely/migration'
import { connect, openPool } from './client.server.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Reads `*.sql` files. SQL cannot import app code, so an old one keeps its meaning. */
const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) =>
      name.endsWith('.sql'),
    )
    return Object.fromEntries(
      names.map((name) => [
        name.replace(/\.sql$/, ''),
        {
          async up(db: Kysely<unknown>) {
            const text = await readFile(new URL(name, folder), 'utf8')
            await sql.raw(text).execute(db)
          },
        },
      ]),
    )
  },
}

/**
 * Brings the database to the newest schema.
 *
 * @returns the names of the migrations that ran now, in order
 * @throws the first migration's error; PostgreSQL rolls the whole batch back
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const db = connect(openPool(databaseUrl, { max: 2 }))
  try {
    const { error, results } = await new Migrator({
      db,
      provider: sqlFiles,
    }).migrateToLatest()
    if (error) throw error
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}
