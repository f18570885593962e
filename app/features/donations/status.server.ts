import { sql } from 'kysely'
import type { Difference, DonationState } from '#db/schema.ts'
import { type Books, isLiveMode } from './books.ts'
import { isBegun } from './is-begun.server.ts'
import { countTried } from './note-declines.server.ts'

type Needed = Pick<Books, 'db'>

const HOUR_MS = 60 * 60 * 1000

export type DonationsStatus = {
  /** Of the last hour, without renewals: what an alarm looks at. */
  hour: { created: number; paid: number; declined: number }
  /** All that there are in this mode, by what became of them. */
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
export async function showStatus(books: Books): Promise<DonationsStatus> {
  const compared = await lastCompared(books)
  return {
    hour: await countHour(books),
    states: await countStates(books),
    events: await countEvents(books),
    compared,
    brokenAt: await lastBroken(books, compared),
  }
}

async function countHour(books: Books): Promise<DonationsStatus['hour']> {
  const since = new Date(books.now().getTime() - HOUR_MS)
  const { created } = await books.db
    .selectFrom('donation')
    .select(sql<number>`count(*)::int`.as('created'))
    .where('created_at', '>', since)
    .where('livemode', '=', isLiveMode(books))
    .where(isBegun)
    .executeTakeFirstOrThrow()
  return { created, ...(await countTried(books)) }
}

async function countStates(books: Books) {
  const rows = await books.db
    .selectFrom('donation')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('livemode', '=', isLiveMode(books))
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
