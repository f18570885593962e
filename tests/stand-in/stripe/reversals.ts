import { Refusal } from './errors.ts'
import { DAY_SECONDS } from './clock.ts'
import { newId } from './id.ts'
import type { World } from './model.ts'
import { DISPUTE_FEE, move } from './movements.ts'
import type { Charge, Dispute, Refund } from './objects.ts'

/** How long the bank of a debit takes. */
const DEBIT_REFUND_DAYS = 3

/**
 * Gives money of a payment intent back, all that is left if no amount is given.
 * A card's refund has succeeded at once, a debit's after some days.
 *
 * @throws Refusal if there is nothing, or not as much, to give back
 */
export function refund(
  world: World,
  given: {
    payment_intent: string
    amount?: number
    reason?: Refund['reason']
    metadata?: Record<string, string>
  },
): Refund {
  const charge = refundable(world, given.payment_intent)
  const left = charge.amount - charge.amount_refunded
  const { amount = left, reason = null, metadata = {} } = given
  if (amount > left) {
    throw new Refusal(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      { param: 'amount' },
    )
  }
  const isSlow = charge.payment_method_details.type !== 'card'
  const { currency } = charge
  const id = newId('re_')
  const moved = {
    kind: 'refund',
    source: id,
    amount: -amount,
    currency,
  } as const
  const made: Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: move(world, moved).id,
    charge: charge.id,
    created: world.now(),
    currency,
    metadata,
    payment_intent: given.payment_intent,
    reason,
    receipt_number: null,
    status: isSlow ? 'pending' : 'succeeded',
  }
  world.tables.refunds.set(id, made)
  countRefunded(charge, amount)
  world.emit('refund.created', made)
  world.emit('charge.refunded', charge)
  if (isSlow) {
    const at = world.now() + DEBIT_REFUND_DAYS * DAY_SECONDS
    world.schedule({ at, kind: 'refund', id })
  }
  return made
}

/** A pending refund arrives. */
export function succeedRefund(world: World, id: string): void {
  const made = world.tables.refunds.get(id)!
  if (made.status !== 'pending') return
  made.status = 'succeeded'
  world.emit('refund.updated', made)
}

/** The bank sends a refund back: https://docs.stripe.com/refunds#failed-refunds */
export function failRefund(world: World, id: string): void {
  const made = world.tables.refunds.get(id)
  if (!made || made.status === 'failed') {
    throw new Error(`There is no refund ${id} that could fail.`)
  }
  const charge = world.tables.charges.get(made.charge!)!
  const { amount, currency } = made
  const moved = { kind: 'failed refund', source: id, amount, currency } as const
  made.status = 'failed'
  made.failure_reason = 'lost_or_stolen_card'
  made.failure_balance_transaction = move(world, moved).id
  countRefunded(charge, -amount)
  world.emit('refund.updated', made)
  world.emit('refund.failed', made)
  world.emit('charge.updated', charge)
}

/** The donor's bank takes back what was not refunded. */
export function openDispute(world: World, paymentIntentId: string): void {
  const charge = chargeOf(world, paymentIntentId)
  if (!charge || charge.disputed || charge.refunded) {
    throw new Error(`Nothing of ${paymentIntentId} can be disputed.`)
  }
  const amount = charge.amount - charge.amount_refunded
  const { currency } = charge
  const dispute: Dispute = {
    id: newId('du_'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: paymentIntentId,
    reason: 'fraudulent',
    status: 'needs_response',
  }
  charge.disputed = true
  world.tables.disputes.set(dispute.id, dispute)
  world.emit('charge.dispute.created', dispute)
  const withdrawn = move(world, {
    kind: 'dispute',
    source: dispute.id,
    amount: -amount,
    currency,
    fee: DISPUTE_FEE,
  })
  dispute.balance_transactions.push(withdrawn)
  world.emit('charge.dispute.funds_withdrawn', dispute)
  world.emit('charge.updated', charge)
}

/** A dispute that was won gives the money back, not the fee. */
export function closeDispute(
  world: World,
  paymentIntentId: string,
  outcome: 'won' | 'lost',
): void {
  const dispute = [...world.tables.disputes.values()].find(
    (one) =>
      one.payment_intent === paymentIntentId && one.status === 'needs_response',
  )
  if (!dispute) throw new Error(`No dispute of ${paymentIntentId} is open.`)
  const { id, amount, currency } = dispute
  dispute.status = outcome
  if (outcome === 'won') {
    const moved = { kind: 'won dispute', source: id, amount, currency } as const
    dispute.balance_transactions.push(move(world, moved))
    world.emit('charge.dispute.funds_reinstated', dispute)
  }
  world.emit('charge.dispute.closed', dispute)
}

function refundable(world: World, paymentIntentId: string): Charge {
  const charge = chargeOf(world, paymentIntentId)
  if (!charge) {
    throw new Refusal(
      `This PaymentIntent (${paymentIntentId}) does not have a successful charge to refund.`,
      { code: 'payment_intent_unexpected_state' },
    )
  }
  if (charge.refunded) {
    throw new Refusal(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    })
  }
  const dispute = [...world.tables.disputes.values()].find(
    (one) => one.charge === charge.id,
  )
  if (dispute && dispute.status !== 'won') {
    throw new Refusal(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      { code: 'charge_disputed' },
    )
  }
  return charge
}

/** The charge of a payment intent that took the money. */
function chargeOf(world: World, paymentIntentId: string): Charge | undefined {
  const intent = world.tables.intents.get(paymentIntentId)
  if (intent?.status !== 'succeeded') return undefined
  return world.tables.charges.get(intent.latest_charge!)
}

function countRefunded(charge: Charge, amount: number): void {
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
}
