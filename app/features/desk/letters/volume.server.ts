import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { countryName } from '#app/i18n/format.ts'
import { hasSamples } from '../../lawmakers/has-samples.server.ts'
import { countByChamber } from '../../letters/count.server.ts'

/** Deliveries are looked at so far back; older ones are in the tallies. */
export const LOOK_BACK_DAYS = 28
const MOST_ROWS = 25
const DAY_MS = 24 * 60 * 60 * 1000

type Needed = Pick<Services, 'db' | 'now'>

/** Of one country or chamber, over all months. */
export type Tallied = { key: string; name: string; sent: number; own: number }

/** What became of letters that were handed over in the last 28 days. */
export type Handed = {
  key: string
  name: string
  sent: number
  bounced: number
  refused: number
  unknown: number
}

export type Volume = {
  countries: Tallied[]
  chambers: Tallied[]
  /** Invented ones are listed, too, and not among these. */
  hasSamples: boolean
  /** Each day with a letter (UTC), the newest first. */
  days: Handed[]
  /** The largest. */
  domains: Handed[]
  targets: Handed[]
}

/** Letters by where they went; invented chambers are left out of the tallies. */
export async function showVolume(services: Needed): Promise<Volume> {
  const counted = await countByChamber(services)
  const real = counted.filter(({ isSample }) => !isSample)
  const handed = await countHanded(services)
  const of = (kind: HandedRow['kind']) =>
    handed.filter((row) => row.kind === kind)
  return {
    countries: tally(real, ({ country }) => countryName('en', country)),
    chambers: tally(
      real,
      ({ chamber, country }) => `${chamber}, ${countryName('en', country)}`,
    ).slice(0, MOST_ROWS),
    hasSamples: await hasSamples(services),
    days: of('day').toSorted((one, other) => (one.key < other.key ? 1 : -1)),
    domains: of('domain'),
    targets: of('target'),
  }
}

type Counted = Awaited<ReturnType<typeof countByChamber>>

/** The largest first. */
function tally(
  counted: Counted,
  nameOf: (row: Counted[number]) => string,
): Tallied[] {
  const sum = (some: Counted, way: 'sent' | 'own') =>
    some
      .filter((row) => row.way === way)
      .reduce((total, { count }) => total + count, 0)
  return [...Map.groupBy(counted, nameOf)]
    .map(([name, some]) => ({
      key: name,
      name,
      sent: sum(some, 'sent'),
      own: sum(some, 'own'),
    }))
    .toSorted((one, other) => other.sent + other.own - (one.sent + one.own))
}

type HandedRow = Handed & { kind: 'day' | 'domain' | 'target' }

/** In one pass over the deliveries of these days, by the index on `taken_at`. */
async function countHanded({ db, now }: Needed): Promise<HandedRow[]> {
  const since = new Date(now().getTime() - LOOK_BACK_DAYS * DAY_MS)
  const { rows } = await sql<HandedRow>`
    with taken as materialized (
      -- Few groups first: several ways of grouping all rows would sort them.
      select date_trunc('day', taken_at, 'UTC') as moment, domain, lawmaker_id,
        count(*) filter (where state = 'sent') as sent,
        count(*) filter (where state = 'bounced') as bounced,
        count(*) filter (where state = 'refused') as refused,
        count(*) filter (where state = 'unknown') as unknown,
        count(*) as total
      from delivery where taken_at > ${since}
      group by 1, 2, 3
    ), counted as (
      select (moment at time zone 'UTC')::date as day, domain, lawmaker_id,
        sum(sent)::int as sent, sum(bounced)::int as bounced,
        sum(refused)::int as refused, sum(unknown)::int as unknown,
        sum(total) as total
      from taken
      group by grouping sets ((moment), (domain), (lawmaker_id))
    ), ranked as (
      select counted.*, case when day is not null then 'day'
          when domain is not null then 'domain' else 'target' end as kind,
        row_number() over (
          partition by day is null, domain is null
          order by total desc, domain, lawmaker_id) as place
      from counted
    )
    select kind, coalesce(day::text, domain, lawmaker_id::text) as key,
      coalesce(day::text, domain, lawmaker.name) as name,
      sent, bounced, refused, unknown
    from ranked left join lawmaker on lawmaker.id = lawmaker_id
    where kind = 'day' or place <= ${MOST_ROWS}
    order by kind, place`.execute(db)
  return rows
}
