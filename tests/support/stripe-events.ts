import { randomBytes } from 'node:crypto'
import Stripe from 'stripe'
import { createPayments } from '#app/adapters/payments.server.ts'
import type { Payments } from '#app/payments.ts'

export const webhookSecret = 'whsec_of_the_tests'

/** What the webhook needs of the provider; asked for anything else, it is away. */
export function paymentsWithout(network: 'test' | 'live' = 'test'): Payments {
  return createPayments({
    key: `sk_${network}_of_the_tests`,
    webhookSecret,
    isStandIn: false,
    fetch: () => Promise.reject(new Error('no network here')),
  })
}

type Given = {
  id?: string
  type?: string
  livemode?: boolean
  object?: { id: string; [name: string]: unknown }
}

/** An event as Stripe's webhook sends it, about a payment unless told. */
export function anEvent(given: Given = {}) {
  const { id = `evt_${randomId()}`, livemode = false } = given
  const { type = 'payment_intent.succeeded' } = given
  const object = given.object ?? { id: `pi_${randomId()}` }
  const created = Math.floor(Date.now() / 1000)
  const data = { object: { object: 'thing', ...object } }
  return { id, object: 'event', type, livemode, created, data }
}

/** Bytes and header as Stripe makes them, by the SDK's own helper. */
export function signed(
  event: object,
  { secret = webhookSecret, at = new Date() } = {},
): { body: Buffer; signature: string } {
  const body = Buffer.from(JSON.stringify(event, null, 2))
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload: body.toString(),
    secret,
    timestamp: Math.floor(at.getTime() / 1000),
  })
  return { body, signature }
}

function randomId(): string {
  return randomBytes(12).toString('hex')
}
