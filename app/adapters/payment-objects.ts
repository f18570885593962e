import type Stripe from 'stripe'
import type {
  CheckoutSession,
  Invoice,
  Mark,
  Movement,
  Payment,
  Subscription,
} from '#app/payments.ts'
import { idOf } from './payment-events.ts'

/** Stripe's objects, read into what the program needs of them. */

export function readSession(session: Stripe.Checkout.Session): CheckoutSession {
  return {
    id: session.id,
    livemode: session.livemode,
    mark: readMark(session.metadata),
    // One that is none of ours may have none of both, and is not looked at.
    amountMinor: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    status: (session.status ?? 'open') as CheckoutSession['status'],
    isPaid: session.payment_status === 'paid',
    isMonthly: session.mode === 'subscription',
    paymentId: idOf(session.payment_intent),
    subscriptionId: idOf(session.subscription),
    invoiceId: idOf(session.invoice),
    country: session.customer_details?.address?.country ?? null,
    createdAt: moment(session.created),
    url: session.url,
  }
}

type PaymentParts = {
  intent: Stripe.PaymentIntent
  charges: Stripe.Charge[]
  refunds: Stripe.Refund[]
  disputes: Stripe.Dispute[]
}

export function readPayment(parts: PaymentParts): Payment {
  const { intent, charges, refunds, disputes } = parts
  const paid = charges.find(({ status }) => status === 'succeeded')
  const valid = refunds.filter(
    ({ status }) => status !== 'failed' && status !== 'canceled',
  )
  return {
    id: intent.id,
    livemode: intent.livemode,
    mark: readMark(intent.metadata),
    amountMinor: intent.amount,
    currency: intent.currency.toUpperCase(),
    status: statusOf(intent.status),
    paidAt: paid ? paidAtOf(paid) : null,
    country: countryOf(paid),
    refundedMinor: valid.reduce((sum, { amount }) => sum + amount, 0),
    dispute: disputeOf(disputes),
    declines: charges
      .filter(({ status }) => status === 'failed')
      .map((charge) => ({
        id: charge.id,
        code: charge.outcome?.reason ?? charge.failure_code ?? 'unknown',
        at: moment(charge.created),
      })),
    movements: movementsOf(parts),
    createdAt: moment(intent.created),
  }
}

/** A debit is charged days before its money comes. */
function paidAtOf({
  created,
  balance_transaction: moved,
}: Stripe.Charge): Date {
  const came = typeof moved === 'object' && moved !== null ? moved.created : 0
  return moment(Math.max(created, came))
}

function statusOf(status: Stripe.PaymentIntent.Status): Payment['status'] {
  const told = ['succeeded', 'processing', 'canceled'] as const
  return told.find((one) => one === status) ?? 'waiting'
}

function countryOf(charge: Stripe.Charge | undefined): string | null {
  const card = charge?.payment_method_details?.card?.country
  return charge?.billing_details.address?.country ?? card ?? null
}

/**
 * An inquiry (`warning_*`) and one that was prevented take no money:
 * https://docs.stripe.com/disputes/how-disputes-work
 */
function disputeOf(disputes: Stripe.Dispute[]): Payment['dispute'] {
  const kinds = disputes.map(({ status }) => {
    if (status === 'lost' || status === 'won') return status
    const isOpen = status !== 'prevented' && !status.startsWith('warning_')
    return isOpen ? 'open' : null
  })
  for (const kind of ['open', 'lost', 'won'] as const) {
    if (kinds.includes(kind)) return kind
  }
  return null
}

/** Each once: one may be named by two objects. */
function movementsOf({ charges, refunds, disputes }: PaymentParts): Movement[] {
  const all = [
    ...charges.flatMap((charge) => [
      charge.balance_transaction,
      charge.failure_balance_transaction,
    ]),
    ...refunds.flatMap((refund) => [
      refund.balance_transaction,
      refund.failure_balance_transaction,
    ]),
    ...disputes.flatMap((dispute) => dispute.balance_transactions),
  ]
  const movements = new Map<string, Movement>()
  for (const transaction of all) {
    // As an id alone only where Stripe has not made it yet.
    if (typeof transaction === 'object' && transaction !== null) {
      movements.set(transaction.id, readMovement(transaction))
    }
  }
  return [...movements.values()]
}

export function readMovement(transaction: Stripe.BalanceTransaction): Movement {
  return {
    id: transaction.id,
    category: transaction.reporting_category,
    grossMinor: transaction.amount,
    feeMinor: transaction.fee,
    netMinor: transaction.net,
    currency: transaction.currency.toUpperCase(),
    occurredAt: moment(transaction.created),
  }
}

/** The payment intent that a movement belongs to, where there is one. */
export function paymentOf(
  source: Stripe.BalanceTransaction['source'],
): string | null {
  if (typeof source !== 'object' || source === null) return null
  return 'payment_intent' in source ? idOf(source.payment_intent) : null
}

export function readInvoice(invoice: Stripe.Invoice): Invoice {
  const details = invoice.parent?.subscription_details
  return {
    id: invoice.id,
    livemode: invoice.livemode,
    mark: readMark(details?.metadata),
    amountMinor: invoice.total,
    currency: invoice.currency.toUpperCase(),
    subscriptionId: idOf(details?.subscription),
    isFirst: invoice.billing_reason === 'subscription_create',
    status: (invoice.status ?? 'draft') as Invoice['status'],
    wasAttempted: invoice.attempt_count > 0,
    nextAttemptAt: maybeMoment(invoice.next_payment_attempt),
    paymentId: newestPayment(invoice.payments?.data ?? []),
    createdAt: moment(invoice.created),
  }
}

/** The one that paid, else the newest. */
function newestPayment(payments: Stripe.InvoicePayment[]): string | null {
  const sorted = payments.toSorted((one, other) => other.created - one.created)
  const chosen = sorted.find(({ status }) => status === 'paid') ?? sorted[0]
  return idOf(chosen?.payment.payment_intent)
}

export function readSubscription(
  subscription: Stripe.Subscription,
): Subscription {
  const [item] = subscription.items.data
  const cancelAt = subscription.cancel_at_period_end
    ? item?.current_period_end
    : subscription.cancel_at
  return {
    id: subscription.id,
    livemode: subscription.livemode,
    mark: readMark(subscription.metadata),
    amountMinor: (item?.price.unit_amount ?? 0) * (item?.quantity ?? 1),
    currency: subscription.currency.toUpperCase(),
    customerId: idOf(subscription.customer)!,
    status: stateOf(subscription.status),
    createdAt: moment(subscription.created),
    cancelsAt: maybeMoment(cancelAt),
    endedAt: maybeMoment(subscription.ended_at),
  }
}

/** `incomplete_expired`: its first payment never came, so it never began. */
function stateOf(status: Stripe.Subscription.Status): Subscription['status'] {
  if (status === 'active' || status === 'trialing') return 'active'
  if (status === 'canceled') return 'cancelled'
  const began = status !== 'incomplete' && status !== 'incomplete_expired'
  return began ? 'past-due' : 'incomplete'
}

/** What we wrote; whatever else stands there is of others. */
export function readMark(
  metadata: Stripe.Metadata | null | undefined,
): Mark | undefined {
  const { site, donation, language } = metadata ?? {}
  if (!site || !donation || !language) return undefined
  return { site, donation, language: language as Mark['language'] }
}

/** Stripe counts in seconds since 1970. */
function moment(seconds: number): Date {
  return new Date(seconds * 1000)
}

function maybeMoment(seconds: number | null | undefined): Date | null {
  return seconds == null ? null : moment(seconds)
}
