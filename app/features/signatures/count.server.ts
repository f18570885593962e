import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

export type CountryCount = { code: string | null; count: number }

/** No public figure names a country below it: few could be told apart. */
export const SMALLEST_PUBLIC = 10

/**
 * How many signatures are confirmed, by country, exact at this moment: what was
 * folded plus what waits to be folded, in one snapshot. Largest first.
 */
export async function countByCountry(
  { db }: Pick<Services, 'db'>,
  petitionId: string,
): Promise<{ code: string; count: number }[]> {
  const { rows } = await sql<{ code: string; count: number }>`
    select country as code, sum(n)::int as count
    from (
      select country, count as n from signature_tally
        where petition_id = ${petitionId}
      union all
      select country, delta from signature_delta
        where petition_id = ${petitionId}
    ) as parts
    group by country having sum(n) > 0
    order by count desc, country`.execute(db)
  return rows
}

/** Of every petition at once: id → confirmed signatures. */
export async function countEach({
  db,
}: Pick<Services, 'db'>): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select petition_id as id, sum(n)::int as count
    from (
      select petition_id, count as n from signature_tally
      union all
      select petition_id, delta from signature_delta
    ) as parts
    group by petition_id`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export function total(counts: { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/**
 * Merges countries below {@link SMALLEST_PUBLIC} into one row without a code,
 * so that nobody is recognised by being the only one. If a single country would
 * be merged, the next smallest joins it: alone it could be told by subtraction.
 *
 * @param counts largest first
 */
export function mergeSmall(
  counts: { code: string; count: number }[],
): CountryCount[] {
  const first = counts.findIndex(({ count }) => count < SMALLEST_PUBLIC)
  if (first === -1) return counts
  const alone = first === counts.length - 1
  const kept = counts.slice(0, alone ? Math.max(first - 1, 0) : first)
  const merged = counts.slice(kept.length)
  return [...kept, { code: null, count: total(merged) }]
}
