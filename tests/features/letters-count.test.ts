import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  countByChamber,
  countByMonth,
  countLetters,
} from '#app/features/letters/count.server.ts'
import {
  lettersCsv,
  lettersJson,
} from '#app/features/letters/open-data.server.ts'
import { recordOwn } from '#app/features/letters/record-own.server.ts'
import { addToTally } from '#app/features/letters/tally.server.ts'
import { createLimits } from '#app/features/signatures/limits.ts'
import {
  insertCampaign,
  insertChamber,
  type InsertedChamber,
} from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import { nowhere } from '../support/writing.ts'

const services = useServices()
const chambers: Record<string, InsertedChamber> = {}
const countries = ['DE', 'FR', 'MX', 'HU']
let petition: { id: string }
beforeAll(async () => {
  petition = await insertCampaign(services)
  for (const country of countries) {
    chambers[country] = await insertChamber(services, { country })
  }
  chambers.sample = await insertChamber(services, {
    country: 'MA',
    isSample: true,
  })
  chambers.senate = await insertChamber(services, {
    country: 'FR',
    kind: 'upper',
    name: 'Sénat',
  })
})
beforeEach(async () => {
  await sql`truncate letter_tally`.execute(services.db)
})

type Told = [chamber: string, month: string, way: 'sent' | 'own', n: number]

async function tell(rows: Told[]) {
  const values = rows.map(([chamber, month, way, count]) => ({
    petition_id: petition.id,
    chamber_id: chambers[chamber]!.id,
    month: `${month}-01`,
    way,
    count,
  }))
  if (values.length === 0) return
  await services.db.insertInto('letter_tally').values(values).execute()
}

async function cells() {
  const counts = await countByMonth(services)
  return counts.map(
    ({ month, way, code, count }) => `${month} ${way} ${code} ${count}`,
  )
}

test('each letter counts in the month of its day, UTC, and by its way', async () => {
  const at = (moment: string) => ({
    petitionId: petition.id,
    chamberId: chambers.DE!.id,
    now: new Date(moment),
    way: 'sent' as const,
  })
  const { db } = services
  await Promise.all(
    Array.from({ length: 12 }, () =>
      addToTally(db, at('2026-11-30T23:59:59Z')),
    ),
  )
  await addToTally(db, at('2026-12-01T00:00:00Z'))
  await addToTally(db, { ...at('2026-12-01T00:00:00Z'), way: 'own' })
  expect(await countByChamber(services)).toMatchObject([
    { country: 'DE', month: '2026-11', way: 'sent', count: 12 },
    { country: 'DE', month: '2026-12', way: 'sent', count: 1 },
    { country: 'DE', month: '2026-12', way: 'own', count: 1 },
  ])
})

describe('in public', () => {
  test('small numbers are merged in each month and way', async () => {
    await tell([
      ['DE', '2026-11', 'sent', 25],
      ['FR', '2026-11', 'sent', 6],
      ['senate', '2026-11', 'sent', 6],
      ['MX', '2026-11', 'sent', 4],
      ['HU', '2026-11', 'sent', 3],
      ['DE', '2026-11', 'own', 9],
      ['FR', '2026-11', 'own', 30],
      ['DE', '2026-12', 'sent', 40],
      ['MX', '2026-12', 'sent', 9],
      ['sample', '2026-12', 'sent', 500],
    ])
    expect(await cells()).toEqual([
      '2026-11 sent DE 25',
      '2026-11 sent FR 12',
      '2026-11 sent null 7',
      // One alone would be told by subtraction, so the next joins it.
      '2026-11 own null 39',
      '2026-12 sent null 49',
    ])
    expect(await countLetters(services)).toEqual({
      sent: 93,
      own: 39,
      byCountry: [
        { code: 'DE', sent: 25, own: 0 },
        { code: 'FR', sent: 12, own: 0 },
        { code: null, sent: 56, own: 39 },
      ],
    })
  })

  test('nothing yet is nothing', async () => {
    await tell([['sample', '2026-12', 'sent', 500]])
    const empty = { sent: 0, own: 0, byCountry: [] }
    expect(await countLetters(services)).toEqual(empty)
    expect((await lettersJson(services)).data).toEqual([])
  })

  test('no figure below ten names a country, nor does any difference', async () => {
    const month = fc.constantFrom('2026-10', '2026-11', '2026-12')
    const way = fc.constantFrom('sent', 'own')
    const row = fc.tuple(fc.constantFrom(...countries), month, way, fc.nat(30))
    const rows = fc.uniqueArray(row, {
      selector: ([chamber, month, way]) => `${chamber} ${month} ${way}`,
      maxLength: 12,
    })
    const property = fc.asyncProperty(rows, async (given) => {
      await sql`truncate letter_tally`.execute(services.db)
      const positive = given.filter(([, , , n]) => n > 0)
      await tell(positive as Told[])
      const shown = await countByMonth(services)
      const all = await countLetters(services)
      for (const { code, count } of shown) {
        if (code) expect(count).toBeGreaterThanOrEqual(10)
      }
      for (const { code, sent, own } of all.byCountry) {
        const of = (way: string) =>
          shown
            .filter((cell) => cell.code === code && cell.way === way)
            .reduce((sum, { count }) => sum + count, 0)
        // The totals tell nothing that the months do not.
        expect({ sent, own }).toEqual({ sent: of('sent'), own: of('own') })
      }
      const sum = positive.reduce((sum, [, , , n]) => sum + n, 0)
      expect(all.sent + all.own).toBe(sum)
    })
    await fc.assert(property, { numRuns: 60 })
  })
})

describe('the open data', () => {
  test('is the same as JSON and as a table', async () => {
    await tell([
      ['DE', '2026-11', 'sent', 25],
      ['FR', '2026-11', 'sent', 4],
      ['MX', '2026-11', 'sent', 4],
    ])
    expect(await lettersJson(services)).toMatchObject({
      links: { self: 'https://campaign.example/letters.json' },
      licence: 'CC-BY-4.0',
      letter_count: { sent: 33, own: 0 },
      data: [
        {
          month: '2026-11',
          way: 'sent',
          name: 'Germany',
          code: 'DE',
          letter_count: 25,
        },
        {
          month: '2026-11',
          way: 'sent',
          name: 'Other countries',
          code: null,
          letter_count: 8,
        },
      ],
    })
    const csv = await lettersCsv(services)
    expect(csv.split('\n')).toEqual([
      '\ufeffmonth,way,name,code,letter_count,licence',
      '2026-11,sent,Germany,DE,25,CC-BY-4.0',
      '2026-11,sent,Other countries,,8,CC-BY-4.0',
      '',
    ])
  })
})

describe('who sent letters themselves', () => {
  const own = () => ({ ...services, limits: createLimits() })
  const idsOf = (...names: string[]) =>
    names.flatMap((name) => chambers[name]!.members.map(({ id }) => id))

  test('counts once for each chamber, and nothing else is stored', async () => {
    const ids = idsOf('FR', 'senate', 'DE', 'sample')
    await recordOwn(own(), 'FR', [...ids, ...ids], nowhere)
    const counts = await countByChamber(services)
    expect(counts).toMatchObject([
      { country: 'FR', chamber: chambers.FR!.name, way: 'own', count: 1 },
      { country: 'FR', chamber: 'Sénat', way: 'own', count: 1 },
    ])
    const { db } = services
    expect(await db.selectFrom('letter').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('mail').selectAll().execute()).toEqual([])
  })

  test('does not count for samples, for who left, or for nobody', async () => {
    const gone = await insertChamber(services, {
      country: 'DE',
      members: [{ retiredAt: new Date() }],
    })
    await recordOwn(own(), 'MA', idsOf('sample'), nowhere)
    await recordOwn(own(), 'DE', [gone.members[0]!.id], nowhere)
    await recordOwn(own(), 'DE', [], nowhere)
    expect(await countByChamber(services)).toEqual([])
  })

  test('is counted no more when a network says so all the time', async () => {
    const one = own()
    const client = { ...nowhere, network: '203.0.113.0/24' }
    for (let at = 0; at < 25; at++) {
      await recordOwn(one, 'DE', idsOf('DE'), client)
    }
    expect(await countByChamber(services)).toMatchObject([{ count: 20 }])
    await recordOwn(one, 'DE', idsOf('DE'), { ...client, network: 'another' })
    expect(await countByChamber(services)).toMatchObject([{ count: 21 }])
  })
})
