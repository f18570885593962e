import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { openData } from '#tests/support/open-data.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const ORIGIN = 'https://campaign.example'

const COLUMNS =
  'id,kind,language,headline,text,how_it_is_known,confidence,countries,starts,' +
  'ends,qualifier,value,unit,more_figures,named,response,source,' +
  'source_published,source_title,source_url,url,licence'

type Told = { text: string }
type Whole = {
  responses_to_all: Told[]
  data: { id: string; attributes: Told & { responses: Told[] } }[]
}
const inJson = (query = '') => openData<Whole>(web, `/findings.json${query}`)

/** The rows of the table by its header, read as RFC 4180 has it. */
async function table(query = ''): Promise<Record<string, string>[]> {
  const { text } = await visit(`${web.origin}/findings.csv${query}`)
  expect(text.startsWith(`\ufeff${COLUMNS}\n`)).toBe(true)
  const cells = /(?:"((?:[^"]|"")*)"|([^,"\n]*))([,\n])/gy
  const rows: string[][] = [[]]
  const body = text.slice(1)
  let read = 0
  for (const [all, quoted, plain, end] of body.matchAll(cells)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\n') rows.push([])
    read += all.length
  }
  expect(read).toBe(body.length)
  const [header, ...found] = rows.slice(0, -1)
  return found.map((row) => {
    expect(row).toHaveLength(header!.length)
    return Object.fromEntries(row.map((cell, at) => [header![at]!, cell]))
  })
}

test('without findings the table is its header', async () => {
  expect(await table()).toEqual([])
})

// From here on there are findings.
describe('as a table', () => {
  beforeAll(() => addContent(services.db, new Date()))

  test('each finding is a row that any site may read', async () => {
    const { status, headers } = await visit(`${web.origin}/findings.csv`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=1',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    expect(headers['set-cookie']).toBeUndefined()
    const rows = await table()
    const { data } = await inJson()
    expect(rows.map(({ id }) => id)).toEqual(data.map(({ id }) => id))
  })

  test('a row holds what the JSON tells', async () => {
    const rows = await table()
    const { data } = await inJson()
    const f4 = rows.find(({ id }) => id === 'F4')!
    expect(f4).toMatchObject({
      kind: 'clients',
      confidence: 'client',
      countries: 'AZ; BH; HU; IN; KZ; MX; MA; RW; SA; TG; AE',
      value: '11',
      url: `${ORIGIN}/findings/F4`,
      licence: 'CC-BY-4.0',
    })
    const f12 = rows.find(({ id }) => id === 'F12')!
    expect(f12.source).toMatch(/^Amnesty.*; Amnesty/)
    expect(rows.find(({ id }) => id === 'F6')!.named).toMatch(
      /^Jamal Khashoggi; Hatice Cengiz \(confirmed\); /,
    )
    expect(rows.find(({ id }) => id === 'F5')!.more_figures).toMatch(
      /^[a-z-]+ 20 [a-z-]+$/,
    )
    for (const [at, { id, text }] of rows.entries()) {
      expect([id, text]).toEqual([data[at]!.id, data[at]!.attributes.text])
    }
  })

  test.each(languages)(
    "NSO Group's answer is in every row: %s",
    async (code) => {
      const query = `?language=${code}`
      const { data, responses_to_all: toAll } = await inJson(query)
      const rows = await table(query)
      expect(rows).toHaveLength(data.length)
      for (const [at, row] of rows.entries()) {
        expect(row.language).toBe(code)
        const own = data[at]!.attributes.responses
        for (const { text } of [...own, ...toAll]) {
          expect(row.response).toContain(text)
        }
      }
    },
  )

  test.each(['?language=xx', '?language=', '?language=EN'])(
    '%s is refused as text',
    async (query) => {
      const { status, headers, text } = await visit(
        `${web.origin}/findings.csv${query}`,
      )
      expect(status).toBe(404)
      expect(headers['content-type']).toMatch(/^text\/plain/)
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(text).toBe('There is nothing at this address.\n')
    },
  )
})

// The last: nothing published can be taken away again.
test('a table of texts that nobody foresaw holds no formula', async () => {
  const headlines = ['=cmd|1', '+1', '-1', '@sum', '\tx', 'a "b", c\nd']
  for (const [at, headline] of headlines.entries()) {
    await insertFinding(`X${at}`, headline)
  }
  const rows = await table()
  const shown = rows.filter(({ id }) => id!.startsWith('X'))
  expect(shown.map(({ headline }) => headline)).toEqual([
    "'=cmd|1",
    "'+1",
    "'-1",
    "'@sum",
    "'\tx",
    'a "b", c\nd',
  ])
  for (const cell of rows.flatMap((row) => Object.values(row))) {
    expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  }
})

async function insertFinding(id: string, headline: string): Promise<void> {
  await services.db
    .insertInto('finding')
    .values({
      id,
      position: 100,
      kind: 'case',
      countries: [],
      is_lead: false,
      starts: null,
      ends: null,
      confidence: [],
      related: [],
    })
    .execute()
  await services.db
    .insertInto('finding_text')
    .values({
      finding_id: id,
      language: 'en',
      headline,
      text: headline,
      basis: headline,
      period: null,
    })
    .execute()
}
