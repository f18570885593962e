import { sql } from 'kysely'
import manifest from '../package.json' with { type: 'json' }
import type { Services } from './services.server.ts'

const DATABASE_MS = 2_000

export type Health = {
  status: 'ok' | 'database-away'
  version: string
  /** How long the database took to answer, in milliseconds. */
  database_ms: number | null
}

/** Whether this process can do its work: the database answers within 2 s. */
export async function checkHealth({
  db,
}: Pick<Services, 'db'>): Promise<Health> {
  const { version } = manifest
  const start = performance.now()
  const away = AbortSignal.timeout(DATABASE_MS)
  try {
    await Promise.race([
      sql`select 1`.execute(db),
      new Promise((_, reject) => {
        away.addEventListener('abort', () => reject(away.reason))
      }),
    ])
    const database_ms = Math.round((performance.now() - start) * 10) / 10
    return { status: 'ok', version, database_ms }
  } catch {
    return { status: 'database-away', version, database_ms: null }
  }
}
