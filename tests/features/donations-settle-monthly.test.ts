import { describe, expect, test } from 'vitest'
import { settle } from '#app/features/donations/settle.server.ts'
import { useServices } from '#tests/support/services.ts'
import {
  aPayer,
  cards,
  DAY_MS,
  donationOf,
  mailsAbout,
  openGift,
  useSettling,
} from './donations-settle-support.ts'

const services = useServices()
const { forget, look, sessionOf, stage } = useSettling(services)

function monthsOf(subscription: string) {
  return services.db
    .selectFrom('donation')
    .selectAll()
    .where('subscription_id', '=', subscription)
    .orderBy('created_at')
    .execute()
}

describe('a monthly gift', () => {
  const month = 31 * DAY_MS + 2 * 60 * 60 * 1000

  async function monthly() {
    const gift = await openGift(services, stage.standIn, { isMonthly: true })
    stage.standIn.acts.pay(gift.session, aPayer())
    const { subscriptionId, invoiceId } = await sessionOf(gift)
    return { ...gift, subscription: subscriptionId!, invoice: invoiceId! }
  }

  async function renew(subscription: string) {
    stage.standIn.advance(month)
    const all = { from: new Date(0), to: new Date('2100-01-01') }
    for await (const invoice of stage.payments.listInvoices(all)) {
      if (invoice.subscriptionId !== subscription || invoice.isFirst) continue
      await settle(services, { kind: 'invoice', id: invoice.id })
      return invoice
    }
    throw new Error('no renewal')
  }

  function subscriptionRow(id: string) {
    return services.db
      .selectFrom('subscription')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
  }

  test('is a donation each month, with a receipt of its own', async () => {
    const gift = await monthly()
    const { changes } = await look(gift)
    expect(changes).toEqual([
      { donation: gift.subscription, from: 'missing', to: 'active' },
      { donation: gift.id, from: 'created', to: 'paid' },
    ])
    expect(await subscriptionRow(gift.subscription)).toMatchObject({
      state: 'active',
      amount_minor: 5000,
      country: 'GB',
      language: 'fr',
    })
    await renew(gift.subscription)
    const [first, second] = await monthsOf(gift.subscription)
    expect(first).toMatchObject({ id: gift.id, invoice_id: gift.invoice })
    expect(second).toMatchObject({
      state: 'paid',
      is_monthly: true,
      session_id: null,
      language: 'fr',
    })
    expect(second!.number).not.toBe(first!.number)
    expect(await mailsAbout(services, second!)).toEqual(['donation-receipt'])
  })

  test('whose renewal fails is told once, and mends itself', async () => {
    const gift = await monthly()
    await look(gift)
    stage.standIn.acts.changeCard(gift.subscription, cards.declined)
    const invoice = await renew(gift.subscription)
    const [, failed] = await monthsOf(gift.subscription)
    expect(failed).toMatchObject({ state: 'failed', number: null })
    await settle(services, { kind: 'payment', id: failed!.payment_id! })
    expect(await donationOf(services, failed!)).toMatchObject({
      state: 'failed',
    })
    expect(await subscriptionRow(gift.subscription)).toMatchObject({
      state: 'past-due',
    })
    stage.standIn.advance(4 * DAY_MS)
    await settle(services, { kind: 'invoice', id: invoice.id })
    expect(await mailsAbout(services, failed!)).toEqual(['renewal-failed'])

    stage.standIn.acts.changeCard(gift.subscription, cards.paid)
    stage.standIn.advance(6 * DAY_MS)
    await settle(services, { kind: 'invoice', id: invoice.id })
    expect(await donationOf(services, failed!)).toMatchObject({ state: 'paid' })
    expect(await mailsAbout(services, failed!)).toEqual([
      'renewal-failed',
      'donation-receipt',
    ])
    expect(await subscriptionRow(gift.subscription)).toMatchObject({
      state: 'active',
    })
  })

  test('ends when its donor says so', async () => {
    const gift = await monthly()
    await look(gift)
    stage.standIn.acts.cancelSubscription(gift.subscription, true)
    const subject = { kind: 'subscription', id: gift.subscription } as const
    await settle(services, subject)
    const soon = await subscriptionRow(gift.subscription)
    expect(soon).toMatchObject({ state: 'active', ended_at: null })
    expect(soon!.cancels_at).not.toBeNull()
    stage.standIn.advance(month)
    await settle(services, subject)
    const over = await subscriptionRow(gift.subscription)
    expect(over).toMatchObject({ state: 'cancelled' })
    expect(over!.ended_at).not.toBeNull()
  })

  test('of which nothing is left here is made anew', async () => {
    const gift = await monthly()
    await forget(gift)
    await settle(services, { kind: 'invoice', id: gift.invoice })
    await look(gift)
    expect(await donationOf(services, gift)).toMatchObject({
      session_id: gift.session,
      subscription_id: gift.subscription,
      state: 'paid',
    })
  })
})
