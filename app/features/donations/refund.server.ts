import { createHash } from 'node:crypto'
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

/** https://docs.stripe.com/metadata#considerations */
const MOST_WHY = 500

/** `why` may name people: only Stripe keeps it. */
export type RefundWish = Omit<Refund, 'paymentId' | 'key'> & {
  /** Number of the receipt, or id. */
  donation: string
}

/** What would go back, as Stripe had it a moment ago. */
export type RefundPlan = {
  donation: ListedDonation
  amountMinor: number
  leftMinor: number
  refund: Refund
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
  { donation: name, ...wish }: RefundWish,
): Promise<RefundPlan> {
  if (wish.why.length > MOST_WHY) {
    throw new BooksRefused(`Say why in at most ${MOST_WHY} characters.`)
  }
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
  const amountMinor = wish.amountMinor ?? leftMinor
  if (amountMinor < 1 || amountMinor > leftMinor) {
    throw new BooksRefused('That is more than is left of it, or nothing.')
  }
  const key = keyOf({ ...wish, donation: donation.id })
  // What was shown goes back, whatever else is refunded meanwhile.
  const refund = { ...wish, amountMinor, paymentId, key }
  return { donation, amountMinor, leftMinor, refund }
}

/**
 * Sends the money back and settles the gift. The same wish moves money once
 * within the 24 hours for which Stripe knows it, however often it is planned
 * and carried out; in other words it is another wish.
 *
 * @returns the gift as it is now, and whether anything went back since the plan
 * @throws PaymentsError when Stripe did not do it, or its answer was lost
 */
export async function carryOutRefund(
  services: Needed,
  { donation: before, refund }: RefundPlan,
): Promise<{ donation: ListedDonation; hasMoved: boolean }> {
  const { id } = before
  await services.payments.refund(refund)
  await settle(services, { kind: 'payment', id: refund.paymentId })
  const donation = await findDonation(services, id)
  const { refundedMinor } = donation
  const hasMoved = refundedMinor !== before.refundedMinor
  if (hasMoved) {
    const { reason } = refund
    services.log.info({ donation: id, refundedMinor, reason }, 'refunded')
  }
  return { donation, hasMoved }
}

/**
 * Names the wish by all that was asked for, and by nothing that the refund
 * itself changes: when its answer was lost, a repetition must be known as one.
 * https://docs.stripe.com/api/idempotent_requests
 */
function keyOf(wish: RefundWish): string {
  const { donation, amountMinor = 'all', reason, why } = wish
  const text = JSON.stringify([donation, amountMinor, reason, why])
  return `refund-${createHash('sha256').update(text).digest('hex')}`
}
