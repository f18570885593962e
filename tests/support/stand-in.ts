import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import { createPayments } from '#app/adapters/payments.server.ts'
import type { Order, Payments } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import type { StandIn } from '#tests/stand-in/stripe/contract.ts'
import { createStandIn } from '#tests/stand-in/stripe/create.ts'
import { signed } from './stripe-events.ts'

/** Where nobody listens: the stand-in is called in this process. */
const origin = 'http://127.0.0.1:1'
/** A minute more than a Checkout session has to have. */
const OPEN_MS = 31 * 60 * 1000

/**
 * A stand-in for Stripe of the test file's own, in memory, and the payments of
 * `services` over it by the real SDK. Its clock goes with the real one, and
 * further where `standIn.advance` moves it.
 */
export function useStandIn(services: Services) {
  const standIn = createStandIn({ origin })
  beforeAll(() => {
    services.payments = paymentsOver(standIn)
  })
  return {
    standIn,
    /** What the webhook gets: bytes and header as the SDK itself makes them. */
    signed: (event: object) => signed(event, { secret: standIn.webhookSecret }),
    /** Ten euros, once, of a donation and a site that nobody else has. */
    order: (given: Partial<Order> = {}): Order => ({
      amountMinor: 1000,
      currency: 'EUR',
      isMonthly: false,
      mark: { site: randomUUID(), donation: randomUUID(), language: 'en' },
      product: 'A gift to the campaign',
      expiresAt: new Date(standIn.now().getTime() + OPEN_MS),
      successUrl:
        'https://campaign.example/donate/thanks?session_id={CHECKOUT_SESSION_ID}',
      cancelUrl: 'https://campaign.example/donate/cancelled',
      ...given,
    }),
  }
}

/** The program's own adapter, over a stand-in in this process. */
export function paymentsOver(standIn: StandIn): Payments {
  return createPayments({
    key: standIn.key,
    webhookSecret: standIn.webhookSecret,
    apiBase: origin,
    isStandIn: true,
    fetch: (input, init) => standIn.fetch(new Request(input, init)),
  })
}
