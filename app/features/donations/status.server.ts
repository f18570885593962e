import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Difference, DonationState } from '#db/schema.ts'

type Needed = Pick<Services, 'db' | 'now'>

const HOUR_MS = 60 * 60 * 1000

export type DonationsStatus = {
  /** Of the last hour: what an alarm looks at. */
  hour: { created: number; paid: number; declined: number }
  /** All that there are, by what became of them. */
  states: Partial<Record<DonationState, number>>
  events: {
    waiting: number
    /** Of these, what failed at least once. */
    failing: number
    oldestAt: Date | null
    givenUp: number
  }
  /** The newest comparison with Stripe that came to its end. */
  compared: Compared | undefined
  /** When one began that did not end, if it is newer. */
  brokenAt: Date | undefined
}

export type Compared = {
  startedAt: Date
  from: Date
  to: Date
  checked: number
  mended: number
  unexplained: number
  difference: Difference
}

/** How donations go, for campaigners. */
export async function showStatus(services: Needed): Promise<DonationsStatus> {
  const compared = await lastCompared(services)
  return {
    hour: await countHour(services),
    states: await countStates(services),
    events: await countEvents(services),
    compared,
    brokenAt: await lastBroken(services, compared),
  }
}

async function countHour({
  db,
  now,
}: Needed): Promise<DonationsStatus['hour']> {
  const since = new Date(now().getTime() - HOUR_MS)
  const { rows } = await sql<DonationsStatus['hour']>`
    select
      (select count(*)::int from donation
        where created_at > ${since}) as created,
      (select count(*)::int from donation where paid_at > ${since}) as paid,
      (select count(*)::int from declined_charge
        where declined_at > ${since}) as declined`.execute(db)
  return rows[0]!
}

async function countStates({ db }: Needed) {
  const rows = await db
    .selectFrom('donation')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

async function countEvents({ db }: Needed): Promise<DonationsStatus['events']> {
  const { rows } = await sql<DonationsStatus['events']>`
    select count(*) filter (where done_at is null)::int as waiting,
      count(*) filter (where done_at is null and attempts > 0)::int as failing,
      min(received_at) filter (where done_at is null) as "oldestAt",
      count(*) filter (where outcome = 'given-up')::int as "givenUp"
    from payment_event`.execute(db)
  return rows[0]!
}

async function lastCompared({ db }: Needed): Promise<Compared | undefined> {
  const row = await db
    .selectFrom('reconciliation')
    .selectAll()
    .where('ended_at', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      startedAt: row.started_at,
      from: row.from_at,
      to: row.to_at,
      checked: row.checked,
      mended: row.mended.length,
      unexplained: row.unexplained.length,
      difference: row.difference,
    }
  )
}

async function lastBroken(
  { db }: Needed,
  compared: Compared | undefined,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('reconciliation')
    .select('started_at')
    .where('ended_at', 'is', null)
    .where('started_at', '>', compared?.startedAt ?? new Date(0))
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.started_at
}
