import type { Services } from '#app/services.server.ts'
import type { Difference, Mended, Unexplained } from '#db/schema.ts'

/** Two days of them: the worker compares every hour. */
const SHOWN = 48
/** Of one comparison; the command shows all. */
const LINES_SHOWN = 50

export type ShownComparison = {
  id: string
  from: Date
  to: Date
  startedAt: Date
  endedAt: Date | null
  checked: number
  mended: Mended[]
  unexplained: Unexplained[]
  difference: Difference
  /** Lines that are not shown. */
  more: number
}

/** The newest comparisons with Stripe, with what they found. */
export async function listComparisons({
  db,
}: Pick<Services, 'db'>): Promise<ShownComparison[]> {
  const rows = await db
    .selectFrom('reconciliation')
    .selectAll()
    .orderBy('started_at', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.from_at,
    to: row.to_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    checked: row.checked,
    mended: row.mended.slice(0, LINES_SHOWN),
    unexplained: row.unexplained.slice(0, LINES_SHOWN),
    difference: row.difference,
    more:
      Math.max(0, row.mended.length - LINES_SHOWN) +
      Math.max(0, row.unexplained.length - LINES_SHOWN),
  }))
}
