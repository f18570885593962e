import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, expect } from 'vitest'
import type { Payments } from '#app/payments.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { DonationState } from '#db/schema.ts'
import type { StandIn } from '#tests/stand-in/stripe/contract.ts'
import { createStandIn } from '#tests/stand-in/stripe/create.ts'
import { paymentsOver } from '#tests/support/stand-in.ts'
import { aPayer, openGift, type OpenGift } from './donations-settle-support.ts'

type Needed = Pick<WorkerServices, 'db'>

export type GivenDonation = {
  state?: DonationState
  amount?: number
  refunded?: number
  currency?: string
  country?: string | null
  isMonthly?: boolean
  livemode?: boolean
  paidAt?: string
  /** Movements of it, by category, in EUR unless it says another currency. */
  moved?: Moved[]
}
export type Moved = {
  category: string
  gross: number
  fee?: number
  currency?: string
  at?: string
}

const unpaid: DonationState[] = ['created', 'processing', 'failed', 'expired']
const A_MOMENT = '2026-11-10T12:00:00Z'
// Far from the numbers that settling gives.
let last = 500_000

/** As if it had come from Stripe. */
export async function insertDonation(
  { db }: Needed,
  given: GivenDonation = {},
): Promise<{ id: string; number: string | null; paymentId: string }> {
  const { state = 'paid', paidAt = A_MOMENT, moved = [] } = given
  const isPaid = !unpaid.includes(state)
  const id = randomUUID()
  last += 1
  const number = isPaid ? `2026-${String(last).padStart(6, '0')}` : null
  const paymentId = `pi_${last}`
  await db
    .insertInto('donation')
    .values({
      id,
      payment_id: paymentId,
      amount_minor: given.amount ?? 2_500,
      refunded_minor: given.refunded ?? 0,
      currency: given.currency ?? 'EUR',
      country: given.country === undefined ? 'FR' : given.country,
      language: 'fr',
      is_monthly: given.isMonthly ?? false,
      livemode: given.livemode ?? true,
      state,
      state_since: new Date(paidAt),
      number,
      created_at: new Date(paidAt),
      paid_at: isPaid ? new Date(paidAt) : null,
    })
    .execute()
  for (const [at, one] of moved.entries()) {
    const { gross, fee = 0, currency = 'EUR' } = one
    await db
      .insertInto('ledger_entry')
      .values({
        transaction_id: `txn_${last}_${at}`,
        donation_id: id,
        category: one.category,
        gross_minor: gross,
        fee_minor: fee,
        net_minor: gross - fee,
        currency,
        occurred_at: new Date(one.at ?? paidAt),
        recorded_at: new Date(paidAt),
      })
      .execute()
  }
  return { id, number, paymentId }
}

/** So many alike. */
export async function insertDonations(
  services: Needed,
  n: number,
  given: GivenDonation = {},
): Promise<void> {
  for (let at = 0; at < n; at += 1) await insertDonation(services, given)
}

/** Empties the tables of a test's own database, the ledger too. */
export async function clearDonations({ db }: Needed): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`truncate donation, subscription, ledger_entry, declined_charge,
      payment_event, reconciliation, receipt_counter, mail`.execute(trx)
    await sql`update donation_control set goal_minor = null,
      goal_currency = null`.execute(trx)
  })
}

export type Stripe = {
  standIn: StandIn
  payments: Payments
  /** A gift that was paid; no event has told of it. */
  paid(given?: Parameters<typeof openGift>[2]): Promise<OpenGift>
  paymentOf(gift: OpenGift): Promise<string>
  subscriptionOf(gift: OpenGift): Promise<string>
}

/** Before each test an empty Stripe, and no donations here. */
export function useFreshStripe(services: WorkerServices): Stripe {
  const stripe = {
    async paid(given) {
      const gift = await openGift(services, stripe.standIn, given)
      expect(stripe.standIn.acts.pay(gift.session, aPayer())).toBe('paid')
      return gift
    },
    async paymentOf({ session }) {
      return (await stripe.payments.findSession(session))!.paymentId!
    },
    async subscriptionOf({ session }) {
      return (await stripe.payments.findSession(session))!.subscriptionId!
    },
  } as Stripe
  beforeEach(async () => {
    await clearDonations(services)
    stripe.standIn = createStandIn()
    stripe.payments = paymentsOver(stripe.standIn)
    services.payments = stripe.payments
  })
  return stripe
}

/** All that there is. */
export const always = {
  from: new Date('2020-01-01'),
  to: new Date('2040-01-01'),
}
/** What a comparison says when there is nothing to explain. */
export const right = { unexplained: [], difference: {} }

export async function* nothing() {}
