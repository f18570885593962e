import { sql } from 'kysely'
import type { DonationState, SubscriptionState } from '#db/schema.ts'
import { type Books, isLiveMode } from './books.ts'

/**
 * Movements in one currency of settlement. What went out is negative, fees are
 * not: `charged + refunds + disputes + other - fees = net`.
 */
export type Settled = {
  currency: string
  charged: number
  refunds: number
  disputes: number
  /** Categories that this program does not know. */
  other: number
  fees: number
  net: number
}

export type DonationFigures = {
  settled: Settled[]
  /** Newest first, by the day of the movement (UTC). */
  months: (Settled & { month: string })[]
  /** What comes in each month as long as nobody changes anything. */
  recurring: {
    currency: string
    state: Exclude<SubscriptionState, 'cancelled'>
    count: number
    amountMinor: number
  }[]
  /** Gifts that were paid, less what went back, largest first. */
  places: {
    country: string | null
    currency: string
    count: number
    amountMinor: number
  }[]
  declines: { code: string; count: number }[]
  gifts: { state: DonationState; isMonthly: boolean; count: number }[]
}

/** Every figure as it is, for campaigners; not for the public. */
export async function donationFigures(books: Books): Promise<DonationFigures> {
  const months = await settledByMonth(books)
  return {
    settled: [...Map.groupBy(months, ({ currency }) => currency)].map(
      ([currency, some]) => addUp(currency, some),
    ),
    months,
    recurring: await countRecurring(books),
    places: await countPlaces(books),
    declines: await countDeclines(books),
    gifts: await countGifts(books),
  }
}

const parts = [
  'charged',
  'refunds',
  'disputes',
  'other',
  'fees',
  'net',
] as const

/**
 * The categories: https://docs.stripe.com/reports/reporting-categories
 * `…_failure`, `…_reversal` and the like are counted with what they undo.
 */
async function settledByMonth(books: Books) {
  const { rows } = await sql<Record<keyof Settled | 'month', string>>`
    select to_char(occurred_at at time zone 'UTC', 'YYYY-MM') as month,
      entry.currency,
      coalesce(sum(gross_minor) filter (where kind = 'charge'), 0) as charged,
      coalesce(sum(gross_minor) filter (where kind = 'refund'), 0) as refunds,
      coalesce(sum(gross_minor) filter (where kind = 'dispute'), 0) as disputes,
      coalesce(sum(gross_minor) filter (
        where kind not in ('charge', 'refund', 'dispute')), 0) as other,
      sum(fee_minor) as fees,
      sum(net_minor) as net
    from ledger_entry as entry
    cross join lateral split_part(category, '_', 1) as kind
    join donation on donation.id = donation_id
    where livemode = ${isLiveMode(books)}
    group by 1, 2
    order by 1 desc, 2`.execute(books.db)
  return rows.map(({ month, currency, ...sums }) => ({
    month,
    currency,
    ...numbersOf((part) => Number(sums[part])),
  }))
}

function addUp(currency: string, some: Settled[]): Settled {
  const sumOf = (part: (typeof parts)[number]) =>
    some.reduce((sum, one) => sum + one[part], 0)
  return { currency, ...numbersOf(sumOf) }
}

function numbersOf(
  read: (part: (typeof parts)[number]) => number,
): Omit<Settled, 'currency'> {
  const entries = parts.map((part) => [part, read(part)])
  return Object.fromEntries(entries) as Omit<Settled, 'currency'>
}

async function countRecurring(books: Books) {
  const { rows } = await sql<DonationFigures['recurring'][number]>`
    select currency, state, count(*)::int as count,
      sum(amount_minor)::float8 as "amountMinor"
    from subscription
    where state <> 'cancelled' and livemode = ${isLiveMode(books)}
    group by 1, 2
    order by 1, 2`.execute(books.db)
  return rows
}

async function countPlaces(books: Books) {
  const { rows } = await sql<DonationFigures['places'][number]>`
    select country, currency, count(*)::int as count,
      sum(amount_minor - refunded_minor)::float8 as "amountMinor"
    from donation
    where state in ('paid', 'partly-refunded')
      and livemode = ${isLiveMode(books)}
    group by 1, 2
    order by 3 desc, 1, 2`.execute(books.db)
  return rows
}

async function countDeclines(books: Books) {
  const { rows } = await sql<DonationFigures['declines'][number]>`
    select code, count(*)::int as count
    from declined_charge
    where livemode = ${isLiveMode(books)}
    group by 1
    order by 2 desc, 1`.execute(books.db)
  return rows
}

async function countGifts(books: Books) {
  const { rows } = await sql<DonationFigures['gifts'][number]>`
    select state, is_monthly as "isMonthly", count(*)::int as count
    from donation
    where livemode = ${isLiveMode(books)}
    group by 1, 2
    order by 3 desc, 1, 2`.execute(books.db)
  return rows
}
