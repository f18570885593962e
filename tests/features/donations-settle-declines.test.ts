import { beforeEach, describe, expect, test } from 'vitest'
import { readControl } from '#app/features/donations/control.server.ts'
import { settle } from '#app/features/donations/settle.server.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import {
  aPayer,
  openGift,
  type OpenGift,
  useSettling,
} from './donations-settle-support.ts'

const services = useServices()
const log = useLog(services)
const { look, sessionOf, stage, withStripe } = useSettling(services)

beforeEach(async () => {
  await services.db.deleteFrom('declined_charge').execute()
  await services.db
    .updateTable('donation_control')
    .set({ slow_until: null })
    .execute()
  log.clear()
})

function monthlyPage(): Promise<OpenGift> {
  return openGift(services, stage.standIn, { isMonthly: true })
}

/** Tries stolen cards on a page, each told by an event. */
async function tryCards({ session }: OpenGift, cards: number) {
  const before = stage.standIn.events().length
  for (let tried = 0; tried < cards; tried += 1) {
    stage.standIn.acts.pay(session, aPayer('declined'))
  }
  const told = stage.standIn
    .events()
    .slice(before)
    .filter(({ type }) => type === 'payment_intent.payment_failed')
  expect(told).toHaveLength(cards)
  const outcomes = new Set<string>()
  for (const { data } of told) {
    const { id } = data.object
    outcomes.add((await settle(services, { kind: 'payment', id })).outcome)
  }
  return [...outcomes]
}

function declines() {
  return services.db.selectFrom('declined_charge').selectAll().execute()
}

async function isSlow(): Promise<boolean> {
  return (await readControl(services)).slowUntil !== null
}

describe('cards declined on a page for monthly gifts', () => {
  test('are stored, though nothing tells whose they are', async () => {
    const page = await monthlyPage()
    expect(await tryCards(page, 20)).toEqual(['not-ours'])
    const rows = await declines()
    expect(rows).toHaveLength(20)
    for (const row of rows) {
      expect(row).toMatchObject({ donation_id: null, livemode: false })
    }
    expect(new Set(rows.map((row) => row.payment_id)).size).toBe(1)
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', declines: 20 }),
    )
    expect(log.text()).not.toContain(rows[0]!.payment_id)
  })

  test('are those of the donation once a card is accepted', async () => {
    const page = await monthlyPage()
    await tryCards(page, 2)
    stage.standIn.acts.pay(page.session, aPayer())
    await look(page)
    const rows = await declines()
    expect(rows.map((row) => row.donation_id)).toEqual([page.id, page.id])
  })

  test('of ten pages are an alarm, of four of one network not', async () => {
    for (let page = 0; page < 4; page += 1) {
      await tryCards(await monthlyPage(), 10)
    }
    expect(await isSlow()).toBe(false)
    for (let page = 4; page < 10; page += 1) {
      await tryCards(await monthlyPage(), 2)
    }
    expect(await isSlow()).toBe(true)
  })

  test('of the other mode are not stored', async () => {
    const { id } = await openThenDecline()
    const live = withStripe({ isLive: true })
    await settle(live, { kind: 'payment', id })
    expect(await declines()).toEqual([])
  })
})

async function openThenDecline() {
  const page = await monthlyPage()
  stage.standIn.acts.pay(page.session, aPayer('declined'))
  const failed = stage.standIn
    .events()
    .findLast(({ type }) => type === 'payment_intent.payment_failed')!
  return failed.data.object
}

test('a payment of others that is paid is no news', async () => {
  stage.standIn.acts.chargeOfOthers(9900)
  const { data } = stage.standIn
    .events()
    .find(({ type }) => type === 'payment_intent.succeeded')!
  await settle(services, { kind: 'payment', id: data.object.id })
  expect(await declines()).toEqual([])
})

describe('cards declined in a try beside the one that is known', () => {
  test('of a single gift are stored, and close its page', async () => {
    const gift = await openGift(services, stage.standIn)
    stage.standIn.acts.pay(gift.session, aPayer('declined'))
    await look(gift)
    const { mark } = await sessionOf(gift)
    const other = await openGift(services, stage.standIn)
    for (let tried = 0; tried < 5; tried += 1) {
      stage.standIn.acts.pay(other.session, aPayer('declined'))
    }
    const paymentId = (await sessionOf(other)).paymentId!
    const copied = withStripe({
      findPayment: async (id) => ({
        ...(await stage.payments.findPayment(id))!,
        mark,
      }),
    })
    const seen = await settle(copied, { kind: 'payment', id: paymentId })
    expect(seen).toEqual({ outcome: 'not-ours', changes: [] })
    const rows = await declines()
    expect(rows.map((row) => row.donation_id)).toEqual(Array(6).fill(gift.id))
    expect(await sessionOf(gift)).toMatchObject({ status: 'expired' })
  })

  test('of a first month are stored', async () => {
    const gift = await monthlyPage()
    stage.standIn.acts.pay(gift.session, aPayer())
    await look(gift)
    const { invoiceId, mark } = await sessionOf(gift)
    const other = await openThenDecline()
    const invoice = (await stage.payments.findInvoice(invoiceId!))!
    const copied = withStripe({
      findInvoiceOf: async () => 'in_other',
      findInvoice: async () => ({
        ...invoice,
        id: 'in_other',
        status: 'open',
        mark,
        paymentId: other.id,
      }),
    })
    await settle(copied, { kind: 'payment', id: other.id })
    expect(await declines()).toMatchObject([{ donation_id: gift.id }])
  })
})
