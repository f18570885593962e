import { beforeAll, describe, expect, test } from 'vitest'
import { insertDonations } from '#tests/features/donations-books-support.ts'
import { expectReadable, openTable } from '#tests/support/open-data.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

type Row = {
  month: string
  currency: string | null
  donation_count: number
  amount: string | null
}

async function inJson() {
  const { text } = await visit(`${web.origin}/donations.json`)
  return JSON.parse(text) as {
    licence: string
    donation_count: number
    sums: { currency: string; amount: string }[]
    data: Row[]
  }
}

const inCsv = () => openTable(web, '/donations.csv')

test('without gifts there are no rows', async () => {
  expect(await inJson()).toMatchObject({
    licence: 'CC-BY-4.0',
    donation_count: 0,
    sums: [],
    data: [],
  })
  expect(await inCsv()).toEqual([])
})

// From here on there are gifts.
describe('counted gifts', () => {
  beforeAll(async () => {
    const paidAt = '2026-10-05'
    await insertDonations(services, 12, { paidAt, amount: 2_550 })
    const [HUF, CHF] = [{ currency: 'HUF' }, { currency: 'CHF' }]
    await insertDonations(services, 2, { paidAt, ...HUF, amount: 777_700 })
    await insertDonations(services, 1, { paidAt, ...CHF, amount: 888_800 })
  })

  test.each(['json', 'csv'])('may be read from any site: %s', (kind) =>
    expectReadable(web, `/donations.${kind}`),
  )

  test('tell no amount and no currency of few', async () => {
    const json = await inJson()
    expect(json).toMatchObject({
      donation_count: 15,
      sums: [{ currency: 'EUR', amount: '306.00' }],
      data: [
        {
          month: '2026-10',
          currency: 'EUR',
          donation_count: 12,
          amount: '306.00',
        },
        { month: '2026-10', currency: null, donation_count: 3, amount: null },
      ],
    })
    expect(JSON.stringify(json)).not.toMatch(/HUF|CHF|777|888/)
  })

  test('are the same as a table', async () => {
    const { data } = await inJson()
    expect(await inCsv()).toEqual(
      data.map((row) => ({
        month: row.month,
        currency: row.currency ?? '',
        donation_count: String(row.donation_count),
        amount: row.amount ?? '',
        licence: 'CC-BY-4.0',
      })),
    )
  })
})
