import { startSubscription } from './billing.ts'
import { cardOf, sentenceFor } from './cards.ts'
import {
  answerAttempt,
  attempt,
  cancelIntent,
  newIntent,
  newMethod,
} from './charging.ts'
import type { Payer, PayOutcome } from './contract.ts'
import { Refusal } from './errors.ts'
import { newId } from './id.ts'
import type { World } from './model.ts'
import type { Intent, Session } from './objects.ts'
import type { CheckoutParams } from './params.ts'

/** Stripe's own test sessions are as long. */
const ID_LENGTH = 58

/** A page on which a gift can be paid until it expires. */
export function openSession(world: World, params: CheckoutParams): Session {
  const [{ price_data, quantity }] = params.line_items
  const carried = params.payment_intent_data ?? params.subscription_data
  const id = newId('cs_test_', ID_LENGTH)
  const total = price_data.unit_amount * quantity
  const isMonthly = params.mode === 'subscription'
  const session: Session = {
    id,
    object: 'checkout.session',
    amount_subtotal: total,
    amount_total: total,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: null,
    created: world.now(),
    currency: price_data.currency,
    customer: null,
    customer_creation: isMonthly ? 'always' : 'if_required',
    customer_details: null,
    customer_email: null,
    expires_at: params.expires_at,
    invoice: null,
    livemode: false,
    locale: params.locale ?? null,
    metadata: params.metadata ?? {},
    mode: params.mode,
    payment_intent: null,
    payment_method_types: ['card', 'sepa_debit'],
    payment_status: 'unpaid',
    status: 'open',
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url,
    ui_mode: 'hosted_page',
    url: pageOf(world, id),
  }
  world.tables.sessions.set(id, session)
  world.tables.orders.set(id, {
    id,
    product: price_data.product_data.name,
    description: carried?.description ?? null,
    metadata: carried?.metadata ?? {},
    intent: null,
  })
  world.schedule({ at: session.expires_at, kind: 'expire', id })
  return session
}

/** Where an open session can be paid. */
export function pageOf(world: World, sessionId: string): string {
  return `${world.origin}/c/pay/${sessionId}`
}

/** @throws Refusal unless it is open */
export function expireSession(world: World, session: Session): Session {
  if (session.status !== 'open') {
    throw new Refusal(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    )
  }
  session.status = 'expired'
  session.url = null
  const intent = intentOf(world, session)
  if (intent) cancelIntent(world, intent)
  world.emit('checkout.session.expired', session)
  return session
}

/** Somebody fills in the page and presses the button. */
export function paySession(
  world: World,
  session: Session,
  payer: Payer,
): PayOutcome {
  mustBeOpen(session)
  // The page itself refuses such a number: Stripe makes no payment of it.
  if (!cardOf(payer.card)) return 'declined'
  const intent = intentOf(world, session) ?? firstIntent(world, session)
  const method = newMethod(world, payer)
  return complete(
    world,
    session,
    attempt(world, intent, { method, offSession: false }),
  )
}

/** The donor comes back from their bank. */
export function authenticateSession(
  world: World,
  session: Session,
  ok: boolean,
): PayOutcome {
  mustBeOpen(session)
  const intent = intentOf(world, session)
  if (intent?.status !== 'requires_action') {
    throw new Error(`No bank asks about ${session.id}.`)
  }
  return complete(world, session, answerAttempt(world, intent, ok))
}

/** A debit that was paid on this session arrived, or did not. */
export function finishSession(
  world: World,
  session: Session,
  ok: boolean,
): void {
  if (ok) session.payment_status = 'paid'
  const end = ok ? 'succeeded' : 'failed'
  world.emit(`checkout.session.async_payment_${end}`, session)
}

/** Why the last try did not succeed, in Stripe's words to the donor. */
export function lastFaultOf(world: World, id: string): string | undefined {
  const session = world.tables.sessions.get(id)
  const intent = session && intentOf(world, session)
  const fault = intent?.last_payment_error
  return fault ? sentenceFor(fault.decline_code ?? fault.code) : undefined
}

export function intentOf(world: World, session: Session): Intent | undefined {
  const { intent } = world.tables.orders.get(session.id)!
  return intent === null ? undefined : world.tables.intents.get(intent)
}

function mustBeOpen(session: Session): void {
  if (session.status !== 'open') {
    throw new Error(`The session ${session.id} is ${session.status}.`)
  }
}

/**
 * Made at the first try: https://docs.stripe.com/changelog/2022-08-01. For a
 * subscription neither the session nor an invoice shows it before it is paid,
 * and it bears no metadata: https://docs.stripe.com/changelog/basil/2025-03-31
 */
function firstIntent(world: World, session: Session): Intent {
  const order = world.tables.orders.get(session.id)!
  const isMonthly = session.mode === 'subscription'
  const intent = newIntent(world, {
    amount: session.amount_total!,
    currency: session.currency!,
    customer: null,
    description: isMonthly ? 'Subscription creation' : order.description,
    metadata: isMonthly ? {} : { ...order.metadata },
  })
  order.intent = intent.id
  if (!isMonthly) session.payment_intent = intent.id
  return intent
}

function complete(
  world: World,
  session: Session,
  outcome: PayOutcome,
): PayOutcome {
  if (outcome !== 'paid' && outcome !== 'processing') return outcome
  const intent = intentOf(world, session)!
  const payer = world.tables.methods.get(intent.payment_method!)!
  const charge = world.tables.charges.get(intent.latest_charge!)!
  session.status = 'complete'
  session.payment_status = outcome === 'paid' ? 'paid' : 'unpaid'
  session.url = null
  session.customer_details = {
    address: charge.billing_details.address,
    business_name: null,
    email: payer.email,
    individual_name: null,
    name: payer.name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  }
  if (session.mode === 'subscription') {
    const order = world.tables.orders.get(session.id)!
    const begun = startSubscription(world, { intent, order, payer })
    session.customer = begun.customer
    session.subscription = begun.subscription
    session.invoice = begun.invoice
  }
  world.emit('checkout.session.completed', session)
  return outcome
}
