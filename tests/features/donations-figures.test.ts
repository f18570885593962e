import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { donationFigures } from '#app/features/donations/figures.server.ts'
import {
  findDonation,
  listDonations,
} from '#app/features/donations/list.server.ts'
import { showDonation } from '#app/features/donations/show.server.ts'
import { useServices } from '#tests/support/services.ts'
import {
  clearDonations,
  insertDonation,
  insertDonations,
} from './donations-books-support.ts'

const services = useServices()
beforeEach(() => clearDonations(services))

const categories = [
  'charge',
  'charge_failure',
  'refund',
  'refund_failure',
  'dispute',
  'dispute_reversal',
  'topup',
]
const months = ['2026-10', '2026-11']
const currencies = ['EUR', 'USD']

test('figures of money add up to the ledger, whatever moved', async () => {
  const movement = fc.record({
    category: fc.constantFrom(...categories),
    gross: fc.integer({ min: -5_000, max: 5_000 }),
    fee: fc.nat(100),
    currency: fc.constantFrom(...currencies),
    at: fc.constantFrom('2026-10-31T23:59:59Z', '2026-11-01T00:00:00Z'),
  })
  const property = fc.asyncProperty(fc.array(movement), async (moved) => {
    await clearDonations(services)
    await insertDonation(services, { moved })
    const figures = await donationFigures(services)
    for (const currency of currencies) {
      const own = moved.filter((one) => one.currency === currency)
      const inMonths = figures.months.filter((one) => one.currency === currency)
      const [all, ...more] = figures.settled.filter(
        (one) => one.currency === currency,
      )
      expect(more).toEqual([])
      if (own.length === 0) expect(all).toBeUndefined()
      if (!all) continue
      const sum = (part: 'gross' | 'fee', ...kinds: string[]) =>
        own
          .filter(({ category }) =>
            kinds.some((kind) => category.startsWith(kind)),
          )
          .reduce((sum, one) => sum + one[part], 0)
      expect(all).toEqual({
        currency,
        charged: sum('gross', 'charge'),
        refunds: sum('gross', 'refund'),
        disputes: sum('gross', 'dispute'),
        other: sum('gross', 'topup'),
        fees: sum('fee', ''),
        net: sum('gross', '') - sum('fee', ''),
      })
      const net = inMonths.reduce((sum, one) => sum + one.net, 0)
      expect(net).toBe(all.net)
    }
    for (const { month } of figures.months) expect(months).toContain(month)
  })
  await fc.assert(property, { numRuns: 30 })
})

test('gifts are counted by what became of them and where they are from', async () => {
  await insertDonations(services, 3, { country: 'FR', amount: 1_000 })
  await insertDonation(services, {
    country: 'FR',
    state: 'partly-refunded',
    amount: 1_000,
    refunded: 400,
  })
  await insertDonation(services, { country: null, isMonthly: true })
  await insertDonation(services, { state: 'expired' })
  await insertDonations(services, 5, { livemode: false })
  const { gifts, places } = await donationFigures(services)
  expect(places).toEqual([
    { country: 'FR', currency: 'EUR', count: 4, amountMinor: 3_600 },
    { country: null, currency: 'EUR', count: 1, amountMinor: 2_500 },
  ])
  expect(gifts).toEqual([
    { state: 'paid', isMonthly: false, count: 3 },
    { state: 'expired', isMonthly: false, count: 1 },
    { state: 'paid', isMonthly: true, count: 1 },
    { state: 'partly-refunded', isMonthly: false, count: 1 },
  ])
})

test('monthly gifts and declined cards are counted', async () => {
  const since = new Date('2026-11-01')
  for (const [at, state] of [
    'active',
    'active',
    'past-due',
    'cancelled',
  ].entries()) {
    await services.db
      .insertInto('subscription')
      .values({
        id: `sub_${at}`,
        customer_id: `cus_${at}`,
        amount_minor: 1_000,
        currency: 'EUR',
        country: 'FR',
        language: 'fr',
        livemode: true,
        state: state as 'active',
        state_since: since,
        created_at: since,
      })
      .execute()
  }
  const { id } = await insertDonation(services, { state: 'created' })
  for (const [at, code] of ['stolen', 'stolen', 'expired_card'].entries()) {
    await services.db
      .insertInto('declined_charge')
      .values({
        charge_id: `ch_${at}`,
        payment_id: `pi_${at}`,
        // Whose it is nothing tells of a card on a page for monthly gifts.
        donation_id: at === 0 ? null : id,
        livemode: true,
        code,
        declined_at: since,
      })
      .execute()
  }
  const { recurring, declines } = await donationFigures(services)
  expect(recurring).toEqual([
    { currency: 'EUR', state: 'active', count: 2, amountMinor: 2_000 },
    { currency: 'EUR', state: 'past-due', count: 1, amountMinor: 1_000 },
  ])
  expect(declines).toEqual([
    { code: 'stolen', count: 2 },
    { code: 'expired_card', count: 1 },
  ])
})

test('gifts are listed by state and month, newest first, as many as asked', async () => {
  const given = ['2026-10-31T23:59:59Z', '2026-11-01', '2026-11-02']
  const ids: string[] = []
  for (const paidAt of given) {
    ids.unshift((await insertDonation(services, { paidAt })).id)
  }
  const expired = await insertDonation(services, {
    state: 'expired',
    paidAt: '2026-11-03',
  })
  const listed = async (asked: object) => {
    const { donations, count } = await listDonations(services, {
      limit: 50,
      ...asked,
    })
    return { ids: donations.map(({ id }) => id), count }
  }
  expect(await listed({})).toEqual({ ids: [expired.id, ...ids], count: 4 })
  const november = { month: '2026-11', state: 'paid' }
  expect(await listed(november)).toEqual({ ids: ids.slice(0, 2), count: 2 })
  expect(await listed({ ...november, limit: 1 })).toEqual({
    ids: ids.slice(0, 1),
    count: 2,
  })
})

test('a gift is found by its number and its id, with what moved', async () => {
  const moved = [
    { category: 'charge', gross: 2_500, fee: 62 },
    { category: 'refund', gross: -500, at: '2026-11-12' },
  ]
  const { id, number } = await insertDonation(services, { moved })
  const shown = await showDonation(services, number!)
  expect(await showDonation(services, id)).toEqual(shown)
  expect(shown.entries).toMatchObject([
    { category: 'charge', grossMinor: 2_500, feeMinor: 62, netMinor: 2_438 },
    { category: 'refund', grossMinor: -500, netMinor: -500 },
  ])
  for (const name of ['2026-999999', '', "'", '2026']) {
    await expect(findDonation(services, name)).rejects.toThrow(
      `There is no donation ${name}.`,
    )
  }
})
