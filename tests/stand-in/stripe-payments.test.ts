import { describe, expect, test } from 'vitest'
import {
  aGift,
  aPayer,
  aSession,
  DAY_MS,
  movements,
  typesSince,
} from './sdk.ts'

const expand = ['data.balance_transaction']

describe('paying', () => {
  test('completes the session and moves the money, less a fee', async () => {
    const gift = await aGift()
    expect(gift.outcome).toBe('paid')
    expect(await gift.session()).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      customer: null,
      customer_details: {
        email: 'ada@example.org',
        address: { country: 'GB' },
      },
    })
    const paid = await gift.stripe.paymentIntents.retrieve(gift.intent, {
      expand: ['latest_charge'],
    })
    expect(paid).toMatchObject({
      status: 'succeeded',
      amount_received: 1000,
      metadata: { donation: '7' },
      latest_charge: { status: 'succeeded', paid: true },
    })
    expect(await movements(gift)).toEqual([['charge', 1000, 40, 960]])
    expect(typesSince(gift.standIn)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'charge.updated',
      'checkout.session.completed',
    ])
    expect(() => gift.pay(gift.id, aPayer())).toThrow('complete')
  })

  test('tells of each object as it was', async () => {
    const { standIn, intent } = await aGift('declined')
    const told = standIn
      .events()
      .filter(({ data }) => data.object.id === intent)
      .map(({ data }) => data.object.status)
    expect(told).toEqual(['requires_payment_method', 'requires_payment_method'])
    const [created, failed] = standIn
      .events()
      .filter(({ data }) => data.object.id === intent)
    expect(created?.data.object.last_payment_error).toBeNull()
    expect(failed?.data.object.last_payment_error).toMatchObject({
      decline_code: 'generic_decline',
    })
  })

  test.each([
    ['usd', 1000, 920, 0.92, 55],
    ['jpy', 1000, 620, 0.0062, 45],
    ['kwd', 10_000, 3000, 3, 123],
    ['huf', 100_000, 250, 0.0025, 33],
  ])('settles %s in euros', async (currency, amount, gross, rate, fee) => {
    const gift = await aGift('paid', { currency, amount })
    const { data } = await gift.stripe.charges.list({ expand })
    expect(data[0]?.balance_transaction).toMatchObject({
      amount: gross,
      currency: 'eur',
      exchange_rate: rate,
      fee,
      net: gross - fee,
    })
  })

  test.each([
    ['declined', 'generic_decline'],
    ['poor', 'insufficient_funds'],
  ] as const)('is %s and can be tried again', async (card, code) => {
    const gift = await aGift(card)
    expect(gift.outcome).toBe('declined')
    expect(await gift.session()).toMatchObject({ status: 'open' })
    expect(typesSince(gift.standIn)).toEqual([
      'payment_intent.created',
      'charge.failed',
      'payment_intent.payment_failed',
    ])
    expect(gift.pay(gift.id, aPayer())).toBe('paid')
    const { data } = await gift.stripe.charges.list({
      payment_intent: gift.intent,
    })
    expect(data).toMatchObject([
      { status: 'succeeded', outcome: { type: 'authorized' } },
      {
        status: 'failed',
        outcome: { reason: code },
        balance_transaction: null,
      },
    ])
  })

  test('is not even tried with a number that is no card’s', async () => {
    const { standIn, stripe } = await aGift()
    const { id } = await stripe.checkout.sessions.create(aSession(standIn))
    const before = standIn.events().length
    const payer = { ...aPayer(), card: '4242424242424241' }
    expect(standIn.acts.pay(id, payer)).toBe('declined')
    expect(typesSince(standIn, before)).toEqual([])
  })

  test('waits for the bank’s question, and its answer decides', async () => {
    const gift = await aGift('asksBank')
    expect(gift.outcome).toBe('authentication')
    const status = async () =>
      (await gift.stripe.paymentIntents.retrieve(gift.intent)).status
    expect(await status()).toBe('requires_action')
    expect(gift.authenticate(gift.id, false)).toBe('declined')
    expect(await status()).toBe('requires_payment_method')
    expect((await gift.stripe.charges.list()).data).toEqual([])
    expect(() => gift.authenticate(gift.id, true)).toThrow()
    gift.pay(gift.id, aPayer('asksBank'))
    expect(gift.authenticate(gift.id, true)).toBe('paid')
    expect(await status()).toBe('succeeded')
  })

  test('ends with the session: the payment is canceled', async () => {
    const { standIn, stripe, intent } = await aGift('declined')
    standIn.advance(31 * 60_000)
    const { status } = await stripe.paymentIntents.retrieve(intent)
    expect(status).toBe('canceled')
    expect(typesSince(standIn, 3)).toEqual([
      'payment_intent.canceled',
      'checkout.session.expired',
    ])
  })

  test.each([true, false])('by debit takes its time: %s', async (ok) => {
    const gift = await aGift('debit')
    expect(gift.outcome).toBe('processing')
    expect(await gift.session()).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
    })
    gift.standIn.advance(DAY_MS)
    expect(await movements(gift)).toEqual([])
    const before = gift.standIn.events().length
    gift.finishProcessing(gift.intent, ok)
    expect(await gift.session()).toMatchObject({
      status: 'complete',
      payment_status: ok ? 'paid' : 'unpaid',
    })
    expect(typesSince(gift.standIn, before)).toEqual(
      ok
        ? [
            'charge.succeeded',
            'payment_intent.succeeded',
            'charge.updated',
            'checkout.session.async_payment_succeeded',
          ]
        : [
            'charge.failed',
            'payment_intent.payment_failed',
            'checkout.session.async_payment_failed',
          ],
    )
    expect(() => gift.finishProcessing(gift.intent, true)).toThrow()
  })
})
