import { sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#db/client.server.ts'

const DEADLINE_MS = 10_000

/**
 * Resolves when so many statements on this database wait for a row. Not to be
 * asked in a transaction: there PostgreSQL keeps its first answer.
 */
export async function untilBlocked(db: Db, waiting: number): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS
  while (Date.now() < deadline) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    )
    if (rows[0]!.n === waiting) return
    await pause(5)
  }
  throw new Error(`Not ${waiting} statements waited for a lock`)
}
