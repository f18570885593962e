import { describe, expect, test } from 'vitest'
import { monthsAfter } from './stripe/clock.ts'
import { createStandIn } from './stripe/create.ts'
import {
  aPayer,
  aSession,
  type Card,
  cards,
  DAY_MS,
  sdkOf,
  stoppedStandIn,
  typesSince,
} from './sdk.ts'

const HOUR_MS = 60 * 60 * 1000

/** A monthly gift on a stand-in of its own, begun on 31 January. */
async function monthly(card: Card = 'paid') {
  const standIn = stoppedStandIn()
  const stripe = sdkOf(standIn)
  const asked = aSession(standIn, { isMonthly: true })
  const { id } = await stripe.checkout.sessions.create(asked)
  const outcome = standIn.acts.pay(id, aPayer(card))
  const session = await stripe.checkout.sessions.retrieve(id)
  const sub = session.subscription as string
  const subscription = () => stripe.subscriptions.retrieve(sub)
  const invoices = async () => {
    const { data } = await stripe.invoices.list({ expand: ['data.payments'] })
    return data.reverse()
  }
  /** Goes on to a moment; an hour later the renewal of then is charged. */
  const goTo = (moment: string) =>
    standIn.advance(Date.parse(moment) - standIn.now().getTime())
  return {
    standIn,
    stripe,
    id,
    sub,
    outcome,
    session,
    subscription,
    invoices,
    goTo,
    ...standIn.acts,
  }
}

/** When the first renewal, of 28 February, is charged. */
const RENEWED = '2027-02-28T13:00:00Z'

describe('beginning', () => {
  test('makes customer, subscription and a paid invoice', async () => {
    const gift = await monthly()
    expect(gift.outcome).toBe('paid')
    expect(gift.session).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      payment_intent: null,
    })
    expect(await gift.subscription()).toMatchObject({
      status: 'active',
      customer: gift.session.customer,
      metadata: { donation: '7' },
      latest_invoice: gift.session.invoice,
      items: { data: [{ quantity: 1, price: { unit_amount: 1000 } }] },
    })
    const { stripe } = gift
    const customer = await stripe.customers.retrieve(
      gift.session.customer as string,
    )
    expect(customer).toMatchObject({ email: 'ada@example.org' })
    const [invoice] = await gift.invoices()
    expect(invoice).toMatchObject({
      id: gift.session.invoice,
      billing_reason: 'subscription_create',
      status: 'paid',
      total: 1000,
      parent: {
        subscription_details: {
          subscription: gift.sub,
          metadata: { donation: '7' },
        },
      },
      payments: { data: [{ status: 'paid' }] },
    })
    const { payment } = invoice!.payments!.data[0]!
    const { data } = await stripe.invoicePayments.list({
      payment: {
        type: 'payment_intent',
        payment_intent: payment.payment_intent as string,
      },
    })
    expect(data).toMatchObject([{ invoice: invoice!.id }])
    expect(typesSince(gift.standIn)).toEqual(
      expect.arrayContaining([
        'customer.created',
        'customer.subscription.created',
        'invoice.created',
        'invoice.finalized',
        'invoice.paid',
        'checkout.session.completed',
      ]),
    )
  })

  test('leaves nothing behind when the card is declined', async () => {
    const { stripe, standIn } = await monthly('declined')
    for (const list of [
      await stripe.subscriptions.list({ status: 'all' }),
      await stripe.invoices.list(),
    ]) {
      expect(list.data).toEqual([])
    }
    // Which gift it was for is not to be seen at it.
    const { data } = await stripe.paymentIntents.list()
    expect(data.map(({ metadata }) => metadata)).toEqual([{}])
    expect(typesSince(standIn)).not.toContain('customer.created')
  })

  test.each([true, false])('by a debit that ends %s', async (ok) => {
    const gift = await monthly('debit')
    expect(await gift.subscription()).toMatchObject({ status: 'active' })
    const [invoice] = await gift.invoices()
    expect(invoice?.status).toBe('open')
    const { payment_intent } = invoice!.payments!.data[0]!.payment
    gift.finishProcessing(payment_intent as string, ok)
    const { status } = await gift.subscription()
    expect(status).toBe(ok ? 'active' : 'past_due')
    expect((await gift.invoices())[0]?.status).toBe(ok ? 'paid' : 'open')
    expect(typesSince(gift.standIn).at(-1)).toBe(
      `checkout.session.async_payment_${ok ? 'succeeded' : 'failed'}`,
    )
  })
})

test('a debit that is tried again is the invoice’s alone', async () => {
  const gift = await monthly('debit')
  const [invoice] = await gift.invoices()
  const { payment_intent } = invoice!.payments!.data[0]!.payment
  gift.finishProcessing(payment_intent as string, false)
  gift.standIn.advance(3 * DAY_MS)
  const before = gift.standIn.events().length
  gift.finishProcessing(payment_intent as string, true)
  expect((await gift.invoices())[0]?.status).toBe('paid')
  expect(typesSince(gift.standIn, before)).not.toContain(
    'checkout.session.async_payment_succeeded',
  )
})

describe('renewing', () => {
  test('comes monthly, on the day it began or the month’s last', async () => {
    const gift = await monthly()
    gift.standIn.advance(150 * DAY_MS)
    const days = (await gift.invoices()).map(({ created }) =>
      new Date(created * 1000).toISOString().slice(0, 10),
    )
    expect(days).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
    ])
    const { items } = await gift.subscription()
    expect(items.data[0]?.current_period_end).toBe(
      Date.parse('2027-07-31T12:00:00Z') / 1000,
    )
    const { data } = await gift.stripe.charges.list()
    // The last is still a draft for an hour.
    expect(data.filter(({ paid }) => paid)).toHaveLength(5)
  })

  test('is charged an hour after it is drafted', async () => {
    const gift = await monthly()
    gift.goTo(RENEWED)
    const [, renewal] = await gift.invoices()
    expect(renewal).toMatchObject({
      billing_reason: 'subscription_cycle',
      status: 'paid',
    })
    expect(renewal!.status_transitions.paid_at! - renewal!.created).toBe(3600)
  })

  test('comes at its own moments after the stand-in was away', async () => {
    const { standIn } = await monthly()
    const { key } = standIn
    const later = createStandIn({
      key,
      snapshot: standIn.snapshot(),
      now: () => new Date('2027-04-10T09:00:00Z'),
    })
    const { data } = await sdkOf(later).charges.list()
    expect(data.map(({ created }) => new Date(created * 1000))).toEqual([
      new Date('2027-03-31T13:00:00Z'),
      new Date(RENEWED),
      standIn.now(),
    ])
  })

  test('that is declined is tried thrice again, then it ends', async () => {
    const gift = await monthly('declinesLater')
    const before = gift.standIn.events().length
    gift.goTo(RENEWED)
    const state = async () => {
      const { status } = await gift.subscription()
      const invoice = (await gift.invoices())[1]!
      const { attempt_count: attempts, next_payment_attempt: next } = invoice
      const in_ = next && (next * 1000 - gift.standIn.now().getTime()) / DAY_MS
      return [status, invoice.status, attempts, in_]
    }
    expect(await state()).toEqual(['past_due', 'open', 1, 3])
    gift.standIn.advance(3 * DAY_MS)
    expect(await state()).toEqual(['past_due', 'open', 2, 5])
    gift.standIn.advance(5 * DAY_MS)
    expect(await state()).toEqual(['past_due', 'open', 3, 7])
    gift.standIn.advance(7 * DAY_MS)
    expect(await state()).toEqual(['canceled', 'open', 4, null])
    const types = typesSince(gift.standIn, before)
    const count = (type: string) => types.filter((one) => one === type).length
    expect(count('invoice.payment_failed')).toBe(4)
    expect(count('charge.failed')).toBe(4)
    expect(types.at(-1)).toBe('customer.subscription.deleted')
    gift.standIn.advance(90 * DAY_MS)
    expect(await gift.invoices()).toHaveLength(2)
  })

  test('is mended by another card at the next try', async () => {
    const gift = await monthly('declinesLater')
    gift.goTo(RENEWED)
    gift.changeCard(gift.sub, cards.paid)
    gift.standIn.advance(3 * DAY_MS)
    expect(await gift.subscription()).toMatchObject({ status: 'active' })
    expect((await gift.invoices())[1]).toMatchObject({
      status: 'paid',
      attempt_count: 2,
      next_payment_attempt: null,
    })
  })

  test('is declined where the bank would ask an absent donor', async () => {
    const gift = await monthly()
    gift.changeCard(gift.sub, cards.asksBank)
    gift.goTo(RENEWED)
    const { data } = await gift.stripe.charges.list()
    expect(data[0]?.outcome?.reason).toBe('authentication_required')
  })
})

describe('cancelling', () => {
  test('at once ends it, an unpaid invoice with it', async () => {
    const gift = await monthly('declinesLater')
    gift.goTo(RENEWED)
    gift.cancelSubscription(gift.sub, false)
    expect(await gift.subscription()).toMatchObject({
      status: 'canceled',
      ended_at: Date.parse(RENEWED) / 1000,
    })
    gift.standIn.advance(90 * DAY_MS)
    const [, renewal, another] = await gift.invoices()
    expect(renewal).toMatchObject({ status: 'open', attempt_count: 1 })
    expect(another).toBeUndefined()
    expect(() => gift.cancelSubscription(gift.sub, true)).toThrow()
    const { data } = await gift.stripe.subscriptions.list()
    expect(data).toEqual([])
  })

  test('while a renewal is a draft leaves it uncharged', async () => {
    const gift = await monthly()
    gift.goTo('2027-02-28T12:30:00Z')
    gift.cancelSubscription(gift.sub, false)
    gift.standIn.advance(DAY_MS)
    expect((await gift.invoices())[1]?.status).toBe('draft')
    expect((await gift.stripe.charges.list()).data).toHaveLength(1)
  })

  test('at the end of the period ends it then', async () => {
    const gift = await monthly()
    gift.cancelSubscription(gift.sub, true)
    expect(await gift.subscription()).toMatchObject({
      status: 'active',
      cancel_at_period_end: true,
      cancel_at: Date.parse('2027-02-28T12:00:00Z') / 1000,
    })
    gift.standIn.advance(28 * DAY_MS - HOUR_MS)
    expect(await gift.subscription()).toMatchObject({ status: 'active' })
    gift.standIn.advance(HOUR_MS)
    expect(await gift.subscription()).toMatchObject({ status: 'canceled' })
    expect(await gift.invoices()).toHaveLength(1)
    expect(typesSince(gift.standIn).slice(-2)).toEqual([
      'customer.subscription.updated',
      'customer.subscription.deleted',
    ])
  })
})

test.each([
  ['2027-01-31T23:59:59Z', 1, '2027-02-28T23:59:59Z'],
  ['2027-01-31T23:59:59Z', 2, '2027-03-31T23:59:59Z'],
  ['2028-01-30T00:00:00Z', 1, '2028-02-29T00:00:00Z'],
  ['2027-12-15T06:00:00Z', 1, '2028-01-15T06:00:00Z'],
])('the months after %s: %i', (anchor, months, moment) => {
  const at = monthsAfter(Date.parse(anchor) / 1000, months)
  expect(new Date(at * 1000)).toEqual(new Date(moment))
})
