import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { expectOpen, openData } from '#tests/support/open-data.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const ORIGIN = 'https://campaign.example'

type Response = { id: string; speaker: string; text: string; language: string }
type Finding = {
  type: string
  id: string
  attributes: {
    language: string
    text: string
    confidence: string[]
    countries: { code: string; name: string }[]
    figures: { value: number; qualifier: string; unit: string; label: string }[]
    named: { id: string; confidence: string | null }[]
    sources: Record<string, string | null>[]
    responses: Response[]
  }
  links: { self: string; page: string }
}
type Whole<Data> = {
  links: { self: string }
  licence: string
  language: string
  responses_to_all: Response[]
  data: Data
}

const all = (query = '') =>
  openData<Whole<Finding[]>>(web, `/findings.json${query}`)
const one = (id: string, query = '') =>
  openData<Whole<Finding>>(web, `/findings/${id}.json${query}`)
const idsOf = (parts: { id: string }[]) => parts.map(({ id }) => id)

async function inOrder(): Promise<string[]> {
  const rows = await services.db
    .selectFrom('finding')
    .select('id')
    .orderBy('position')
    .execute()
  return idsOf(rows)
}

test('without findings there is an empty list', async () => {
  expect(await all()).toMatchObject({ data: [], responses_to_all: [] })
})

// From here on there are findings.
describe('as JSON', () => {
  beforeAll(() => addContent(services.db, new Date()))

  test('all findings are there, in their order', async () => {
    const { data, ...whole } = await all()
    expect(whole).toMatchObject({
      links: { self: `${ORIGIN}/findings.json` },
      licence: 'CC-BY-4.0',
      language: 'en',
    })
    expect(idsOf(data)).toEqual(await inOrder())
    expect(data).toHaveLength(15)
  })

  test('each says how sure it is, its sources and who answers', async () => {
    const { data, responses_to_all: toAll } = await all()
    expect(idsOf(toAll)).toEqual(['N1', 'N2', 'N6'])
    for (const { speaker, text } of toAll) {
      expect([speaker, text]).toEqual([
        'NSO Group',
        expect.stringMatching(/^NSO Group /),
      ])
    }
    for (const { id, attributes } of data) {
      expect([id, attributes.sources.length > 0]).toEqual([id, true])
      for (const source of attributes.sources) {
        expect(source).toMatchObject({
          publisher: expect.stringMatching(/^Amnesty/),
          published: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        })
        expect(Object.keys(source)).toEqual(
          expect.arrayContaining(['title', 'url', 'archived_url', 'licence']),
        )
      }
    }
    const answered = data
      .filter(({ attributes }) => attributes.responses.length > 0)
      .map(({ id, attributes }) => [id, ...idsOf(attributes.responses)])
    expect(Object.fromEntries(answered)).toEqual({
      F3: 'N7',
      F4: 'N3',
      F6: 'N4',
      F7: 'N5',
      F12: 'N7',
      F14: 'N8',
      F15: 'N8',
    })
  })

  test('one finding is told as among all', async () => {
    const { data } = await all()
    const { data: alone, ...whole } = await one('F6')
    expect(alone).toEqual(data.find(({ id }) => id === 'F6'))
    expect(whole.links.self).toBe(`${ORIGIN}/findings/F6.json`)
    expect(idsOf(whole.responses_to_all)).toEqual(['N1', 'N2', 'N6'])
    expect(alone).toMatchObject({
      type: 'finding',
      attributes: {
        kind: 'case',
        countries: [
          { code: 'SA', name: 'Saudi Arabia' },
          { code: 'AE', name: 'United Arab Emirates' },
          { code: 'TR', name: expect.stringMatching(/^T/) },
        ],
        responses: [{ id: 'N4', language: 'en' }],
      },
      links: {
        self: `${ORIGIN}/findings/F6.json`,
        page: `${ORIGIN}/findings/F6`,
      },
    })
    const sure = alone.attributes.named.map((who) => [who.id, who.confidence])
    expect(Object.fromEntries(sure)).toEqual({
      'jamal-khashoggi': null,
      'hatice-cengiz': 'confirmed',
      'hanan-elatr': 'reported',
      abdullah: 'selected',
    })
  })

  test('a figure is a number, with what it counts', async () => {
    const { figures } = (await one('F5')).data.attributes
    expect(figures).toMatchObject([
      { value: 180, qualifier: 'at-least' },
      { value: 20 },
    ])
    for (const { value, label, unit } of figures) {
      expect(label).toContain(String(value))
      expect(label).not.toContain('{')
      expect(unit).toMatch(/^[a-z-]+$/)
    }
  })

  test.each(languages)(
    'all is told in the language asked: %s',
    async (code) => {
      const {
        data,
        language,
        responses_to_all: toAll,
      } = await all(`?language=${code}`)
      expect(language).toBe(code)
      const told = [...toAll, ...data.map(({ attributes }) => attributes)]
      expect(new Set(told.map((text) => text.language))).toEqual(
        new Set([code]),
      )
      const prefix = code === 'en' ? '' : `/${code}`
      const query = code === 'en' ? '' : `?language=${code}`
      expect(data[0]!.links).toEqual({
        self: `${ORIGIN}/findings/F1.json${query}`,
        page: `${ORIGIN}${prefix}/findings/F1`,
      })
      for (const link of Object.values(data[0]!.links)) {
        const { status } = await visit(link.replace(ORIGIN, web.origin))
        expect([link, status]).toEqual([link, 200])
      }
    },
  )

  test.each([
    ['/findings/F99.json', 'finding-not-found', 'There is no finding at'],
    ['/findings/f6.json', 'finding-not-found', 'There is no finding at'],
    ['/findings/%00.json', 'finding-not-found', 'There is no finding at'],
    ['/findings/F6.json?language=xx', expect.any(String), 'There is nothing'],
    ['/findings.json?language=xx', expect.any(String), 'There is nothing'],
    ['/findings.json?language=FR', expect.any(String), 'There is nothing'],
    ['/findings.json?language=', expect.any(String), 'There is nothing'],
  ])('%s is refused as JSON', async (path, code, words) => {
    const { status, headers, text } = await visit(web.origin + path)
    expect(status).toBe(404)
    expectOpen(headers)
    const message = expect.stringContaining(words) as unknown
    expect(JSON.parse(text)).toEqual({ code, message })
  })
})
