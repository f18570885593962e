import { beforeAll, describe, expect, test } from 'vitest'
import { translate } from '#app/i18n/translate.ts'
import { textOf } from '#tests/support/html.ts'
import { insertCampaign, insertChamber } from '#tests/support/letters.ts'
import { expectReadable, openTable } from '#tests/support/open-data.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

type Row = {
  month: string
  way: string
  name: string
  code: string | null
  letter_count: number
}

async function inJson() {
  const { text } = await visit(`${web.origin}/letters.json`)
  return JSON.parse(text) as {
    licence: string
    letter_count: { sent: number; own: number }
    data: Row[]
  }
}

const inCsv = () => openTable(web, '/letters.csv')

test('without letters there are no rows, and the page says so', async () => {
  expect(await inJson()).toMatchObject({
    licence: 'CC-BY-4.0',
    letter_count: { sent: 0, own: 0 },
    data: [],
  })
  expect(await inCsv()).toEqual([])
  const { text } = await visit(`${web.origin}/write`)
  expect(textOf(text)).toContain(translate('en', 'write.counts.none'))
})

// From here on there are letters.
describe('counted letters', () => {
  beforeAll(async () => {
    const petition = await insertCampaign(services)
    const count = async (
      country: string,
      way: 'sent' | 'own',
      count: number,
      isSample = false,
    ) => {
      const { id } = await insertChamber(services, { country, isSample })
      await services.db
        .insertInto('letter_tally')
        .values({
          petition_id: petition.id,
          chamber_id: id,
          month: '2026-11-01',
          way,
          count,
        })
        .execute()
    }
    await count('DE', 'sent', 25)
    await count('FR', 'sent', 9)
    await count('TG', 'sent', 4)
    await count('DE', 'own', 12)
    await count('MA', 'sent', 1_000, true)
  })

  test.each(['json', 'csv'])('may be read from any site: %s', (kind) =>
    expectReadable(web, `/letters.${kind}`),
  )

  test('name no country with few, and no sample', async () => {
    const { data, letter_count: sums } = await inJson()
    expect(sums).toEqual({ sent: 38, own: 12 })
    expect(data).toEqual([
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
        letter_count: 13,
      },
      {
        month: '2026-11',
        way: 'own',
        name: 'Germany',
        code: 'DE',
        letter_count: 12,
      },
    ])
  })

  test('are the same as a table', async () => {
    const { data } = await inJson()
    const rows = await inCsv()
    expect(rows).toEqual(
      data.map((row) => ({
        ...row,
        code: row.code ?? '',
        letter_count: String(row.letter_count),
        licence: 'CC-BY-4.0',
      })),
    )
  })

  test('are told on the page where a letter begins', async () => {
    const { text } = await visit(`${web.origin}/write`)
    const words = textOf(text)
    expect(words).toContain('38 letters sent from here')
    expect(words).toContain('12 reports of letters sent in other ways')
    expect(words).toMatch(/Germany 25 12 .*Other countries 13 0/)
    expect(words).not.toMatch(/Togo \d|1,000 /)
  })
})
