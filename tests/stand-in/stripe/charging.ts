import { cardOf, type Decline, sentenceFor } from './cards.ts'
import type { Payer, PayOutcome } from './contract.ts'
import { newId } from './id.ts'
import type { World } from './model.ts'
import { feeOf, move } from './movements.ts'
import type { Charge, Intent, PaymentFault } from './objects.ts'

/** A payment intent that nobody has tried to pay yet. */
export function newIntent(
  world: World,
  given: Pick<
    Intent,
    'amount' | 'currency' | 'customer' | 'description' | 'metadata'
  >,
): Intent {
  const intent: Intent = {
    id: newId('pi_'),
    object: 'payment_intent',
    ...given,
    amount_capturable: 0,
    amount_received: 0,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    confirmation_method: 'automatic',
    created: world.now(),
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    next_action: null,
    payment_method: null,
    payment_method_types: ['card', 'sepa_debit'],
    receipt_email: null,
    setup_future_usage: null,
    status: 'requires_payment_method',
  }
  world.tables.intents.set(intent.id, intent)
  world.emit('payment_intent.created', intent)
  return intent
}

/** Keeps who pays with what: Stripe's payment method. */
export function newMethod(world: World, payer: Payer): string {
  const id = newId('pm_')
  world.tables.methods.set(id, { id, ...payer })
  return id
}

/**
 * Tries to take the money. Without the donor (`offSession`) a bank that wants
 * to ask them declines.
 */
export function attempt(
  world: World,
  intent: Intent,
  { method, offSession }: { method: string; offSession: boolean },
): PayOutcome {
  const payer = world.tables.methods.get(method)!
  const card = cardOf(payer.card)!
  const result = offSession ? card.onRenewal : card.onPay
  intent.payment_method = method
  intent.last_payment_error = null
  intent.next_action = null
  if (result === 'authentication') {
    intent.status = 'requires_action'
    intent.next_action = { type: 'use_stripe_sdk' }
    world.emit('payment_intent.requires_action', intent)
    return 'authentication'
  }
  if (typeof result === 'object') {
    return declineCharge(world, intent, newCharge(world, intent), result)
  }
  const charge = newCharge(world, intent)
  if (result === 'paid') return succeed(world, intent, charge)
  intent.status = 'processing'
  world.emit('charge.pending', charge)
  world.emit('payment_intent.processing', intent)
  return 'processing'
}

/** What the bank says to 3-D Secure, or a debit's after some days. */
export function answerAttempt(
  world: World,
  intent: Intent,
  ok: boolean,
): PayOutcome {
  if (intent.status === 'requires_action') {
    intent.next_action = null
    if (ok) return succeed(world, intent, newCharge(world, intent))
    const code = 'payment_intent_authentication_failure'
    return failIntent(world, intent, {
      type: 'invalid_request_error',
      code,
      message: sentenceFor(code),
    })
  }
  const charge = world.tables.charges.get(intent.latest_charge!)!
  if (ok) return succeed(world, intent, charge)
  return declineCharge(world, intent, charge, { decline: 'debit_failed' })
}

/** Nobody can pay it any more. */
export function cancelIntent(world: World, intent: Intent): void {
  intent.status = 'canceled'
  intent.canceled_at = world.now()
  intent.cancellation_reason = 'expired'
  intent.next_action = null
  world.emit('payment_intent.canceled', intent)
}

function newCharge(world: World, intent: Intent): Charge {
  const payer = world.tables.methods.get(intent.payment_method!)!
  const { amount, currency, customer, description, metadata } = intent
  const charge: Charge = {
    id: newId('ch_'),
    object: 'charge',
    amount,
    amount_captured: 0,
    amount_refunded: 0,
    balance_transaction: null,
    billing_details: {
      address: {
        city: null,
        country: payer.country,
        line1: null,
        line2: null,
        postal_code: null,
        state: null,
      },
      email: payer.email,
      name: payer.name,
      phone: null,
      tax_id: null,
    },
    captured: false,
    created: world.now(),
    currency,
    customer,
    description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: { ...metadata },
    outcome: outcomeOf({ type: 'authorized' }),
    paid: false,
    payment_intent: intent.id,
    payment_method: intent.payment_method,
    payment_method_details: detailsOf(payer),
    receipt_email: null,
    refunded: false,
    status: 'pending',
  }
  world.tables.charges.set(charge.id, charge)
  intent.latest_charge = charge.id
  return charge
}

function detailsOf({ card }: Payer): Charge['payment_method_details'] {
  const last4 = card.slice(-4)
  return cardOf(card)!.isDebit
    ? { type: 'sepa_debit', sepa_debit: { country: 'AT', last4 } }
    : {
        type: 'card',
        card: { brand: 'visa', country: 'US', funding: 'credit', last4 },
      }
}

/**
 * The movement comes after the event, which is told of by `charge.updated`:
 * https://docs.stripe.com/payments/payment-intents/asynchronous-capture
 */
function succeed(world: World, intent: Intent, charge: Charge): PayOutcome {
  charge.status = 'succeeded'
  charge.paid = charge.captured = true
  charge.amount_captured = charge.amount
  intent.status = 'succeeded'
  intent.amount_received = intent.amount
  intent.last_payment_error = null
  world.emit('charge.succeeded', charge)
  world.emit('payment_intent.succeeded', intent)
  const { id, amount, currency } = charge
  const fee = feeOf(amount, currency)
  const moved = { kind: 'charge' as const, source: id, amount, currency, fee }
  charge.balance_transaction = move(world, moved).id
  world.emit('charge.updated', charge)
  const { card } = world.tables.methods.get(charge.payment_method!)!
  if (cardOf(card)!.isDisputed) {
    world.schedule({ at: world.now(), kind: 'dispute', id: intent.id })
  }
  return 'paid'
}

function declineCharge(
  world: World,
  intent: Intent,
  charge: Charge,
  { decline }: Decline,
): PayOutcome {
  const message = sentenceFor(decline)
  // Only some declines are a code of their own as well.
  const code = decline === 'authentication_required' ? decline : 'card_declined'
  charge.status = 'failed'
  charge.failure_code = code
  charge.failure_message = message
  charge.outcome = outcomeOf({ type: 'issuer_declined', reason: decline })
  world.emit('charge.failed', charge)
  return failIntent(world, intent, {
    type: 'card_error',
    code,
    decline_code: decline,
    message,
    charge: charge.id,
  })
}

function failIntent(
  world: World,
  intent: Intent,
  fault: PaymentFault,
): PayOutcome {
  intent.status = 'requires_payment_method'
  intent.last_payment_error = fault
  intent.payment_method = null
  world.emit('payment_intent.payment_failed', intent)
  return 'declined'
}

function outcomeOf({
  type,
  reason = null,
}: {
  type: 'authorized' | 'issuer_declined'
  reason?: string | null
}): Charge['outcome'] {
  const isPaid = type === 'authorized'
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: isPaid ? 'approved_by_network' : 'declined_by_network',
    reason,
    seller_message: isPaid
      ? 'Payment complete.'
      : 'The bank did not return any further details with this decline.',
    type,
  }
}
