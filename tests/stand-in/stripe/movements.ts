import { rateOf, SETTLEMENT, settled } from './currencies.ts'
import { DAY_SECONDS } from './clock.ts'
import { newId } from './id.ts'
import type { World } from './model.ts'
import type { Transaction } from './objects.ts'

/** Card fees in the shape of Stripe's prices in the EU: https://stripe.com/pricing */
const FEE_SHARE = 0.015
const FEE_SHARE_CONVERTED = 0.0325
const FEE_FIXED = 25
/** The same page. */
export const DISPUTE_FEE = 2000
/** When the money could be paid out. */
const AVAILABLE_DAYS = 3

/** Type and reporting category: https://docs.stripe.com/reports/balance-transaction-types */
const kinds = {
  charge: ['charge', 'charge'],
  refund: ['refund', 'refund'],
  'failed refund': ['refund_failure', 'refund_failure'],
  dispute: ['adjustment', 'dispute'],
  'won dispute': ['adjustment', 'dispute_reversal'],
  payout: ['payout', 'payout'],
} as const

/** Moves money of a gift's currency into or out of the balance. */
export function move(
  world: World,
  given: {
    kind: keyof typeof kinds
    source: string
    /** Below zero for what goes out. */
    amount: number
    currency: string
    fee?: number
  },
): Transaction {
  const { kind, source, currency, fee = 0 } = given
  const [type, category] = kinds[kind]
  const amount = settled(given.amount, currency)
  const created = world.now()
  const transaction: Transaction = {
    id: newId('txn_'),
    object: 'balance_transaction',
    amount,
    available_on: created + AVAILABLE_DAYS * DAY_SECONDS,
    balance_type: 'payments',
    created,
    currency: SETTLEMENT,
    description: null,
    exchange_rate: currency === SETTLEMENT ? null : rateOf(currency),
    fee,
    fee_details: fee
      ? [
          {
            amount: fee,
            application: null,
            currency: SETTLEMENT,
            description: kind === 'dispute' ? 'Dispute fee' : 'Processing fees',
            type: 'stripe_fee',
          },
        ]
      : [],
    net: amount - fee,
    reporting_category: category,
    source,
    status: 'pending',
    type,
  }
  world.tables.transactions.set(transaction.id, transaction)
  return transaction
}

/** Of a charge, in minor units of the settlement. */
export function feeOf(amount: number, currency: string): number {
  const share = currency === SETTLEMENT ? FEE_SHARE : FEE_SHARE_CONVERTED
  return Math.round(settled(amount, currency) * share) + FEE_FIXED
}

/** All that was not paid out yet. */
export function balanceOf(world: World): number {
  let sum = 0
  for (const { net } of world.tables.transactions.values()) sum += net
  return sum
}
