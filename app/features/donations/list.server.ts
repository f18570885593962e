import { type SelectQueryBuilder, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { DonationState, Schema } from '#db/schema.ts'
import { BooksRefused } from './books.ts'

type Needed = Pick<Services, 'db'>

export const donationStates = [
  'created',
  'processing',
  'paid',
  'partly-refunded',
  'refunded',
  'disputed',
  'lost',
  'failed',
  'expired',
] as const satisfies DonationState[]

const columns = [
  'donation.id',
  'donation.number',
  'donation.state',
  'donation.state_since as stateSince',
  'donation.amount_minor as amountMinor',
  'donation.refunded_minor as refundedMinor',
  'donation.currency',
  'donation.country',
  'donation.is_monthly as isMonthly',
  'donation.livemode',
  'donation.created_at as createdAt',
  'donation.paid_at as paidAt',
  'donation.payment_id as paymentId',
  'donation.subscription_id as subscriptionId',
] as const

export type ListedDonation = Awaited<ReturnType<typeof rowsOf>>[number]

/** Which to list; `month` as 2026-11, of the payment or else of the try (UTC). */
export type Listing = {
  state?: DonationState
  month?: string
  limit: number
  /** How many of the newest are left out. */
  offset?: number
}

/** Gifts, newest first, and how many there are in all. */
export async function listDonations(
  { db }: Needed,
  { state, month, limit, offset = 0 }: Listing,
): Promise<{ donations: ListedDonation[]; count: number }> {
  const at = sql<Date>`coalesce(paid_at, created_at)`
  let query = db.selectFrom('donation')
  if (state) query = query.where('state', '=', state)
  if (month) {
    query = query.where(
      sql`to_char(${at} at time zone 'UTC', 'YYYY-MM')`,
      '=',
      month,
    )
  }
  const { count } = await query
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  const newest = query
    .orderBy(at, 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
  return { donations: await rowsOf(newest), count }
}

/**
 * One gift by the number of its receipt or by its id.
 *
 * @throws BooksRefused when there is none
 */
export async function findDonation(
  { db }: Needed,
  name: string,
): Promise<ListedDonation> {
  const [donation] = await rowsOf(
    db
      .selectFrom('donation')
      .where((row) =>
        row.or([row('number', '=', name), row(sql`id::text`, '=', name)]),
      ),
  )
  if (donation) return donation
  throw new BooksRefused(`There is no donation ${name}.`)
}

function rowsOf(query: SelectQueryBuilder<Schema, 'donation', object>) {
  return query.select(columns).execute()
}
