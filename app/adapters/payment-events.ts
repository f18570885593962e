import type Stripe from 'stripe'
import type { Subject } from '#app/payments.ts'

/**
 * The events that can change a donation, and what to read anew after each. The
 * webhook's endpoint at Stripe is to send these (docs/donations.md); all others
 * are acknowledged and forgotten.
 */
export const subjectOf: Record<string, (object: Ids) => Subject | undefined> = {
  'checkout.session.completed': itself('session'),
  'checkout.session.expired': itself('session'),
  'checkout.session.async_payment_succeeded': itself('session'),
  'checkout.session.async_payment_failed': itself('session'),
  'payment_intent.succeeded': itself('payment'),
  'payment_intent.processing': itself('payment'),
  'payment_intent.payment_failed': itself('payment'),
  'payment_intent.canceled': itself('payment'),
  // The fee may be known only then.
  'charge.updated': itsPayment,
  'charge.refunded': itsPayment,
  'refund.created': itsPayment,
  'refund.updated': itsPayment,
  'refund.failed': itsPayment,
  'charge.dispute.created': itsPayment,
  'charge.dispute.updated': itsPayment,
  'charge.dispute.closed': itsPayment,
  'charge.dispute.funds_withdrawn': itsPayment,
  'charge.dispute.funds_reinstated': itsPayment,
  'invoice.paid': itself('invoice'),
  'invoice.payment_failed': itself('invoice'),
  'invoice.voided': itself('invoice'),
  'invoice.marked_uncollectible': itself('invoice'),
  'customer.subscription.created': itself('subscription'),
  'customer.subscription.updated': itself('subscription'),
  'customer.subscription.deleted': itself('subscription'),
  'customer.subscription.paused': itself('subscription'),
  'customer.subscription.resumed': itself('subscription'),
}

/** All that is read out of an event: the rest may be old when it comes. */
type Ids = {
  id: string
  payment_intent?: string | Stripe.PaymentIntent | null
}

function itself(kind: Subject['kind']) {
  return ({ id }: Ids): Subject => ({ kind, id })
}

function itsPayment({ payment_intent }: Ids): Subject | undefined {
  const id = idOf(payment_intent)
  return id === null ? undefined : { kind: 'payment', id }
}

/** Of an object that stands there whole, or as its id. */
export function idOf(
  object: string | { id: string } | null | undefined,
): string | null {
  return typeof object === 'string' ? object : (object?.id ?? null)
}
