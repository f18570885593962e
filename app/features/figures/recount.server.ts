import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { FigureKind } from '#db/schema.ts'
import type { Counts } from './counts.ts'

const kinds: FigureKind[] = ['country', 'language', 'source', 'domain']

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

/** What the figures of a month have more than those of its days. */
export type MonthDifference = Counts & {
  petition_id: string
  kind: FigureKind
  /** Of countries; days forget other keys, so those are one. */
  key: string
  month: string
  views: number
}

/** What a petition has more by one kind, of days or months, than by hours. */
export type SumDifference = Counts & {
  petition_id: string
  sumOf: 'days' | 'months'
  kind: FigureKind
}

/**
 * Compares the figures with the signatures themselves and with the public
 * count, months with their days, and all kinds with the hours. It reports and
 * changes nothing.
 */
export async function findFigureDifferences(
  services: Pick<Services, 'db'>,
): Promise<(FigureDifference | MonthDifference | SumDifference)[]> {
  return [
    ...(await findDifferences(services)),
    ...(await findMonthDifferences(services)),
    ...(await findSumDifferences(services)),
  ]
}

/**
 * In one snapshot. Languages are read by month, where none is forgotten, and
 * left out where a petition's signatures were purged: then they have none.
 */
async function findDifferences({
  db,
}: Pick<Services, 'db'>): Promise<FigureDifference[]> {
  const { rows } = await sql<FigureDifference>`
    with figures as (
      select petition_id, kind, key, sum(n)::int as n from (
        select petition_id, kind, key, confirmed - lost as n
          from figure_day where kind = 'country'
        union all
        select petition_id, kind, key, confirmed - lost
          from figure_month where kind = 'language'
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

const sums = sql`sum(asked)::int as asked, sum(accepted)::int as accepted,
  sum(bounced)::int as bounced, sum(confirmed)::int as confirmed,
  sum(lost)::int as lost`

async function findMonthDifferences({
  db,
}: Pick<Services, 'db'>): Promise<MonthDifference[]> {
  const { rows } = await sql<MonthDifference>`
    select * from (
      select petition_id, kind, case when kind = 'country' then key else '' end
        as key, month, sum(views)::int as views, ${sums}
      from (
        select petition_id, kind, key, month,
          views, asked, accepted, bounced, confirmed, lost
        from figure_month
        union all
        select petition_id, kind, key,
          date_trunc('month', day::timestamp)::date,
          -views, -asked, -accepted, -bounced, -confirmed, -lost
        from figure_day
      ) as parts group by 1, 2, 3, 4
    ) as differences
    where (views, asked, accepted, bounced, confirmed, lost)
      <> (0, 0, 0, 0, 0, 0)
    order by petition_id, kind, key, month`.execute(db)
  return rows
}

/** What waits is the same for all, and left out. */
async function findSumDifferences({
  db,
}: Pick<Services, 'db'>): Promise<SumDifference[]> {
  const { rows } = await sql<SumDifference>`
    with parts as (
      select petition_id, 'days' as "sumOf", kind, ${sums}
        from figure_day group by 1, 2, 3
      union all
      select petition_id, 'months', kind, ${sums}
        from figure_month group by 1, 2, 3
      union all
      select petition_id, "sumOf", kind,
        -sum(asked), -sum(accepted), -sum(bounced), -sum(confirmed), -sum(lost)
      from figure_hour cross join (values ('days'), ('months')) as s ("sumOf")
        cross join unnest(${kinds}::text[]) as kind
      group by 1, 2, 3
    ), differences as (
      select petition_id, "sumOf", kind, ${sums} from parts group by 1, 2, 3
    )
    select * from differences
    where (asked, accepted, bounced, confirmed, lost) <> (0, 0, 0, 0, 0)
    order by petition_id, "sumOf", kind`.execute(db)
  return rows
}
