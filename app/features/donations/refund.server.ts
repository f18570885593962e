import { sql } from 'kysely'
import type { Payments, Refund } from '#app/payments.ts'
import type { DonationState } from '#db/schema.ts'
import { BooksRefused } from './books.ts'
import { findDonation, type ListedDonation } from './list.server.ts'
import type { Settling } from './look.server.ts'
import { settle } from './settle.server.ts'

export type RefundReason = Refund['reason']

/** Stripe's words: https://docs.stripe.com/api/refunds/create */
export const refundReasons = [
  'duplicate',
  'fraudulent',
  'requested_by_customer',
] as const satisfies RefundReason[]

export type RefundWish = {
  /** Number of the receipt, or id. */
  donation: string
  /** Without it all that is left. */
  amountMinor?: number
  reason: RefundReason
  /** In the campaign's words, for the log. */
  why: string
}

/** What would go back, as Stripe had it a moment ago. */
export type RefundPlan = {
  donation: ListedDonation
  paymentId: string
  amountMinor: number
  leftMinor: number
  reason: RefundReason
  why: string
  key: string
}

type Needed = Settling & { payments: Payments }

const refusals: Partial<Record<DonationState, string>> = {
  created: 'it was not paid',
  processing: 'its payment has not arrived yet',
  failed: 'it was not paid',
  expired: 'it was not paid',
  refunded: 'all of it was refunded already',
  disputed:
    'the bank of the donor has taken it back while it decides; refunded now, ' +
    'it would be paid back twice',
  lost: 'the bank of the donor has taken it back for good',
}

/**
 * What a refund would do; nothing moves yet. Reads the gift anew from Stripe.
 *
 * @throws BooksRefused with a sentence: no such gift, or not so much
 */
export async function planRefund(
  services: Needed,
  { donation: name, amountMinor, reason, why }: RefundWish,
): Promise<RefundPlan> {
  const { paymentId, livemode } = await findDonation(services, name)
  if (livemode !== services.payments.isLive) {
    throw new BooksRefused(
      `${name} was paid in ${livemode ? 'live' : 'test'} mode, and the key is ` +
        'of the other one.',
    )
  }
  if (paymentId) await settle(services, { kind: 'payment', id: paymentId })
  const donation = await findDonation(services, name)
  const refusal = refusals[donation.state]
  if (refusal || !paymentId) {
    throw new BooksRefused(`${name} cannot be refunded: ${refusal}.`)
  }
  const leftMinor = donation.amountMinor - donation.refundedMinor
  const amount = amountMinor ?? leftMinor
  if (amount < 1 || amount > leftMinor) {
    throw new BooksRefused('That is more than is left of it, or nothing.')
  }
  const key = await keyOf(services, donation)
  return {
    donation,
    paymentId,
    amountMinor: amount,
    leftMinor,
    reason,
    why,
    key,
  }
}

/**
 * Sends the money back, once however often the same plan is carried out, and
 * settles the gift.
 *
 * @throws PaymentsError when Stripe did not do it
 */
export async function carryOutRefund(
  services: Needed,
  plan: RefundPlan,
): Promise<ListedDonation> {
  const { paymentId, amountMinor, reason, why, key } = plan
  const { id } = plan.donation
  await services.payments.refund({ paymentId, amountMinor, reason, key })
  services.log.info({ donation: id, amountMinor, reason, why }, 'refunded')
  await settle(services, { kind: 'payment', id: paymentId })
  return findDonation(services, id)
}

/** {@link planRefund} and {@link carryOutRefund} in one. */
export async function refundDonation(
  services: Needed,
  wish: RefundWish,
): Promise<ListedDonation> {
  return carryOutRefund(services, await planRefund(services, wish))
}

/**
 * Names the wish by what moved before it, so that a repetition of it is known
 * to be one. A refund that failed is such a movement: after it the same amount
 * is a new wish, though as much is left as before.
 */
async function keyOf(
  { db }: Pick<Needed, 'db'>,
  { id, refundedMinor }: ListedDonation,
): Promise<string> {
  const { count } = await db
    .selectFrom('ledger_entry')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('donation_id', '=', id)
    .executeTakeFirstOrThrow()
  return `refund-${id}-${refundedMinor}-${count}`
}
