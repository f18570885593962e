import { describe, expect, test } from 'vitest'
import { aGift, DAY_MS, movements, refusal, typesSince } from './sdk.ts'

const expand = ['data.balance_transaction']

describe('a refund', () => {
  test('gives part or all of the rest back, never more', async () => {
    const gift = await aGift()
    const refund = (amount?: number) =>
      gift.stripe.refunds.create({ payment_intent: gift.intent, amount })
    expect(await refund(300)).toMatchObject({ status: 'succeeded' })
    expect(await refusal(refund(701))).toMatchObject({ param: 'amount' })
    expect(await refusal(refund(0))).toMatchObject({ param: 'amount' })
    expect(await refund()).toMatchObject({ amount: 700 })
    expect(await refusal(refund())).toMatchObject({
      code: 'charge_already_refunded',
    })
    const { data } = await gift.stripe.charges.list()
    expect(data).toMatchObject([{ amount_refunded: 1000, refunded: true }])
    expect((await movements(gift)).slice(1)).toEqual([
      ['refund', -300, 0, -300],
      ['refund', -700, 0, -700],
    ])
    expect(typesSince(gift.standIn, 5)).toEqual([
      'refund.created',
      'charge.refunded',
      'refund.created',
      'charge.refunded',
    ])
  })

  test('of what was never paid is refused', async () => {
    const { stripe, intent } = await aGift('declined')
    const call = stripe.refunds.create({ payment_intent: intent })
    expect(await refusal(call)).toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
  })

  test('may fail later, and the money is there again', async () => {
    const gift = await aGift()
    const { stripe, intent } = gift
    const { id } = await stripe.refunds.create({ payment_intent: intent })
    gift.standIn.advance(5 * DAY_MS)
    gift.failRefund(id)
    const { data } = await stripe.refunds.list({
      payment_intent: intent,
      expand: [...expand, 'data.failure_balance_transaction'],
    })
    expect(data).toMatchObject([
      {
        status: 'failed',
        balance_transaction: { net: -1000 },
        failure_balance_transaction: { net: 1000 },
      },
    ])
    const { data: charges } = await stripe.charges.list()
    expect(charges).toMatchObject([{ amount_refunded: 0, refunded: false }])
    expect((await movements(gift)).at(-1)?.[0]).toBe('refund_failure')
    expect(typesSince(gift.standIn, 7)).toEqual([
      'refund.updated',
      'refund.failed',
      'charge.updated',
    ])
    expect(() => gift.failRefund(id)).toThrow()
    await stripe.refunds.create({ payment_intent: intent })
  })

  test('of a debit is pending for days', async () => {
    const gift = await aGift('debit')
    const { stripe, intent } = gift
    gift.finishProcessing(intent, true)
    const { id, status } = await stripe.refunds.create({
      payment_intent: intent,
    })
    expect(status).toBe('pending')
    gift.standIn.advance(3 * DAY_MS)
    const { data } = await stripe.refunds.list()
    expect(data).toMatchObject([{ id, status: 'succeeded' }])
    expect(typesSince(gift.standIn).at(-1)).toBe('refund.updated')
  })
})

describe('a dispute', () => {
  test('opens by itself for one card, and takes the money', async () => {
    const gift = await aGift('disputed')
    const { data } = await gift.stripe.disputes.list({
      payment_intent: gift.intent,
    })
    expect(data).toMatchObject([
      {
        amount: 1000,
        status: 'needs_response',
        balance_transactions: [{ net: -3000 }],
      },
    ])
    expect(typesSince(gift.standIn, 5)).toEqual([
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.updated',
    ])
    const refund = gift.stripe.refunds.create({ payment_intent: gift.intent })
    await expect(refund).rejects.toMatchObject({ code: 'charge_disputed' })
  })

  test.each(['won', 'lost'] as const)('is %s in the end', async (outcome) => {
    const gift = await aGift()
    await gift.stripe.refunds.create({
      payment_intent: gift.intent,
      amount: 100,
    })
    gift.openDispute(gift.intent)
    expect(() => gift.openDispute(gift.intent)).toThrow()
    const before = gift.standIn.events().length
    gift.closeDispute(gift.intent, outcome)
    expect(() => gift.closeDispute(gift.intent, 'won')).toThrow()
    const back = outcome === 'won' ? [['dispute_reversal', 900, 0, 900]] : []
    expect((await movements(gift)).slice(2)).toEqual([
      ['dispute', -900, 2000, -2900],
      ...back,
    ])
    expect(typesSince(gift.standIn, before)).toEqual([
      ...(outcome === 'won' ? ['charge.dispute.funds_reinstated'] : []),
      'charge.dispute.closed',
    ])
    const refund = gift.stripe.refunds.create({ payment_intent: gift.intent })
    if (outcome === 'won') expect(await refund).toMatchObject({ amount: 900 })
    else await expect(refund).rejects.toThrow()
  })
})

test('others and payouts move money that is no gift’s', async () => {
  const gift = await aGift()
  gift.chargeOfOthers(500)
  gift.payOut()
  const { data } = await gift.stripe.balanceTransactions.list({
    expand: ['data.source'],
  })
  expect(data).toMatchObject([
    { reporting_category: 'payout', net: -1427, source: { object: 'payout' } },
    { net: 467, source: { object: 'charge', metadata: {} } },
    { net: 960, source: { object: 'charge', payment_intent: gift.intent } },
  ])
  expect(() => gift.payOut()).toThrow('nothing')
})
