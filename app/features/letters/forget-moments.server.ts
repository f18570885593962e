import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

/** So long a moment stays exact, to see an attack. */
const EXACT_HOURS = 72
const AT_ONCE = 5_000

const columns = {
  letter: ['asked_at', 'confirmed_at'],
  delivery: ['created_at', 'next_try_at', 'taken_at', 'ended_at'],
  mail_report: ['received_at'],
}

/**
 * Cuts the moments of letters, deliveries and reports that are older than 72
 * hours to the day, in UTC.
 *
 * @returns how many rows
 */
export async function forgetLetterMoments({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - EXACT_HOURS * 60 * 60 * 1000)
  let sum = 0
  for (const [table, names] of Object.entries(columns)) {
    for (let done = AT_ONCE; done === AT_ONCE; sum += done) {
      done = await cut(db, { table, names, before })
    }
  }
  return sum
}

/** A moment that is not over stays: of a delivery that waits for its turn. */
async function cut(
  db: Services['db'],
  { table, names, before }: { table: string; names: string[]; before: Date },
): Promise<number> {
  const isExact = names.map((name) => {
    const column = sql.ref(name)
    return sql`(${column} < ${before}
      and ${column} <> date_trunc('day', ${column}, 'UTC'))`
  })
  const days = names.map((name) => {
    const column = sql.ref(name)
    return sql`${column} = case when ${column} < ${before}
      then date_trunc('day', ${column}, 'UTC') else ${column} end`
  })
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.join(days)}
    where id in (
      select id from ${sql.table(table)}
      where ${sql.join(isExact, sql` or `)}
      limit ${AT_ONCE} for update skip locked
    )`.execute(db)
  return Number(numAffectedRows)
}
