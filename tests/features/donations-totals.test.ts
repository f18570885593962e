import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { goalView, listSettled } from '#app/features/donations/goal.server.ts'
import {
  donationsCsv,
  donationsJson,
} from '#app/features/donations/open-data.server.ts'
import { publicTotals } from '#app/features/donations/totals.server.ts'
import { useServices } from '#tests/support/services.ts'
import {
  clearDonations,
  type GivenDonation,
  insertDonation,
  insertDonations,
} from './donations-books-support.ts'

const services = useServices()
beforeEach(async () => {
  await clearDonations(services)
  at('2026-12-01T00:00:00Z')
})

/** From now on it is then. */
function at(moment: string): void {
  services.now = () => new Date(moment)
}

async function cells() {
  const { months } = await publicTotals(services)
  return months.flatMap(({ month, cells }) =>
    cells.map(
      ({ currency, count, amountMinor }) =>
        `${month} ${currency} ${count} ${amountMinor}`,
    ),
  )
}

describe('public totals', () => {
  test('nothing yet is nothing', async () => {
    const none = { months: [], count: 0, sums: [] }
    expect(await publicTotals(services)).toEqual(none)
  })

  test('count what was given and not taken back, by month in UTC', async () => {
    await insertDonations(services, 10, { paidAt: '2026-10-31T23:59:59Z' })
    await insertDonations(services, 9, { paidAt: '2026-11-01T00:00:00Z' })
    const half: GivenDonation = { state: 'partly-refunded', refunded: 500 }
    await insertDonation(services, { ...half, paidAt: '2026-11-30T23:59:59Z' })
    for (const state of ['refunded', 'lost', 'disputed', 'failed'] as const) {
      await insertDonations(services, 10, { state, paidAt: '2026-11-02' })
    }
    expect(await cells()).toEqual([
      '2026-11 EUR 10 24500',
      '2026-10 EUR 10 25000',
    ])
    expect(await publicTotals(services)).toMatchObject({
      count: 20,
      sums: [{ currency: 'EUR', amountMinor: 49_500 }],
    })
  })

  test('small numbers are merged within their month and have no sum', async () => {
    const october = { paidAt: '2026-10-05' }
    await insertDonations(services, 12, { currency: 'EUR' })
    await insertDonations(services, 11, { currency: 'JPY', amount: 3_000 })
    await insertDonation(services, { currency: 'CHF' })
    await insertDonations(services, 15, { ...october, currency: 'EUR' })
    await insertDonations(services, 9, { ...october, currency: 'CHF' })
    await insertDonations(services, 2, { ...october, currency: 'HUF' })
    expect(await cells()).toEqual([
      '2026-11 EUR 12 30000',
      // One alone would be told by subtraction, so the next joined it.
      '2026-11 null 12 null',
      '2026-10 EUR 15 37500',
      '2026-10 null 11 null',
    ])
    expect(await publicTotals(services)).toMatchObject({
      count: 50,
      sums: [{ currency: 'EUR', amountMinor: 67_500 }],
    })
  })

  test('do not tell of a month that goes on, and of no gift when it comes', async () => {
    await insertDonations(services, 10, { paidAt: '2026-10-31T23:59:59Z' })
    await insertDonations(services, 12, { paidAt: '2026-11-29T23:59:59Z' })
    await insertDonation(services, { paidAt: '2026-11-30T00:00:00Z' })
    at('2026-11-30T23:59:59Z')
    expect(await cells()).toEqual(['2026-10 EUR 10 25000'])
    expect(await publicTotals(services)).toMatchObject({
      count: 22,
      sums: [{ currency: 'EUR', amountMinor: 25_000 }],
    })
    at('2026-12-01T00:00:00Z')
    expect(await cells()).toEqual([
      '2026-11 EUR 13 32500',
      '2026-10 EUR 10 25000',
    ])
    expect(await publicTotals(services)).toMatchObject({ count: 23 })
  })

  test('real gifts and those for trying out never stand in one sum', async () => {
    await insertDonations(services, 10, { livemode: true, amount: 100 })
    await insertDonations(services, 10, { livemode: false, amount: 900 })
    const sumOf = async (isLive: boolean) => {
      const { sums } = await publicTotals({ ...services, payments: { isLive } })
      return sums.map(({ amountMinor }) => amountMinor)
    }
    expect(await sumOf(true)).toEqual([1_000])
    expect(await sumOf(false)).toEqual([9_000])
    expect(await cells()).toEqual(['2026-11 EUR 10 1000'])
  })

  test('whatever was given, no amount is of few, nor is a difference', async () => {
    const month = fc.constantFrom('2026-10-01', '2026-11-01')
    const currency = fc.constantFrom('EUR', 'USD', 'HUF')
    const row = fc.tuple(month, currency, fc.nat(25))
    const rows = fc.uniqueArray(row, {
      selector: ([month, currency]) => `${month} ${currency}`,
      maxLength: 6,
    })
    const property = fc.asyncProperty(rows, async (given) => {
      await clearDonations(services)
      for (const [paidAt, currency, n] of given) {
        await insertDonations(services, n, { paidAt, currency, amount: 700 })
      }
      const { months, count, sums } = await publicTotals(services)
      const all = months.flatMap(({ cells }) => cells)
      expect(count).toBe(given.reduce((sum, [, , n]) => sum + n, 0))
      expect(all.reduce((sum, cell) => sum + cell.count, 0)).toBe(count)
      for (const cell of all) {
        if (cell.currency === null) continue
        expect(cell.count).toBeGreaterThanOrEqual(10)
        expect(cell.amountMinor).toBe(cell.count * 700)
      }
      // The sums tell nothing that the cells do not.
      for (const { currency, amountMinor } of sums) {
        const shown = all.filter((cell) => cell.currency === currency)
        const sum = shown.reduce((sum, cell) => sum + cell.amountMinor!, 0)
        expect(amountMinor).toBe(sum)
      }
    })
    await fc.assert(property, { numRuns: 12 })
  })
})

describe('the goal', () => {
  async function setGoal(minor: number, currency = 'EUR') {
    await services.db
      .updateTable('donation_control')
      .set({ goal_minor: minor, goal_currency: currency })
      .execute()
  }

  test('is nothing where none is set', async () => {
    expect(await goalView(services)).toBeNull()
  })

  test.each([
    [0, 0, 0],
    [999, 0, 0],
    [1_000, 1, 1_000],
    [99_999, 99, 99_000],
    [100_000, 100, 100_000],
    [254_999, 254, 254_000],
    [-5, 0, 0],
  ])('%i of 100000 shows as %i percent', async (gross, percent, reached) => {
    await setGoal(100_000)
    if (gross !== 0) {
      const moved = [{ category: 'charge', gross, fee: 30 }]
      await insertDonation(services, { moved })
    }
    expect(await goalView(services)).toEqual({
      amountMinor: 100_000,
      currency: 'EUR',
      percent,
      reachedMinor: reached,
    })
  })

  test('is moved at midnight, and by what has arrived', async () => {
    await setGoal(10_000)
    const moved = [{ category: 'charge', gross: 2_000 }]
    await insertDonation(services, { moved, paidAt: '2026-11-29T23:59:59Z' })
    await insertDonation(services, { moved, paidAt: '2026-11-30T00:00:00Z' })
    await insertDonation(services, { moved, state: 'processing' })
    at('2026-11-30T23:59:59Z')
    expect(await goalView(services)).toMatchObject({ percent: 20 })
    at('2026-12-01T00:00:00Z')
    expect(await goalView(services)).toMatchObject({ percent: 40 })
  })

  test('may be more than a table of 32 bits holds', async () => {
    await setGoal(10_000_000_000_000, 'HUF')
    expect(await goalView(services)).toMatchObject({
      amountMinor: 10_000_000_000_000,
      reachedMinor: 0,
    })
    await expect(setGoal(10_000_000_000_001, 'HUF')).rejects.toThrow(/check/)
  })

  test('is moved by what is settled in its currency, less what went back', async () => {
    await setGoal(10_000)
    await insertDonation(services, {
      currency: 'HUF',
      moved: [
        { category: 'charge', gross: 5_000, fee: 100 },
        { category: 'refund', gross: -1_000 },
        { category: 'dispute', gross: -2_000, fee: 2_000 },
      ],
    })
    await insertDonation(services, {
      moved: [{ category: 'charge', gross: 9_000, currency: 'USD' }],
    })
    const test = [{ category: 'charge', gross: 9_000 }]
    await insertDonation(services, { livemode: false, moved: test })
    expect(await goalView(services)).toMatchObject({ percent: 20 })
    expect(await listSettled(services)).toEqual(['EUR', 'USD'])
  })
})

test('the open data is the same as JSON and as a table', async () => {
  await insertDonations(services, 12, { amount: 1_050 })
  await insertDonations(services, 10, { currency: 'JPY', amount: 1_000 })
  await insertDonations(services, 2, { currency: 'CHF' })
  await insertDonations(services, 3, { currency: 'HUF' })
  expect(await donationsJson(services)).toMatchObject({
    links: { self: 'https://campaign.example/donations.json' },
    licence: 'CC-BY-4.0',
    donation_count: 27,
    sums: [
      { currency: 'EUR', amount: '126.00' },
      { currency: 'JPY', amount: '10000' },
    ],
    data: [
      {
        month: '2026-11',
        currency: 'EUR',
        donation_count: 12,
        amount: '126.00',
      },
      {
        month: '2026-11',
        currency: 'JPY',
        donation_count: 10,
        amount: '10000',
      },
      { month: '2026-11', currency: null, donation_count: 5, amount: null },
    ],
  })
  expect((await donationsCsv(services)).split('\n')).toEqual([
    '\ufeffmonth,currency,donation_count,amount,licence',
    '2026-11,EUR,12,126.00,CC-BY-4.0',
    '2026-11,JPY,10,10000,CC-BY-4.0',
    '2026-11,,5,,CC-BY-4.0',
    '',
  ])
})
