import type { CheckoutSession, Invoice, Payment } from '#app/payments.ts'
import type { DonationState } from '#db/schema.ts'

/** What Stripe says now of one gift, as far as it exists there. */
export type Facts = {
  session?: Pick<CheckoutSession, 'status' | 'isPaid'>
  payment?: Pick<Payment, 'status' | 'amountMinor' | 'refundedMinor'> &
    Pick<Payment, 'dispute'>
  invoice?: Pick<Invoice, 'status' | 'wasAttempted' | 'isFirst'>
}

/**
 * The state of a donation, from Stripe's objects alone: neither what it was
 * before nor the order of events plays a part. So a dispute that was won and a
 * refund that failed lead back to what it was without them.
 */
export function stateOf({ session, payment, invoice }: Facts): DonationState {
  if (payment?.status === 'succeeded') return stateOfPaid(payment)
  if (payment?.status === 'processing') return 'processing'
  if (invoice && !invoice.isFirst) return stateOfRenewal(invoice)
  if (session?.status === 'expired' || payment?.status === 'canceled') {
    return 'expired'
  }
  // Only a debit ends there: a declined card leaves the session open.
  const wasDebit = session?.status === 'complete' && !session.isPaid
  return wasDebit && payment?.status === 'waiting' ? 'failed' : 'created'
}

function stateOfPaid({
  amountMinor,
  refundedMinor,
  dispute,
}: NonNullable<Facts['payment']>): DonationState {
  if (dispute === 'open') return 'disputed'
  if (dispute === 'lost') return 'lost'
  if (refundedMinor >= amountMinor) return 'refunded'
  return refundedMinor > 0 ? 'partly-refunded' : 'paid'
}

/** Stripe tries an open one again, or it is over without a payment there. */
function stateOfRenewal({
  status,
  wasAttempted,
}: NonNullable<Facts['invoice']>): DonationState {
  const isWaiting = status === 'draft' || (status === 'open' && !wasAttempted)
  return isWaiting ? 'created' : 'failed'
}
