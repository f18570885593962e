import Stripe from 'stripe'
import { expect } from 'vitest'
import type { Payer, StandIn } from './stripe/contract.ts'
import { createStandIn } from './stripe/create.ts'

export const cards = {
  paid: '4242424242424242',
  declined: '4000000000000002',
  poor: '4000000000009995',
  asksBank: '4000002760003184',
  disputed: '4000000000000259',
  declinesLater: '4000000000000341',
  debit: 'AT611904300234573201',
} as const

export type Card = keyof typeof cards
type Created = Stripe.Checkout.SessionCreateParams

/** A stand-in whose clock only moves when told, from 31 January on. */
export function stoppedStandIn(start = '2027-01-31T12:00:00Z'): StandIn {
  return createStandIn({ now: () => new Date(start) })
}

/** The real SDK on a stand-in. */
export function sdkOf(standIn: StandIn, key = standIn.key): Stripe {
  return new Stripe(key, {
    protocol: 'http',
    host: '127.0.0.1',
    port: 1,
    telemetry: false,
    maxNetworkRetries: 0,
    httpClient: Stripe.createFetchHttpClient((input, init) =>
      standIn.fetch(new Request(input, init)),
    ),
  })
}

export function aPayer(card: Card = 'paid'): Payer {
  return {
    card: cards[card],
    email: 'ada@example.org',
    name: 'Ada Lovelace',
    country: 'GB',
  }
}

/** What a gift's session is opened with, ten euros once unless told. */
export function aSession(
  standIn: StandIn,
  given: { amount?: number; currency?: string; isMonthly?: boolean } = {},
): Created {
  const { amount = 1000, currency = 'eur', isMonthly = false } = given
  const carried = { metadata: { donation: '7' }, description: 'A gift' }
  return {
    mode: isMonthly ? 'subscription' : 'payment',
    submit_type: 'donate',
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency,
          unit_amount: amount,
          product_data: { name: 'A gift' },
          ...(isMonthly && { recurring: { interval: 'month' as const } }),
        },
      },
    ],
    metadata: { donation: '7' },
    ...(isMonthly
      ? { subscription_data: carried }
      : { payment_intent_data: carried }),
    expires_at: secondsOf(standIn) + 31 * 60,
    success_url: 'https://campaign.example/thanks?id={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://campaign.example/cancelled',
  }
}

export function secondsOf(standIn: StandIn): number {
  return Math.floor(standIn.now().getTime() / 1000)
}

export const DAY_MS = 24 * 60 * 60 * 1000

/** The types of what happened since a number of events, in their order. */
export function typesSince(standIn: StandIn, before = 0): string[] {
  return standIn
    .events()
    .slice(before)
    .map(({ type }) => type)
}

/** What the SDK throws. */
export async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Stripe.errors.StripeError)
  const { type, code, param, statusCode } = error as Stripe.errors.StripeError
  return { type, code, param, statusCode }
}

/** One gift on a stand-in of its own, paid with a card. */
export async function aGift(
  card: Card = 'paid',
  how: Parameters<typeof aSession>[1] = {},
) {
  const standIn = stoppedStandIn()
  const stripe = sdkOf(standIn)
  const { id } = await stripe.checkout.sessions.create(aSession(standIn, how))
  const outcome = standIn.acts.pay(id, aPayer(card))
  const session = () => stripe.checkout.sessions.retrieve(id)
  const intent = (await session()).payment_intent as string
  return { standIn, stripe, id, outcome, session, intent, ...standIn.acts }
}

export type Gift = Awaited<ReturnType<typeof aGift>>

export function movements({ stripe }: Gift) {
  return stripe.balanceTransactions
    .list({ limit: 100 })
    .then(({ data }) =>
      data
        .map((one) => [one.reporting_category, one.amount, one.fee, one.net])
        .reverse(),
    )
}
