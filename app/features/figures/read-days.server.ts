import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { FigureKind } from '#db/schema.ts'
import type { Counts } from './counts.ts'

type Needed = Pick<Services, 'db'>

/** Of which petitions, from which ISO day to which, both whole and in UTC. */
export type Days = {
  petitions: string[]
  firstDay: string
  lastDay: string
}

/** `views` of pages are counted by source only. */
export type KeyCounts = Counts & { key: string; views: number }
export type DayKeyCounts = KeyCounts & { day: string }

/** What was folded and what waits, in one statement: one snapshot. */
function days({ petitions, firstDay, lastDay }: Days, kinds: FigureKind[]) {
  const isOf = sql`petition_id = any(${petitions}::uuid[])`
  const isWithin = sql`day between ${firstDay}::date and ${lastDay}::date`
  return sql`(
    select kind, key, day, views, asked, accepted, bounced, confirmed, lost
      from figure_day
      where ${isOf} and kind = any(${kinds}) and ${isWithin}
    union all
    select keyed.kind, coalesce(keyed.key, ''), day, 0,
      asked, accepted, bounced, confirmed, lost
    from (
      select (hour at time zone 'UTC')::date as day,
        country, language, source_id, domain,
        sum(asked)::int as asked, sum(accepted)::int as accepted,
        sum(bounced)::int as bounced, sum(confirmed)::int as confirmed,
        sum(lost)::int as lost
      from figure_delta where ${isOf} group by 1, 2, 3, 4, 5
    ) as waiting cross join lateral (values
      ('country', country), ('language', language),
      ('source', source_id::text), ('domain', domain)
    ) as keyed (kind, key)
    where keyed.kind = any(${kinds}) and ${isWithin}
  ) as days`
}

const sums = sql`sum(views)::int as views, sum(asked)::int as asked,
  sum(accepted)::int as accepted, sum(bounced)::int as bounced,
  sum(confirmed)::int as confirmed, sum(lost)::int as lost`

/** By country, language, source and mail domain; most confirmed first. */
export async function readByKey<Kind extends FigureKind>(
  { db }: Needed,
  kinds: Kind[],
  which: Days,
): Promise<Record<Kind, KeyCounts[]>> {
  const { rows } = await sql<KeyCounts & { kind: Kind }>`
    select kind, key, ${sums} from ${days(which, kinds)} group by 1, 2
    order by confirmed desc, asked desc, views desc, key`.execute(db)
  const entries = kinds.map((kind) => [
    kind,
    rows
      .filter((row) => row.kind === kind)
      .map(({ kind: _kind, ...counts }) => counts),
  ])
  return Object.fromEntries(entries) as Record<Kind, KeyCounts[]>
}

/** The same day by day, of one key or of all together; days in their order. */
export async function readByDay(
  { db }: Needed,
  kind: FigureKind,
  which: Days & { key?: string },
): Promise<(Counts & { day: string })[]> {
  const { key } = which
  const isKey = key === undefined ? sql`true` : sql`key = ${key}`
  const { rows } = await sql<Counts & { day: string }>`
    select day, ${sums} from ${days(which, [kind])} where ${isKey}
    group by 1 order by 1`.execute(db)
  return rows
}

/** Day by day and key by key. */
export async function readByDayAndKey(
  { db }: Needed,
  kind: FigureKind,
  which: Days,
): Promise<DayKeyCounts[]> {
  const { rows } = await sql<DayKeyCounts>`
    select day, key, ${sums} from ${days(which, [kind])}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** How a source is named: by its link, as far as that says. */
export type SourceName = {
  id: string
  source: string
  medium: string | null
  campaign: string | null
}

/** @param ids those of figures, as text */
export async function nameSources(
  { db }: Needed,
  ids: string[],
): Promise<Map<string, SourceName>> {
  const { rows } = await sql<SourceName>`
    select id::text, source, medium, campaign from traffic_source
    where id = any(${ids}::int[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
