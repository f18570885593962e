import { sql } from 'kysely'
import type { Counts } from './counts.ts'
import { type FigureReader, unfoldedHours } from './read-unfolded.server.ts'

export type Step = 'hour' | 'day' | 'week'

/** Of which petitions, from when on and until before when. */
export type Hours = { petitions: string[]; from: Date; to: Date }

export type TimeCounts = Counts & { at: Date }

/** What was folded and what waits, in one snapshot. */
function hours(at: FigureReader, { petitions, from, to }: Hours) {
  const within = sql`petition_id = any(${petitions}::uuid[])
    and hour >= ${from} and hour < ${to}`
  return sql`(
    select petition_id, hour, is_rest, asked, accepted, bounced, confirmed, lost
      from figure_hour where ${within}
    union all
    select petition_id, hour, false, asked, accepted, bounced, confirmed, lost
      from ${unfoldedHours(at)} where ${within}
  ) as hours`
}

const sums = sql`sum(asked)::int as asked, sum(accepted)::int as accepted,
  sum(bounced)::int as bounced, sum(confirmed)::int as confirmed,
  sum(lost)::int as lost`

/**
 * What happened, step by step in UTC, weeks from Monday on; steps in which
 * nothing happened are left out.
 *
 * @returns `rests`: by day, what hours had that were too small to be kept; in
 *   steps of days and weeks it is contained
 */
export async function readTimes(
  at: FigureReader,
  which: Hours & { by: Step },
): Promise<{ steps: TimeCounts[]; rests: TimeCounts[] }> {
  const { by } = which
  const isRest = by === 'hour' ? sql`is_rest` : sql`false`
  const { rows } = await sql<TimeCounts & { rest: boolean }>`
    select date_trunc(${by}, hour, 'UTC') as at, ${isRest} as rest, ${sums}
    from ${hours(at, which)} group by 1, 2 order by 1, 2`.execute(at.db)
  const of = (isRest: boolean) =>
    rows
      .filter(({ rest }) => rest === isRest)
      .map(({ rest: _rest, ...counts }) => counts)
  return { steps: of(false), rests: of(true) }
}

export type DayCounts = {
  petition: string
  /** ISO day, in UTC. */
  day: string
  confirmed: number
  lost: number
}

/** Confirmed and lost signatures of each petition by day. */
export async function readDays(
  at: FigureReader,
  which: Hours,
): Promise<DayCounts[]> {
  const { rows } = await sql<DayCounts>`
    select petition_id as petition,
      (hour at time zone 'UTC')::date as day,
      sum(confirmed)::int as confirmed, sum(lost)::int as lost
    from ${hours(at, which)} group by 1, 2 order by 2, 1`.execute(at.db)
  return rows
}

/** The first hour of which something is known; nothing where there is none. */
export async function findFirstHour(
  at: FigureReader,
  petitions: string[],
): Promise<Date | undefined> {
  const { rows } = await sql<{ hour: Date | null }>`
    select min(least(
      (select hour from figure_hour where petition_id = one
        order by hour limit 1),
      (select min(hour) from ${unfoldedHours(at)} where petition_id = one)
    )) as hour
    from unnest(${petitions}::uuid[]) as one`.execute(at.db)
  return rows[0]!.hour ?? undefined
}
