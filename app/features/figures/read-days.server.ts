import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { FigureKind } from '#db/schema.ts'
import type { Counts } from './counts.ts'
import { type FigureReader, unfoldedKeys } from './read-unfolded.server.ts'

/** Of which petitions, from which ISO day to which, both whole and in UTC. */
export type Days = {
  petitions: string[]
  firstDay: string
  lastDay: string
}

/** `views` of pages are counted by source only. */
export type KeyCounts = Counts & { key: string; views: number }
export type DayKeyCounts = KeyCounts & { day: string }

const counted = sql`views, asked, accepted, bounced, confirmed, lost`

function isOf({ petitions }: Days, kinds: FigureKind[]) {
  return sql`petition_id = any(${petitions}::uuid[]) and kind = any(${kinds})`
}

function unfolded(at: FigureReader, which: Days, kinds: FigureKind[]) {
  const { firstDay, lastDay } = which
  return sql`
    select kind, key, day, 0 as views,
      asked, accepted, bounced, confirmed, lost
    from ${unfoldedKeys(at, kinds)}
    where ${isOf(which, kinds)}
      and day between ${firstDay}::date and ${lastDay}::date`
}

/** What was folded and what waits, in one snapshot. */
function days(at: FigureReader, which: Days, kinds: FigureKind[]) {
  const { firstDay, lastDay } = which
  return sql`(
    select kind, key, day, ${counted} from figure_day
      where ${isOf(which, kinds)}
        and day between ${firstDay}::date and ${lastDay}::date
    union all ${unfolded(at, which, kinds)}
  ) as days`
}

/**
 * The same without days, whole months read as such: from `start`, the first one
 * that begins in these days, to before `stop`, the next one that does not end in
 * them. Where no month lies in them whole, both are the same.
 */
function months(at: FigureReader, which: Days, kinds: FigureKind[]) {
  const { firstDay, lastDay } = which
  const start = sql`date_trunc('month',
    ${firstDay}::timestamp + interval '1 month' - interval '1 day')::date`
  const stop = sql`greatest(${start}, date_trunc('month',
    ${lastDay}::timestamp + interval '1 day')::date)`
  return sql`(
    select kind, key, ${counted} from figure_month
      where ${isOf(which, kinds)} and month >= ${start} and month < ${stop}
    union all
    select kind, key, ${counted} from figure_day
      where ${isOf(which, kinds)} and day >= ${firstDay}::date
        and day < least(${start}, ${lastDay}::date + 1)
    union all
    select kind, key, ${counted} from figure_day
      where ${isOf(which, kinds)} and day >= ${stop} and day <= ${lastDay}::date
    union all
    select kind, key, ${counted}
      from (${unfolded(at, which, kinds)}) as unfolded
  ) as months`
}

const sums = sql`sum(views)::int as views, sum(asked)::int as asked,
  sum(accepted)::int as accepted, sum(bounced)::int as bounced,
  sum(confirmed)::int as confirmed, sum(lost)::int as lost`

/**
 * By country, language, source and mail domain; most confirmed first. Mails are
 * told by domain only: of those that came back later no more is known.
 */
export async function readByKey<Kind extends FigureKind>(
  at: FigureReader,
  kinds: Kind[],
  which: Days,
): Promise<Record<Kind, KeyCounts[]>> {
  const { rows } = await sql<KeyCounts & { kind: Kind }>`
    select kind, key, ${sums} from ${months(at, which, kinds)} group by 1, 2
    having sum(views) <> 0 or sum(asked) <> 0 or sum(confirmed) <> 0
      or sum(lost) <> 0 or kind = 'domain'
        and (sum(accepted) <> 0 or sum(bounced) <> 0)
    order by confirmed desc, asked desc, views desc, key`.execute(at.db)
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
  at: FigureReader,
  kind: FigureKind,
  which: Days & { key?: string },
): Promise<(Counts & { day: string })[]> {
  const { key } = which
  const isKey = key === undefined ? sql`true` : sql`key = ${key}`
  const { rows } = await sql<Counts & { day: string }>`
    select day, ${sums} from ${days(at, which, [kind])} where ${isKey}
    group by 1 order by 1`.execute(at.db)
  return rows
}

/** Day by day and key by key. */
export async function readByDayAndKey(
  at: FigureReader,
  kind: FigureKind,
  which: Days,
): Promise<DayKeyCounts[]> {
  const { rows } = await sql<DayKeyCounts>`
    select day, key, ${sums} from ${days(at, which, [kind])}
    group by 1, 2 order by 1, 2`.execute(at.db)
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
  { db }: Pick<Services, 'db'>,
  ids: string[],
): Promise<Map<string, SourceName>> {
  const { rows } = await sql<SourceName>`
    select id::text, source, medium, campaign from traffic_source
    where id = any(${ids}::int[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
