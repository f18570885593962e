import { beforeEach, describe, expect, test } from 'vitest'
import { settle } from '#app/features/donations/settle.server.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import {
  DAY_MS,
  donationOf,
  entriesOf,
  mailsAbout,
  useSettling,
} from './donations-settle-support.ts'

const services = useServices()
const log = useLog(services)
const { forget, look, paid, refund, sessionOf, stage, withStripe } =
  useSettling(services)

beforeEach(() => log.clear())

describe('what is not ours', () => {
  const site = '00000000-0000-4000-8000-000000000000'

  test.each([
    ['another site', { site }],
    ['no id of a donation', { donation: 'none' }],
  ])('%s: nothing is stored', async (_, mark) => {
    const gift = await paid({ mark })
    await forget(gift)
    for (const subject of [
      { kind: 'session', id: gift.session },
      { kind: 'payment', id: gift.payment },
    ] as const) {
      const settled = await settle(services, subject)
      expect(settled).toEqual({ outcome: 'not-ours', changes: [] })
    }
    expect(await donationOf(services, gift)).toBeUndefined()
  })

  test('a charge of others on the account', async () => {
    stage.standIn.acts.chargeOfOthers(9900)
    const event = stage.standIn
      .events()
      .find(({ type }) => type === 'payment_intent.succeeded')!
    const { id } = event.data.object
    const settled = await settle(services, { kind: 'payment', id })
    expect(settled.outcome).toBe('not-ours')
  })

  test.each(['session', 'payment', 'invoice', 'subscription'] as const)(
    'a %s that Stripe does not know',
    async (kind) => {
      const settled = await settle(services, { kind, id: 'none_1' })
      expect(settled.outcome).toBe('not-ours')
    },
  )

  test('a gift of the other mode, in Stripe or here', async () => {
    const gift = await paid()
    const live = withStripe({ isLive: true })
    expect((await look(gift, live)).outcome).toBe('not-ours')
    await look(gift)
    const row = (await donationOf(services, gift))!
    await refund(gift.payment, 1000, 'a')
    const subject = { kind: 'payment', id: gift.payment } as const
    expect((await settle(live, subject)).outcome).toBe('not-ours')
    expect(await donationOf(services, gift)).toEqual(row)
  })
})

describe('a gift that is missing here', () => {
  test('is made anew from its mark, in a language that we speak', async () => {
    const mark = { language: 'xx' as 'en' }
    const gift = await paid({ mark })
    await forget(gift)
    const { changes } = await settle(services, {
      kind: 'payment',
      id: gift.payment,
    })
    expect(changes).toEqual([
      { donation: gift.id, from: 'missing', to: 'paid' },
    ])
    await look(gift)
    expect(await donationOf(services, gift)).toMatchObject({
      language: 'en',
      session_id: gift.session,
      is_monthly: false,
    })
  })

  test('and was paid long ago is made anew without any mail', async () => {
    const gift = await paid()
    await refund(gift.payment, 1000, 'a')
    await forget(gift)
    stage.standIn.advance(8 * DAY_MS)
    await look(gift)
    expect(await donationOf(services, gift)).toMatchObject({
      state: 'partly-refunded',
      refund_told_minor: 1000,
    })
    expect(await mailsAbout(services, gift)).toEqual([])
    // What is given back from now on is news.
    await refund(gift.payment, 500, 'b')
    await look(gift)
    expect(await mailsAbout(services, gift)).toEqual(['donation-refund'])
  })
})

describe('what does not fit', () => {
  test('a second payment with the mark of another is left and told', async () => {
    const gift = await paid()
    await look(gift)
    const mark = (await sessionOf(gift)).mark!
    const twin = await paid()
    await forget(twin)
    const copied = withStripe({
      findPayment: async (id) => ({
        ...(await stage.payments.findPayment(id))!,
        mark,
      }),
    })
    const subject = { kind: 'payment', id: twin.payment } as const
    expect((await settle(copied, subject)).outcome).toBe('settled')
    const { donation } = mark
    expect(log.lines).toMatchObject([{ level: 'error', donation }])
    expect(await donationOf(services, gift)).toMatchObject({
      payment_id: gift.payment,
    })
    expect(await entriesOf(services, gift)).toHaveLength(1)
  })

  test('a payment that Stripe no longer knows stays as it was', async () => {
    const gift = await paid()
    await look(gift)
    const row = await donationOf(services, gift)
    log.clear()
    const findPayment = () => Promise.resolve(undefined)
    const seen = await look(gift, withStripe({ findPayment }))
    expect(seen.changes).toEqual([])
    expect(log.lines).toMatchObject([{ level: 'error', donation: gift.id }])
    expect(await donationOf(services, gift)).toEqual(row)
  })
})
