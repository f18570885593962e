import { cardOf } from './cards.ts'
import { newMethod } from './charging.ts'
import { HOUR_SECONDS, monthsAfter } from './clock.ts'
import type { Payer } from './contract.ts'
import { endSubscription } from './end-subscription.ts'
import { newId } from './id.ts'
import { draftInvoice, firstInvoice } from './invoices.ts'
import type { Order, World } from './model.ts'
import type { Customer, Intent, Subscription } from './objects.ts'

/** How long a renewal's invoice can be changed: https://docs.stripe.com/invoicing/integration/workflow-transitions */
const DRAFT_SECONDS = HOUR_SECONDS

/**
 * The customer, the subscription and its first invoice, made when a Checkout
 * session for a subscription is complete; a debit may still be on its way.
 */
export function startSubscription(
  world: World,
  given: { intent: Intent; order: Order; payer: Payer },
): { customer: string; subscription: string; invoice: string } {
  const { intent, order, payer } = given
  const customer = newCustomer(world, { intent, payer })
  intent.customer = customer.id
  intent.setup_future_usage = 'off_session'
  world.tables.charges.get(intent.latest_charge!)!.customer = customer.id
  const subscription = newSubscription(world, { intent, order })
  world.tables.subscriptions.set(subscription.id, subscription)
  world.emit('customer.subscription.created', subscription)
  const invoice = firstInvoice(world, subscription, intent)
  subscription.latest_invoice = invoice.id
  scheduleRenewal(world, subscription)
  return {
    customer: customer.id,
    subscription: subscription.id,
    invoice: invoice.id,
  }
}

/** A period ends: the next begins with an invoice, or the subscription ends. */
export function renew(world: World, id: string, at: number): void {
  const subscription = world.tables.subscriptions.get(id)!
  if (subscription.status === 'canceled') return
  if (subscription.cancel_at_period_end) {
    endSubscription(world, subscription, 'cancellation_requested')
    return
  }
  const item = subscription.items.data[0]!
  item.current_period_start = at
  item.current_period_end = nextPeriodEnd(subscription)
  const invoice = draftInvoice(world, subscription)
  subscription.latest_invoice = invoice.id
  world.emit('customer.subscription.updated', subscription)
  world.schedule({ at: at + DRAFT_SECONDS, kind: 'finalize', id: invoice.id })
  scheduleRenewal(world, subscription)
}

export function cancelSubscription(
  world: World,
  id: string,
  atPeriodEnd: boolean,
): void {
  const subscription = runningSubscription(world, id)
  if (!atPeriodEnd) {
    endSubscription(world, subscription, 'cancellation_requested')
    return
  }
  subscription.cancel_at_period_end = true
  subscription.cancel_at = subscription.items.data[0]!.current_period_end
  subscription.canceled_at = world.now()
  subscription.cancellation_details = { reason: 'cancellation_requested' }
  world.emit('customer.subscription.updated', subscription)
}

/** From now on it is paid with this card. */
export function changeCard(world: World, id: string, card: string): void {
  const subscription = runningSubscription(world, id)
  if (!cardOf(card)) throw new Error(`There is no test card ${card}.`)
  const { card: _, ...payer } = world.tables.methods.get(
    subscription.default_payment_method!,
  )!
  subscription.default_payment_method = newMethod(world, { ...payer, card })
  world.emit('customer.subscription.updated', subscription)
}

function runningSubscription(world: World, id: string): Subscription {
  const subscription = world.tables.subscriptions.get(id)
  if (!subscription || subscription.status === 'canceled') {
    throw new Error(`No subscription ${id} is running.`)
  }
  return subscription
}

function scheduleRenewal(world: World, { id, items }: Subscription): void {
  const at = items.data[0]!.current_period_end
  world.schedule({ at, kind: 'renew', id })
}

/** Counted from the first day, or 31 January would stay on 28 for ever. */
function nextPeriodEnd(subscription: Subscription): number {
  const { billing_cycle_anchor: anchor, items } = subscription
  const [start, first] = [
    new Date(items.data[0]!.current_period_start * 1000),
    new Date(anchor * 1000),
  ]
  const years = start.getUTCFullYear() - first.getUTCFullYear()
  const months = years * 12 + start.getUTCMonth() - first.getUTCMonth()
  return monthsAfter(anchor, months + 1)
}

function newCustomer(
  world: World,
  { intent, payer }: { intent: Intent; payer: Payer },
): Customer {
  const charge = world.tables.charges.get(intent.latest_charge!)!
  const customer: Customer = {
    id: newId('cus_', 14),
    object: 'customer',
    address: charge.billing_details.address,
    balance: 0,
    created: world.now(),
    currency: intent.currency,
    delinquent: false,
    description: null,
    email: payer.email,
    invoice_prefix: newId('', 8).toUpperCase(),
    livemode: false,
    metadata: {},
    name: payer.name,
    phone: null,
    preferred_locales: [],
  }
  world.tables.customers.set(customer.id, customer)
  world.emit('customer.created', customer)
  return customer
}

function newSubscription(
  world: World,
  { intent, order }: { intent: Intent; order: Order },
): Subscription {
  const id = newId('sub_')
  const now = world.now()
  return {
    id,
    object: 'subscription',
    billing_cycle_anchor: now,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { reason: null },
    collection_method: 'charge_automatically',
    created: now,
    currency: intent.currency,
    customer: intent.customer!,
    default_payment_method: intent.payment_method,
    description: order.description,
    ended_at: null,
    items: {
      object: 'list',
      url: `/v1/subscription_items?subscription=${id}`,
      has_more: false,
      data: [
        {
          id: newId('si_', 14),
          object: 'subscription_item',
          created: now,
          current_period_end: monthsAfter(now, 1),
          current_period_start: now,
          metadata: {},
          price: {
            id: newId('price_'),
            object: 'price',
            active: false,
            billing_scheme: 'per_unit',
            created: now,
            currency: intent.currency,
            livemode: false,
            metadata: {},
            product: newId('prod_', 14),
            recurring: { interval: 'month', interval_count: 1 },
            type: 'recurring',
            unit_amount: intent.amount,
          },
          quantity: 1,
          subscription: id,
        },
      ],
    },
    latest_invoice: null,
    livemode: false,
    metadata: { ...order.metadata },
    start_date: now,
    status: 'active',
  }
}
