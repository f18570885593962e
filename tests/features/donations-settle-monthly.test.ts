import { describe, expect, test } from 'vitest'
import { reconcile } from '#app/features/donations/reconcile.server.ts'
import { settle } from '#app/features/donations/settle.server.ts'
import type { Services } from '#app/services.server.ts'
import { useLog } from '#tests/support/logged.ts'
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
const log = useLog(services)
const { forget, look, sessionOf, stage, withStripe } = useSettling(services)

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

  async function monthly(payer = aPayer()) {
    const gift = await openGift(services, stage.standIn, { isMonthly: true })
    stage.standIn.acts.pay(gift.session, payer)
    const { subscriptionId, invoiceId } = await sessionOf(gift)
    return { ...gift, subscription: subscriptionId!, invoice: invoiceId! }
  }

  async function renew(subscription: string, given: Services = services) {
    stage.standIn.advance(month)
    return settleRenewal(subscription, given)
  }

  async function settleRenewal(
    subscription: string,
    given: Services = services,
  ) {
    const all = { from: new Date(0), to: new Date('2100-01-01') }
    for await (const invoice of stage.payments.listInvoices(all)) {
      if (invoice.subscriptionId !== subscription || invoice.isFirst) continue
      await settle(given, { kind: 'invoice', id: invoice.id })
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

  test.each([
    ['SA', true],
    ['GB', false],
  ])(
    'of %s: the mail about a failed renewal is discreet: %s',
    async (country, discreet) => {
      const gift = await monthly({ ...aPayer(), country })
      await look(gift)
      stage.standIn.acts.changeCard(gift.subscription, cards.declined)
      await renew(gift.subscription)
      const [, failed] = await monthsOf(gift.subscription)
      expect(failed).toMatchObject({ state: 'failed', country })
      const mails = await services.db
        .selectFrom('mail')
        .select(['kind', 'discreet'])
        .where('subject_id', '=', failed!.id)
        .execute()
      expect(mails).toEqual([{ kind: 'renewal-failed', discreet }])
    },
  )

  test.each([
    [7, ['renewal-failed']],
    [31, []],
  ])('whose failed renewal is found %d days later: %j', async (days, mails) => {
    const gift = await monthly()
    await look(gift)
    stage.standIn.acts.changeCard(gift.subscription, cards.declined)
    stage.standIn.advance(month)
    const found = new Date(stage.standIn.now().getTime() + days * DAY_MS)
    await settleRenewal(gift.subscription, { ...services, now: () => found })
    const [, failed] = await monthsOf(gift.subscription)
    expect(await mailsAbout(services, failed!)).toEqual(mails)
  })

  test('that a credit pays, or the donor in another way, is none', async () => {
    const gift = await monthly()
    await look(gift)
    const paidElsewhere = withStripe({
      findInvoice: async (id) => ({
        ...(await stage.payments.findInvoice(id))!,
        status: 'paid',
        paymentId: null,
      }),
    })
    await renew(gift.subscription, paidElsewhere)
    expect(await monthsOf(gift.subscription)).toHaveLength(1)
  })

  test('that is begun twice on one page is told, and stays unexplained', async () => {
    const gift = await monthly()
    await look(gift)
    const { mark } = await sessionOf(gift)
    const twin = await monthly()
    await forget(twin)
    const copied = withStripe({
      findSubscription: async (id) => ({
        ...(await stage.payments.findSubscription(id))!,
        mark,
      }),
    })
    log.clear()
    const subject = { kind: 'invoice', id: twin.invoice } as const
    expect((await settle(copied, subject)).outcome).toBe('settled')
    expect(log.lines).toMatchObject([{ level: 'error', donation: gift.id }])
    expect(await donationOf(services, gift)).toMatchObject({
      invoice_id: gift.invoice,
      state: 'paid',
    })
    const to = new Date(stage.standIn.now().getTime() + DAY_MS)
    const window = { from: new Date(to.getTime() - 2 * DAY_MS), to }
    const { unexplained } = await reconcile(copied, window)
    // Each test has a Stripe of its own, which lacks the gifts of the others.
    const there = unexplained.filter(({ what }) => what === 'only at Stripe')
    expect(there).toEqual([
      { what: 'only at Stripe', id: expect.stringMatching(/^txn_/) },
    ])
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
