import { describe, expect, test } from 'vitest'
import { reconcile } from '#app/features/donations/reconcile.server.ts'
import { settle } from '#app/features/donations/settle.server.ts'
import { showStatus } from '#app/features/donations/status.server.ts'
import type { Payments } from '#app/payments.ts'
import { useServices } from '#tests/support/services.ts'
import { paymentsOver } from '#tests/support/stand-in.ts'
import {
  always,
  clearDonations,
  right,
  useFreshStripe,
} from './donations-books-support.ts'
import { DAY_MS, donationOf, openGift } from './donations-settle-support.ts'

const services = useServices()
const stripe = useFreshStripe(services)

/** Every call of Stripe's API from now on, without its query. */
function countCalls(): string[] {
  const calls: string[] = []
  const { standIn } = stripe
  services.payments = paymentsOver({
    ...standIn,
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url)
      const of = searchParams.get('payment_intent')
      calls.push(of ? `${pathname} of ${of}` : pathname)
      return standIn.fetch(request)
    },
  })
  return calls
}

const lists = [
  '/v1/checkout/sessions',
  '/v1/payment_intents',
  '/v1/invoices',
  '/v1/subscriptions',
  '/v1/refunds',
  '/v1/disputes',
  '/v1/balance_transactions',
]

describe('a second comparison', () => {
  test('asks for lists, and for what is open', async () => {
    for (let at = 0; at < 44; at += 1) await stripe.paid()
    const ended: string[] = []
    for (let at = 0; at < 3; at += 1) {
      const monthly = await stripe.paid({ isMonthly: true })
      ended.push(await stripe.subscriptionOf(monthly))
      await openGift(services, stripe.standIn)
    }
    stripe.standIn.advance(32 * DAY_MS)
    for (const id of ended) stripe.standIn.acts.cancelSubscription(id, false)
    const open = await openGift(services, stripe.standIn)
    await reconcile(services, always)
    const count = await services.db
      .selectFrom('donation')
      .select('state')
      .where('state', 'in', ['paid', 'expired'])
      .execute()
    expect(count).toHaveLength(44 + 3 * 3)

    const calls = countCalls()
    expect(await reconcile(services, always)).toMatchObject({
      ...right,
      checked: 1,
    })
    const asked = new Set(calls)
    expect(asked.delete(`/v1/checkout/sessions/${open.session}`)).toBe(true)
    expect(asked).toEqual(new Set(lists))
  })

  test('sees what came to a gift that was paid, and who has no receipt', async () => {
    const [disputed, back, late] = [
      await stripe.paid(),
      await stripe.paid(),
      await stripe.paid(),
    ]
    await reconcile(services, always)
    stripe.standIn.acts.openDispute(await stripe.paymentOf(disputed))
    await stripe.payments.refund({
      paymentId: await stripe.paymentOf(back),
      reason: 'duplicate',
      why: 'Twice.',
      key: 'a',
    })
    await services.db
      .updateTable('donation')
      .set({ receipt_at: null })
      .where('id', '=', late.id)
      .execute()
    expect(await reconcile(services, always)).toMatchObject(right)
    expect(await donationOf(services, disputed)).toMatchObject({
      state: 'disputed',
    })
    expect(await donationOf(services, back)).toMatchObject({
      state: 'refunded',
    })
    expect((await donationOf(services, late))!.receipt_at).not.toBeNull()
    stripe.standIn.acts.closeDispute(await stripe.paymentOf(disputed), 'lost')
    await reconcile(services, always)
    expect(await donationOf(services, disputed)).toMatchObject({
      state: 'lost',
    })
  })

  test('finds the subscription of a month that was read too early', async () => {
    const monthly = await stripe.paid({ isMonthly: true })
    await reconcile(services, always)
    const subscription_id = await stripe.subscriptionOf(monthly)
    await services.db
      .updateTable('donation')
      .set({ subscription_id: null })
      .where('id', '=', monthly.id)
      .execute()
    await reconcile(services, always)
    const row = await donationOf(services, monthly)
    expect(row).toMatchObject({ state: 'paid', subscription_id })
  })

  test('sees that a monthly gift is to end', async () => {
    const id = await stripe.subscriptionOf(
      await stripe.paid({ isMonthly: true }),
    )
    await reconcile(services, always)
    stripe.standIn.acts.cancelSubscription(id, true)
    await reconcile(services, always)
    const row = await services.db
      .selectFrom('subscription')
      .select('cancels_at')
      .executeTakeFirstOrThrow()
    expect(row.cancels_at).not.toBeNull()
  })
})

test('receipt numbers that were lost come back in their order', async () => {
  const gifts = []
  for (let at = 0; at < 4; at += 1) {
    gifts.push(await stripe.paid({ isMonthly: at === 1 }))
    await settle(services, { kind: 'session', id: gifts[at]!.session })
    stripe.standIn.advance(12 * DAY_MS)
  }
  await reconcile(services, always)
  const numbers = () =>
    services.db
      .selectFrom('donation')
      .select(['payment_id', 'number'])
      .orderBy('number')
      .execute()
  const before = await numbers()
  expect(before.length).toBeGreaterThan(4)
  await clearDonations(services)
  await reconcile(services, always)
  expect(await numbers()).toEqual(before)
})

describe('what PostgreSQL refuses', () => {
  test('is not explained, and the rest goes on', async () => {
    const monthly = await stripe.paid({ isMonthly: true })
    const id = await stripe.subscriptionOf(monthly)
    await reconcile(services, always)
    const good = await stripe.paid()
    const free: Payments['findSubscription'] = async (asked) => ({
      ...(await stripe.payments.findSubscription(asked))!,
      amountMinor: 0,
    })
    services.payments = { ...stripe.payments, findSubscription: free }
    const { unexplained } = await reconcile(services, always)
    expect(unexplained).toEqual([
      { what: 'subscription does not fit our tables: 23514', id },
    ])
    expect(await donationOf(services, good)).toMatchObject({ state: 'paid' })
  })
})

describe('what was left over', () => {
  test('an event that was given up is none once its gift is settled', async () => {
    const gift = await stripe.paid()
    await reconcile(services, always)
    const at = new Date()
    const event = (id: string, subject_id: string) => ({
      id,
      type: 'checkout.session.completed',
      subject_kind: 'session' as const,
      subject_id,
      created_at: at,
      received_at: at,
      next_try_at: at,
      done_at: at,
      outcome: 'given-up' as const,
    })
    await services.db
      .insertInto('payment_event')
      .values([event('evt_1', gift.session), event('evt_2', 'cs_of_nobody')])
      .execute()
    expect((await showStatus(services)).events.givenUp).toBe(2)
    await reconcile(services, always)
    const rows = await services.db
      .selectFrom('payment_event')
      .select('outcome')
      .orderBy('id')
      .execute()
    expect(rows.map(({ outcome }) => outcome)).toEqual(['settled', 'not-ours'])
    expect((await showStatus(services)).events.givenUp).toBe(0)
  })

  test('a page that Stripe does not know is told after a day', async () => {
    const [old, young] = [
      await openGift(services, stripe.standIn),
      await openGift(services, stripe.standIn),
    ]
    const since = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    for (const [gift, hours] of [
      [old, 25],
      [young, 23],
    ] as const) {
      await services.db
        .updateTable('donation')
        .set({ session_id: `cs_gone_${hours}`, created_at: since(hours) })
        .where('id', '=', gift.id)
        .execute()
    }
    const window = { from: since(1), to: new Date(Date.now() + 1_000) }
    services.payments = {
      ...stripe.payments,
      async *listSessions() {},
    }
    const { unexplained } = await reconcile(services, window)
    expect(unexplained).toEqual([
      { what: 'session unknown to Stripe', id: 'cs_gone_25' },
    ])
  })

  test('a row without a page ends though it is older than the window', async () => {
    const gift = await openGift(services, stripe.standIn)
    const created_at = new Date(Date.now() - 5 * DAY_MS)
    await services.db
      .updateTable('donation')
      .set({ session_id: null, created_at })
      .execute()
    services.payments = { ...stripe.payments, async *listSessions() {} }
    const from = new Date(Date.now() - 4 * DAY_MS)
    const { mended } = await reconcile(services, { from, to: new Date() })
    expect(mended).toEqual([
      { donation: gift.id, from: 'created', to: 'expired' },
    ])
  })
})
