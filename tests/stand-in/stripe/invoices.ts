import { attempt, newIntent } from './charging.ts'
import { DAY_SECONDS, HOUR_SECONDS } from './clock.ts'
import { endSubscription } from './end-subscription.ts'
import { newId } from './id.ts'
import type { World } from './model.ts'
import type {
  Intent,
  Invoice,
  InvoicePayment,
  Subscription,
} from './objects.ts'

/**
 * Days from one try to the next, the longest custom schedule of three:
 * https://docs.stripe.com/billing/revenue-recovery/smart-retries
 */
const RETRY_DAYS = [3, 5, 7]

/** The invoice that was paid on the Checkout page; a debit may be on its way. */
export function firstInvoice(
  world: World,
  subscription: Subscription,
  intent: Intent,
): Invoice {
  const invoice = newInvoice(world, subscription, 'subscription_create')
  open(world, invoice)
  const payment = newPayment(world, invoice, intent)
  countAttempt(invoice)
  if (intent.status === 'succeeded') markPaid(world, invoice, payment)
  return invoice
}

/** A renewal's invoice, an hour before it is charged. */
export function draftInvoice(
  world: World,
  subscription: Subscription,
): Invoice {
  const invoice = newInvoice(world, subscription, 'subscription_cycle')
  invoice.automatically_finalizes_at = world.now() + HOUR_SECONDS
  invoice.next_payment_attempt = invoice.automatically_finalizes_at
  return invoice
}

/** Its time as a draft is over: it is opened and charged. */
export function finalizeInvoice(world: World, id: string): void {
  const invoice = world.tables.invoices.get(id)!
  if (!invoice.auto_advance) return
  open(world, invoice)
  const intent = newIntent(world, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    description: 'Subscription update',
    metadata: {},
  })
  newPayment(world, invoice, intent)
  chargeInvoice(world, invoice)
}

/** Tries again as it was announced, unless something came between. */
export function retryInvoice(world: World, id: string, at: number): void {
  const invoice = world.tables.invoices.get(id)!
  if (invoice.status !== 'open' || invoice.next_payment_attempt !== at) return
  if (partsOf(world, invoice).intent.status === 'processing') return
  chargeInvoice(world, invoice)
}

/**
 * The donor pays what is open now, with the card they have given. It counts as
 * no attempt and moves no announced one:
 * https://docs.stripe.com/api/invoices/object#invoice_object-attempt_count
 */
export function payInvoice(world: World, id: string): boolean {
  const invoice = world.tables.invoices.get(id)
  if (invoice?.status !== 'open') throw new Error(`${id} is not to be paid.`)
  const { intent, payment, subscription } = partsOf(world, invoice)
  if (intent.status === 'processing') return false
  const method = subscription.default_payment_method!
  const outcome = attempt(world, intent, { method, offSession: true })
  if (outcome === 'paid') markPaid(world, invoice, payment)
  if (outcome === 'declined') world.emit('invoice.payment_failed', invoice)
  return outcome === 'paid'
}

/** A debit for this invoice arrived, or did not. */
export function finishInvoice(world: World, id: string, ok: boolean): void {
  const invoice = world.tables.invoices.get(id)!
  if (ok) markPaid(world, invoice, partsOf(world, invoice).payment)
  else failed(world, invoice)
}

/** The invoice that a payment intent is for. */
export function invoiceOf(world: World, intentId: string): string | undefined {
  for (const { payment, invoice } of world.tables.invoicePayments.values()) {
    if (payment.payment_intent === intentId) return invoice
  }
  return undefined
}

function chargeInvoice(world: World, invoice: Invoice): void {
  const { intent, payment, subscription } = partsOf(world, invoice)
  const method = subscription.default_payment_method!
  countAttempt(invoice)
  invoice.next_payment_attempt = null
  const outcome = attempt(world, intent, { method, offSession: true })
  if (outcome === 'paid') markPaid(world, invoice, payment)
  else if (outcome === 'declined') failed(world, invoice)
}

function markPaid(
  world: World,
  invoice: Invoice,
  payment: InvoicePayment,
): void {
  const now = world.now()
  invoice.status = 'paid'
  invoice.amount_paid = invoice.amount_due
  invoice.amount_remaining = 0
  invoice.next_payment_attempt = null
  invoice.status_transitions.paid_at = now
  payment.status = 'paid'
  payment.amount_paid = invoice.amount_due
  payment.status_transitions.paid_at = now
  world.emit('invoice.paid', invoice)
  world.emit('invoice.payment_succeeded', invoice)
  world.emit('invoice_payment.paid', payment)
  const { subscription } = partsOf(world, invoice)
  if (subscription.status === 'past_due') {
    subscription.status = 'active'
    world.emit('customer.subscription.updated', subscription)
  }
}

/** Tries again on a later day; after the last try the subscription ends. */
function failed(world: World, invoice: Invoice): void {
  const { subscription } = partsOf(world, invoice)
  const days = RETRY_DAYS[invoice.attempt_count - 1]
  const isOver = days === undefined || subscription.status === 'canceled'
  const at = isOver ? null : world.now() + days * DAY_SECONDS
  invoice.next_payment_attempt = at
  invoice.auto_advance = !isOver
  world.emit('invoice.payment_failed', invoice)
  if (subscription.status === 'canceled') return
  if (at === null) return endSubscription(world, subscription, 'payment_failed')
  world.schedule({ at, kind: 'retry', id: invoice.id })
  if (subscription.status !== 'past_due') {
    subscription.status = 'past_due'
    world.emit('customer.subscription.updated', subscription)
  }
}

function partsOf(world: World, invoice: Invoice) {
  const payment = [...world.tables.invoicePayments.values()].find(
    (one) => one.invoice === invoice.id,
  )!
  const { subscription } = invoice.parent.subscription_details
  return {
    payment,
    intent: world.tables.intents.get(payment.payment.payment_intent)!,
    subscription: world.tables.subscriptions.get(subscription)!,
  }
}

function countAttempt(invoice: Invoice): void {
  invoice.attempted = true
  invoice.attempt_count++
}

function open(world: World, invoice: Invoice): void {
  invoice.status = 'open'
  invoice.automatically_finalizes_at = null
  invoice.status_transitions.finalized_at = world.now()
  invoice.number = `${newId('', 8).toUpperCase()}-0001`
  world.emit('invoice.finalized', invoice)
}

function newPayment(
  world: World,
  invoice: Invoice,
  intent: Intent,
): InvoicePayment {
  const payment: InvoicePayment = {
    id: newId('inpay_'),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: world.now(),
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { type: 'payment_intent', payment_intent: intent.id },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  }
  world.tables.invoicePayments.set(payment.id, payment)
  return payment
}

function newInvoice(
  world: World,
  subscription: Subscription,
  reason: Invoice['billing_reason'],
): Invoice {
  const { customer: customerId, currency, description } = subscription
  const item = subscription.items.data[0]!
  const amount = item.price.unit_amount! * item.quantity
  const customer = world.tables.customers.get(customerId)!
  const invoice: Invoice = {
    id: newId('in_'),
    object: 'invoice',
    amount_due: amount,
    amount_paid: 0,
    amount_remaining: amount,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    automatically_finalizes_at: null,
    billing_reason: reason,
    collection_method: 'charge_automatically',
    created: world.now(),
    currency,
    customer: customerId,
    customer_email: customer.email,
    customer_name: customer.name,
    description,
    hosted_invoice_url: null,
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: null,
    parent: {
      type: 'subscription_details',
      quote_details: null,
      subscription_details: {
        metadata: { ...subscription.metadata },
        subscription: subscription.id,
      },
    },
    period_end: item.current_period_end,
    period_start: item.current_period_start,
    status: 'draft',
    status_transitions: {
      finalized_at: null,
      marked_uncollectible_at: null,
      paid_at: null,
      voided_at: null,
    },
    subtotal: amount,
    total: amount,
  }
  world.tables.invoices.set(invoice.id, invoice)
  world.emit('invoice.created', invoice)
  return invoice
}
