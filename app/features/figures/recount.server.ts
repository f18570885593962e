import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

export type FigureDifference = {
  petition_id: string
  /** `hours`: all that the figures by hour add up to. */
  kind: 'country' | 'language' | 'hours'
  key: string
  /** Confirmed less lost. */
  figures: number
  /** Rows that are confirmed. */
  signatures: number
  /** What the public count says, which knows countries only. */
  tally: number | null
}

/**
 * Compares the figures with the signatures themselves and with the public
 * count, in one snapshot. It reports and changes nothing. Languages are left
 * out where a petition's signatures were purged: then they have none.
 */
export async function findFigureDifferences({
  db,
}: Pick<Services, 'db'>): Promise<FigureDifference[]> {
  const { rows } = await sql<FigureDifference>`
    with figures as (
      select petition_id, kind, key, sum(n)::int as n from (
        select petition_id, kind, key, confirmed - lost as n
          from figure_day where kind in ('country', 'language')
        union all
        select petition_id, 'hours', '', confirmed - lost from figure_hour
        union all
        select petition_id, kind, coalesce(key, ''), confirmed - lost
          from figure_delta cross join lateral (values
            ('country', country), ('language', language), ('hours', '')
          ) as keyed (kind, key)
      ) as parts group by 1, 2, 3
    ), standing as (
      select petition_id, country, language,
        count(*) filter (where state = 'confirmed') as n,
        count(purged_at) as purged
      from signature group by 1, 2, 3
    ), signatures as (
      select petition_id, kind, coalesce(key, '') as key, sum(n)::int as n
      from standing cross join lateral (values
        ('country', country::text), ('language', language), ('hours', '')
      ) as keyed (kind, key) group by 1, 2, 3
    ), tally as (
      select petition_id, 'country' as kind, country::text as key,
        sum(n)::int as n from (
        select petition_id, country, count as n from signature_tally
        union all
        select petition_id, country, delta from signature_delta
      ) as parts group by 1, 3
    )
    select petition_id, kind, key, coalesce(figures.n, 0) as figures,
      coalesce(signatures.n, 0) as signatures,
      case when kind = 'country' then coalesce(tally.n, 0) end as tally
    from figures
    full join signatures using (petition_id, kind, key)
    full join tally using (petition_id, kind, key)
    where (coalesce(figures.n, 0) <> coalesce(signatures.n, 0)
        or kind = 'country' and coalesce(figures.n, 0) <> coalesce(tally.n, 0))
      and not (kind = 'language' and petition_id in
        (select petition_id from standing where purged > 0))
    order by petition_id, kind, key`.execute(db)
  return rows
}
