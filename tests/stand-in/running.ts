import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createPayments } from '#app/adapters/payments.server.ts'
import type { Order } from '#app/payments.ts'
import { post } from '#tests/support/visit.ts'
import type { Payer } from './stripe/contract.ts'
import { startStandIn } from './stripe/start.ts'

/** A webhook where nobody listens. */
export const NOWHERE = 'http://127.0.0.1:9/hooks/stripe'

export const payer: Payer = {
  card: '4242424242424242',
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  country: 'GB',
}

/** An empty folder of the running test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moratorium-stand-in-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** The stand-in as a server, with the real SDK before it. */
export async function start(folder = aFolder(), hookUrl = NOWHERE) {
  const started = await startStandIn({ folder, hookUrl })
  onTestFinished(() => started.close())
  const payments = createPayments({ ...started, isStandIn: true })
  return { ...started, payments }
}

export function anOrder(overrides: Partial<Order> = {}): Order {
  return {
    amountMinor: 1_000,
    currency: 'EUR',
    mark: { site: 'site', donation: randomUUID(), language: 'en' },
    isMonthly: false,
    product: 'A gift to Moratorium',
    expiresAt: new Date(Date.now() + 60 * 60 * 1000),
    successUrl: 'http://127.0.0.1:9/thanks?session={CHECKOUT_SESSION_ID}',
    cancelUrl: 'http://127.0.0.1:9/cancelled?amount=1&once',
    ...overrides,
  }
}

/** An open Checkout page. */
export async function aCheckout(overrides: Partial<Order> = {}) {
  const running = await start()
  const { id, url } = await running.payments.openCheckout(anOrder(overrides))
  const pay = (fields: Record<string, string> = {}) =>
    post(url, { ...payer, ...fields })
  const session = () => running.payments.findSession(id)
  const thanks = `http://127.0.0.1:9/thanks?session=${id}`
  return { ...running, id, url, pay, session, thanks }
}

/** A donor's monthly gift, and the page where they change it. */
export async function aPortal(card = payer.card) {
  const checkout = await aCheckout({ isMonthly: true })
  await checkout.pay({ card })
  const { subscriptionId } = (await checkout.session())!
  const find = () => checkout.payments.findSubscription(subscriptionId!)
  const url = await checkout.payments.openPortal({
    customerId: (await find())!.customerId,
    language: 'en',
    returnUrl: 'http://127.0.0.1:9/gift',
  })
  const wish = (wish: string, fields: Record<string, string> = {}) =>
    post(url, { wish, id: subscriptionId!, ...fields })
  return { ...checkout, portal: url, find, wish }
}
