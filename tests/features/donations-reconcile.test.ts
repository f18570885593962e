import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { reconcile } from '#app/features/donations/reconcile.server.ts'
import type { Payments } from '#app/payments.ts'
import { useServices } from '#tests/support/services.ts'
import {
  always,
  clearDonations,
  nothing,
  right,
  useFreshStripe,
} from './donations-books-support.ts'
import {
  aPayer,
  DAY_MS,
  donationOf,
  openGift,
} from './donations-settle-support.ts'

const services = useServices()
const stripe = useFreshStripe(services)

/** By category, to count again what the ledger should hold. */
async function ledger() {
  const rows = await services.db
    .selectFrom('ledger_entry')
    .select(['category', 'net_minor', 'transaction_id'])
    .orderBy('occurred_at')
    .orderBy('category')
    .execute()
  return rows
}

/** Everything that moved at Stripe but for payouts and charges of others. */
async function moved(): Promise<string[]> {
  const all = await Array.fromAsync(stripe.payments.listMovements(always))
  return all
    .filter(({ paymentId }) => paymentId !== null)
    .map(({ id }) => id)
    .toSorted()
}

/** As a crash leaves it before Stripe was asked. */
async function rowWithoutPage(minutesAgo: number): Promise<string> {
  const at = new Date(Date.now() - minutesAgo * 60_000)
  const id = randomUUID()
  await services.db
    .insertInto('donation')
    .values({
      id,
      amount_minor: 1_000,
      currency: 'EUR',
      language: 'en',
      is_monthly: false,
      livemode: false,
      state: 'created',
      state_since: at,
      created_at: at,
    })
    .execute()
  return id
}

const rowsOfRuns = () =>
  services.db.selectFrom('reconciliation').selectAll().execute()

describe('what no event told', () => {
  test('is mended, and the ledger is that of Stripe', async () => {
    const gift = await stripe.paid()
    const report = await reconcile(services, always)
    expect(report).toMatchObject(right)
    expect(report.mended).toEqual([
      { donation: gift.id, from: 'created', to: 'paid' },
    ])
    expect(await donationOf(services, gift)).toMatchObject({
      state: 'paid',
      number: expect.stringMatching(/^\d{4}-000001$/),
    })
    expect((await ledger()).map((row) => row.transaction_id)).toEqual(
      await moved(),
    )
    expect(report.ours).toMatchObject([
      { currency: 'EUR', count: 1, grossMinor: 5_000 },
    ])
    const again = await reconcile(services, always)
    expect(again).toMatchObject({ ...right, mended: [] })
    const [first, second] = await rowsOfRuns()
    expect(first!.ended_at).not.toBeNull()
    expect(first).toMatchObject({ ...right, checked: report.checked })
    expect(second!.mended).toEqual([])
  })

  test('is found also where the rows are lost', async () => {
    const once = await stripe.paid()
    await stripe.paid({ currency: 'JPY', amountMinor: 7_000 })
    const monthly = await stripe.paid({ isMonthly: true })
    const payment = await stripe.paymentOf(once)
    await stripe.payments.refund({
      paymentId: payment,
      amountMinor: 2_000,
      reason: 'duplicate',
      why: 'A test.',
      key: 'a',
    })
    await reconcile(services, always)
    const before = await ledger()
    expect(before.length).toBeGreaterThanOrEqual(4)
    await clearDonations(services)
    const report = await reconcile(services, always)
    expect(report).toMatchObject(right)
    expect(await ledger()).toEqual(before)
    expect(await donationOf(services, once)).toMatchObject({
      state: 'partly-refunded',
      refunded_minor: 2_000,
    })
    expect(await donationOf(services, monthly)).toMatchObject({
      state: 'paid',
      is_monthly: true,
    })
  })

  test('is a dispute, a failed refund, a renewal, an end', async () => {
    const lost = await stripe.paid()
    const won = await stripe.paid()
    const back = await stripe.paid()
    const monthly = await stripe.paid({ isMonthly: true })
    await reconcile(services, always)
    const act = stripe.standIn.acts
    for (const gift of [lost, won])
      act.openDispute(await stripe.paymentOf(gift))
    expect((await reconcile(services, always)).mended).toEqual(
      expect.arrayContaining(
        [lost, won].map(({ id }) => ({
          donation: id,
          from: 'paid',
          to: 'disputed',
        })),
      ),
    )
    act.closeDispute(await stripe.paymentOf(lost), 'lost')
    act.closeDispute(await stripe.paymentOf(won), 'won')
    await stripe.payments.refund({
      paymentId: await stripe.paymentOf(back),
      reason: 'duplicate',
      why: 'A test.',
      key: 'b',
    })
    await reconcile(services, always)
    const refund = stripe.standIn
      .events()
      .findLast(({ type }) => type === 'refund.created')!
    act.failRefund(refund.data.object.id)
    stripe.standIn.advance(32 * DAY_MS)
    act.cancelSubscription(await stripe.subscriptionOf(monthly), false)
    expect(await reconcile(services, always)).toMatchObject(right)
    const states = await Promise.all(
      [lost, won, back].map((gift) => donationOf(services, gift)),
    )
    expect(states.map((row) => row!.state)).toEqual(['lost', 'paid', 'paid'])
    const months = await services.db
      .selectFrom('donation')
      .select('state')
      .where('is_monthly', '=', true)
      .execute()
    expect(months).toEqual([{ state: 'paid' }, { state: 'paid' }])
    const ends = await services.db
      .selectFrom('subscription')
      .select('state')
      .execute()
    expect(ends).toEqual([{ state: 'cancelled' }])
    const here = (await ledger()).map((row) => row.transaction_id)
    expect(here.toSorted()).toEqual(await moved())
  })

  test('is a page that was never stored, or never made', async () => {
    const unstored = await openGift(services, stripe.standIn)
    await services.db
      .updateTable('donation')
      .set({ session_id: null })
      .execute()
    const [old] = [await rowWithoutPage(61), await rowWithoutPage(30)]
    const { mended } = await reconcile(services, always)
    expect(await donationOf(services, unstored)).toMatchObject({
      session_id: unstored.session,
    })
    expect(mended).toEqual([{ donation: old, from: 'created', to: 'expired' }])
    const left = await services.db
      .selectFrom('donation')
      .select(['state'])
      .where('session_id', 'is', null)
      .orderBy('state')
      .execute()
    expect(left).toEqual([{ state: 'created' }, { state: 'expired' }])
  })

  test('is money of a payment that was begun long before', async () => {
    const gift = await openGift(services, stripe.standIn)
    stripe.standIn.acts.pay(gift.session, aPayer('debit'))
    const payment = await stripe.paymentOf(gift)
    stripe.standIn.advance(5 * DAY_MS)
    const from = stripe.standIn.now()
    stripe.standIn.acts.finishProcessing(payment, true)
    await clearDonations(services)
    const window = { from, to: new Date(from.getTime() + DAY_MS) }
    expect(await reconcile(services, window)).toMatchObject(right)
    expect(await donationOf(services, gift)).toMatchObject({ state: 'paid' })
    expect(await ledger()).toHaveLength(1)
  })

  test('is the end of a dispute, or a refund, of long ago', async () => {
    const [lost, back] = [await stripe.paid(), await stripe.paid()]
    stripe.standIn.acts.openDispute(await stripe.paymentOf(lost))
    await reconcile(services, always)
    stripe.standIn.acts.closeDispute(await stripe.paymentOf(lost), 'lost')
    const longAgo = { from: new Date(0), to: new Date(1_000) }
    await reconcile(services, longAgo)
    expect(await donationOf(services, lost)).toMatchObject({ state: 'lost' })

    await stripe.payments.refund({
      paymentId: await stripe.paymentOf(back),
      reason: 'duplicate',
      why: 'A test.',
      key: 'd',
    })
    const { listReversed } = stripe.payments
    // As if the refund had not moved the balance yet.
    services.payments = { ...withoutLists(stripe.payments), listReversed }
    await reconcile(services, always)
    expect(await donationOf(services, back)).toMatchObject({
      state: 'refunded',
    })
  })

  test('is an event that was given up', async () => {
    const gift = await stripe.paid()
    await reconcile(services, always)
    // Longer ago than the hourly comparison looks.
    const DAY_MS = 24 * 60 * 60 * 1000
    const at = new Date(Date.now() - 9 * DAY_MS)
    const recent = { from: new Date(Date.now() - DAY_MS), to: new Date() }
    await stripe.payments.refund({
      paymentId: await stripe.paymentOf(gift),
      reason: 'duplicate',
      why: 'A test.',
      key: 'c',
    })
    await services.db
      .insertInto('payment_event')
      .values({
        id: 'evt_1',
        type: 'charge.refunded',
        subject_kind: 'payment',
        subject_id: await stripe.paymentOf(gift),
        created_at: at,
        received_at: at,
        next_try_at: at,
        done_at: at,
        outcome: 'given-up',
      })
      .execute()
    // Without any of what Stripe lists.
    services.payments = withoutLists(stripe.payments)
    await reconcile(services, recent)
    expect(await donationOf(services, gift)).toMatchObject({
      state: 'refunded',
    })
  })
})

function withoutLists(given: Payments): Payments {
  return {
    ...given,
    listSessions: nothing,
    listPayments: nothing,
    listInvoices: nothing,
    listSubscriptions: nothing,
    listReversed: nothing,
    listMovements: nothing,
  }
}

describe('what is not ours', () => {
  test('is counted by category and is no difference', async () => {
    await stripe.paid()
    const elsewhere = { site: randomUUID(), donation: randomUUID() }
    await stripe.paid({ mark: elsewhere })
    stripe.standIn.acts.chargeOfOthers(9_900)
    stripe.standIn.acts.payOut()
    const report = await reconcile(services, always)
    expect(report).toMatchObject(right)
    const others = report.others.map(({ category, count }) => [category, count])
    expect(Object.fromEntries(others)).toEqual({ charge: 2, payout: 1 })
    expect(await ledger()).toHaveLength(1)
  })

  test('may be more than a page of it before the first of ours', async () => {
    const gift = await stripe.paid()
    for (let at = 0; at < 105; at += 1) stripe.standIn.acts.chargeOfOthers(100)
    const report = await reconcile(services, always)
    expect(report).toMatchObject(right)
    expect(report.others).toMatchObject([{ category: 'charge', count: 105 }])
    expect(await donationOf(services, gift)).toMatchObject({ state: 'paid' })
  })
})
