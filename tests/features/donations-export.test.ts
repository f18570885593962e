import { parse } from 'csv-parse/sync'
import { beforeEach, expect, test } from 'vitest'
import { exportLedger } from '#app/features/donations/export.server.ts'
import { useServices } from '#tests/support/services.ts'
import { clearDonations, insertDonation } from './donations-books-support.ts'

const services = useServices()
beforeEach(() => clearDonations(services))

const always = { from: new Date(0), to: new Date('2100-01-01') }

async function textOf(window = always): Promise<string> {
  const chunks = await Array.fromAsync(exportLedger(services, window))
  return chunks.join('')
}

async function rowsOf(window = always): Promise<Record<string, string>[]> {
  return parse(await textOf(window), { bom: true, columns: true })
}

test('each movement is a line with exact amounts, and names nobody', async () => {
  const given = await insertDonation(services, {
    currency: 'JPY',
    amount: 3_000,
    country: 'JP',
    isMonthly: true,
    state: 'partly-refunded',
    moved: [
      { category: 'charge', gross: 1_801, fee: 84 },
      { category: 'refund', gross: -5, at: '2026-11-12T23:59:59Z' },
    ],
  })
  const both = {
    number: given.number,
    donation: given.id,
    currency: 'EUR',
    donation_amount: '3000',
    donation_currency: 'JPY',
    country: 'JP',
    interval: 'monthly',
    state: 'partly-refunded',
  }
  const [charge, refund, ...more] = await rowsOf()
  expect(charge).toEqual({
    ...both,
    transaction: expect.stringMatching(/^txn_/),
    category: 'charge',
    day: '2026-11-10',
    gross: '18.01',
    fee: '0.84',
    net: '17.17',
  })
  expect(refund).toMatchObject({
    ...both,
    category: 'refund',
    day: '2026-11-12',
    gross: '-0.05',
    fee: '0.00',
    net: '-0.05',
  })
  expect(more).toEqual([])
})

test('currencies without and with three decimals keep theirs', async () => {
  await insertDonation(services, {
    currency: 'KWD',
    amount: 12_340,
    moved: [{ category: 'charge', gross: 500, fee: 7, currency: 'JPY' }],
  })
  expect(await rowsOf()).toMatchObject([
    { gross: '500', fee: '7', net: '493', donation_amount: '12.340' },
  ])
})

test('a window takes its first moment and not its last', async () => {
  for (const at of ['2026-10-31T23:59:59Z', '2026-11-01', '2026-12-01']) {
    await insertDonation(services, {
      moved: [{ category: 'charge', gross: 100, at }],
    })
  }
  const november = { from: new Date('2026-11-01'), to: new Date('2026-12-01') }
  expect(await rowsOf(november)).toMatchObject([{ day: '2026-11-01' }])
})

test('gifts for trying out are left out', async () => {
  const moved = [{ category: 'charge', gross: 100 }]
  await insertDonation(services, { livemode: false, moved })
  expect(await rowsOf()).toEqual([])
})

test('more than are read at once come once each, in their order', async () => {
  const moved = Array.from({ length: 4_001 }, (_, at) => ({
    category: 'charge',
    gross: at + 1,
    // Many at the same moment, and stored in another order.
    at: new Date(Date.UTC(2026, 10, 28 - (at % 7))).toISOString(),
  }))
  await insertDonation(services, { moved })
  const rows = await rowsOf()
  expect(new Set(rows.map(({ gross }) => gross)).size).toBe(4_001)
  expect(rows).toHaveLength(4_001)
  const days = rows.map(({ day }) => day!)
  expect(days).toEqual(days.toSorted())
})

test('no cell is a formula', async () => {
  await insertDonation(services, {
    moved: [{ category: 'refund', gross: -2_500 }],
  })
  const [row] = await rowsOf()
  for (const cell of Object.values(row!)) {
    expect(cell).toMatch(/^(-?\d+(\.\d+)?$|[^=+\-@\t\r])/)
  }
  expect((await textOf()).startsWith('\ufeffnumber,')).toBe(true)
})
