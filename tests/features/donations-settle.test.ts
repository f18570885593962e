import { beforeEach, describe, expect, test } from 'vitest'
import { settle } from '#app/features/donations/settle.server.ts'
import { PaymentsError } from '#app/payments.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { paymentsOver } from '#tests/support/stand-in.ts'
import {
  aPayer,
  DAY_MS,
  donationOf,
  entriesOf,
  mailsAbout,
  openGift,
  useSettling,
} from './donations-settle-support.ts'

const services = useServices()
const log = useLog(services)
const { look, paid, refund, sessionOf, stage, withStripe } =
  useSettling(services)

beforeEach(() => log.clear())

describe('a gift that is paid', () => {
  test('gets state, number, country, entry and receipt, once', async () => {
    const gift = await paid()
    const first = await look(gift)
    const change = { donation: gift.id, from: 'created', to: 'paid' }
    expect(first).toEqual({ outcome: 'settled', changes: [change] })
    const row = await donationOf(services, gift)
    expect(row).toMatchObject({
      state: 'paid',
      payment_id: gift.payment,
      amount_minor: 5000,
      country: 'GB',
      language: 'fr',
      refunded_minor: 0,
    })
    const year = row!.paid_at!.getUTCFullYear()
    expect(row!.number).toMatch(new RegExp(`^${year}-\\d{6}$`))
    expect(await entriesOf(services, gift)).toEqual([
      {
        category: 'charge',
        gross_minor: 5000,
        fee_minor: 100,
        net_minor: 4900,
        currency: 'EUR',
      },
    ])
    expect(await mailsAbout(services, gift)).toEqual(['donation-receipt'])

    const again = await settle(services, { kind: 'payment', id: gift.payment })
    expect(again).toEqual({ outcome: 'settled', changes: [] })
    expect(await donationOf(services, gift)).toMatchObject({
      number: row!.number,
      state_since: row!.state_since,
    })
    expect(await entriesOf(services, gift)).toHaveLength(1)
    expect(await mailsAbout(services, gift)).toHaveLength(1)
  })

  test('after a decline, which is noted without a mail', async () => {
    const gift = await openGift(services, stage.standIn)
    stage.standIn.acts.pay(gift.session, aPayer('declined'))
    await look(gift)
    expect(await donationOf(services, gift)).toMatchObject({ state: 'created' })
    const declines = await services.db
      .selectFrom('declined_charge')
      .select('code')
      .where('donation_id', '=', gift.id)
      .execute()
    expect(declines).toEqual([{ code: 'generic_decline' }])
    expect(await mailsAbout(services, gift)).toEqual([])

    stage.standIn.acts.pay(gift.session, aPayer())
    await look(gift)
    expect(await donationOf(services, gift)).toMatchObject({ state: 'paid' })
    expect(await mailsAbout(services, gift)).toEqual(['donation-receipt'])
  })

  test('stores nothing of it when Stripe goes away in the middle', async () => {
    const gift = await paid()
    const before = await donationOf(services, gift)
    const findContact = () => Promise.reject(new PaymentsError('away', 'gone'))
    const away = look(gift, withStripe({ findContact }))
    await expect(away).rejects.toMatchObject({ kind: 'away' })
    expect(await donationOf(services, gift)).toEqual(before)
    expect(await entriesOf(services, gift)).toEqual([])
  })

  test('is booked without an address; a later look sends the receipt', async () => {
    const gift = await paid()
    const type = 'invalid_request_error'
    const error = { type, message: 'ada@example.org is out of reach' }
    // As of a restricted key that may not read customers.
    const { findContact: refused } = paymentsOver({
      ...stage.standIn,
      fetch: async () => Response.json({ error }, { status: 403 }),
    })
    const unknown = () => Promise.resolve(undefined)
    for (const findContact of [refused, unknown]) {
      log.clear()
      await look(gift, withStripe({ findContact }))
      expect(log.lines).toMatchObject([{ level: 'warn', donation: gift.id }])
    }
    const row = await donationOf(services, gift)
    expect(row).toMatchObject({ state: 'paid', receipt_at: null })
    expect(await mailsAbout(services, gift)).toEqual([])
    await look(gift)
    expect(await mailsAbout(services, gift)).toEqual(['donation-receipt'])
  })

  test('gets its receipt also when that is found days later', async () => {
    const gift = await paid()
    stage.standIn.advance(8 * DAY_MS)
    await look(gift)
    expect(await mailsAbout(services, gift)).toEqual(['donation-receipt'])
  })

  test('gets none more than seven days later, where there was no address', async () => {
    const gift = await paid()
    const findContact = () => Promise.resolve(undefined)
    await look(gift, withStripe({ findContact }))
    stage.standIn.advance(7 * DAY_MS + 60_000)
    await look(gift)
    const row = await donationOf(services, gift)
    expect(row).toMatchObject({ state: 'paid', receipt_at: null })
    expect(await mailsAbout(services, gift)).toEqual([])
  })

  test('by a slow debit is paid, and told, when the money comes', async () => {
    const gift = await openGift(services, stage.standIn)
    stage.standIn.acts.pay(gift.session, aPayer('debit'))
    await look(gift)
    const row = await donationOf(services, gift)
    expect(row).toMatchObject({ state: 'processing', paid_at: null })
    stage.standIn.advance(9 * DAY_MS)
    stage.standIn.acts.finishProcessing(row!.payment_id!, true)
    const { paidAt } = (await stage.payments.findPayment(row!.payment_id!))!
    expect(stage.standIn.now().getTime() - paidAt!.getTime()).toBeLessThan(
      DAY_MS,
    )
    const findContact = () => Promise.resolve(undefined)
    await look(gift, withStripe({ findContact }))
    expect(await donationOf(services, gift)).toMatchObject({
      state: 'paid',
      paid_at: paidAt,
    })
    await look(gift)
    expect(await mailsAbout(services, gift)).toEqual(['donation-receipt'])
  })
})

describe('money that goes back', () => {
  test('is told once for each part, and not what came back', async () => {
    const gift = await paid()
    await look(gift)
    await refund(gift.payment, 1000, 'a')
    await look(gift)
    await look(gift)
    await refund(gift.payment, 500, 'b')
    await look(gift)
    const receipt = 'donation-receipt'
    const told = 'donation-refund'
    expect(await mailsAbout(services, gift)).toEqual([receipt, told, told])
    expect(await donationOf(services, gift)).toMatchObject({
      state: 'partly-refunded',
      refunded_minor: 1500,
      refund_told_minor: 1500,
    })

    const refunds = stage.standIn
      .events()
      .filter(({ type }) => type === 'refund.created')
    stage.standIn.acts.failRefund(refunds[0]!.data.object.id)
    await look(gift)
    expect(await donationOf(services, gift)).toMatchObject({
      refunded_minor: 500,
      refund_told_minor: 500,
    })
    expect(await mailsAbout(services, gift)).toHaveLength(3)
    const { id } = gift
    const categories = (await entriesOf(services, gift)).map(
      ({ category }) => category,
    )
    expect(categories.toSorted()).toEqual([
      'charge',
      'refund',
      'refund',
      'refund_failure',
    ])
    await refund(gift.payment, 4500, 'c')
    const { changes } = await look(gift)
    expect(changes).toEqual([
      { donation: id, from: 'partly-refunded', to: 'refunded' },
    ])
    expect(await mailsAbout(services, gift)).toHaveLength(4)
  })
})

describe('a page on which card after card is tried', () => {
  test('is closed after the fifth, which tells nobody who it was', async () => {
    const gift = await openGift(services, stage.standIn)
    for (let tries = 0; tries < 4; tries += 1) {
      stage.standIn.acts.pay(gift.session, aPayer('declined'))
    }
    await look(gift)
    expect(await sessionOf(gift)).toMatchObject({ status: 'open' })
    log.clear()
    stage.standIn.acts.pay(gift.session, aPayer('declined'))
    await look(gift)
    expect(await sessionOf(gift)).toMatchObject({ status: 'expired' })
    expect(log.lines).toMatchObject([{ level: 'warn' }])
    expect(log.text()).not.toContain(gift.session)
    await look(gift)
    expect(await donationOf(services, gift)).toMatchObject({ state: 'expired' })
  })

  test('and cannot be closed now is closed at the next look', async () => {
    const gift = await openGift(services, stage.standIn)
    for (let tries = 0; tries < 5; tries += 1) {
      stage.standIn.acts.pay(gift.session, aPayer('declined'))
    }
    const expireCheckout = () =>
      Promise.reject(new PaymentsError('away', 'gone'))
    const seen = await look(gift, withStripe({ expireCheckout }))
    expect(seen.outcome).toBe('settled')
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', code: 'gone' }),
    )
    await look(gift)
    expect(await sessionOf(gift)).toMatchObject({ status: 'expired' })
  })
})
