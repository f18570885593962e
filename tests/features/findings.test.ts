import { describe, expect, test } from 'vitest'
import { listFindings } from '#app/features/findings/list.server.ts'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import { languages } from '#app/i18n/translate.ts'
import { seedIfEmpty } from '#db/seed/seed.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()

/** The figures of the findings, as FACTS.md of the campaign has them. */
const figures = [
  ['F1', 'scale', 50_000],
  ['F2', 'investigation', 80],
  ['F4', 'clients', 11],
  ['F5', 'journalists', 180],
  ['F12', 'infrastructure', 700],
]
const clients = 'AZ BH HU IN KZ MX MA RW SA TG AE'.split(' ')

const contentTables = [
  'petition',
  'petition_text',
  'source',
  'source_text',
  'finding',
  'finding_text',
  'response',
  'response_text',
] as const

function everything() {
  return Promise.all(
    contentTables.map((table) =>
      services.db.selectFrom(table).selectAll().execute(),
    ),
  )
}

test('the content is put into an empty database, and once', async () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  expect(await seedIfEmpty(services.db, day('2026-11-20'))).toBe(true)
  const before = await everything()
  for (const rows of before) expect(rows).not.toEqual([])
  expect(await seedIfEmpty(services.db, day('2026-11-21'))).toBe(false)
  expect(await everything()).toEqual(before)
})

describe.each(languages)('in %s', (language) => {
  test('the findings have their figures, and a source each', async () => {
    const { findings } = await listFindings(services, language)
    expect(findings.map(({ id, kind, figure }) => [id, kind, figure])).toEqual(
      figures,
    )
    for (const finding of findings) {
      expect(finding).toMatchObject({
        language,
        headline: expect.stringMatching(/\S/),
        text: expect.stringMatching(/\S/),
        figureLabel: expect.stringContaining('{figure}'),
        source: {
          publisher: expect.stringMatching(/\S/),
          published: '2021-07-18',
          title: null,
          url: null,
        },
      })
    }
  })

  test('each figure that the text names is that of the fact', async () => {
    const { findings } = await listFindings(services, language)
    const numbers = Object.fromEntries(
      findings.map(({ id, text }) => [id, text.match(/\d[\d,]*/g)]),
    )
    expect(numbers).toEqual({
      F1: ['50,000'],
      F2: ['80', '17', '10'],
      F4: null,
      F5: ['180', '20'],
      F12: ['2018', '700'],
    })
  })

  test('the countries are those of the facts', async () => {
    const { findings } = await listFindings(services, language)
    const countries = Object.fromEntries(
      findings.map((finding) => [finding.id, finding.countries]),
    )
    expect(countries).toEqual({
      F1: [],
      F2: [],
      F4: clients,
      F5: ['AZ', 'HU', 'IN', 'MA'],
      F12: [],
    })
  })

  test('the company’s answers stand beside what they answer', async () => {
    const { findings, toAll } = await listFindings(services, language)
    expect(toAll.map(({ id }) => id)).toEqual(['N1', 'N2'])
    const answers = Object.fromEntries(
      findings.map(({ id, responses }) => [
        id,
        responses.map((response) => response.id),
      ]),
    )
    expect(answers).toEqual({ F1: [], F2: [], F4: ['N3'], F5: [], F12: ['N7'] })
    const all = [...toAll, ...findings.flatMap(({ responses }) => responses)]
    for (const response of all) {
      expect(response).toMatchObject({
        language,
        speaker: expect.stringContaining('NSO'),
        text: expect.stringMatching(/\S/),
      })
      expect(response).not.toHaveProperty('answers')
    }
  })

  test('the petition asks what the call asks', async () => {
    const petition = await showPetition(services, language, 'moratorium')
    expect(petition).toMatchObject({ language, closesAt: null })
    expect(petition.demands.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3'])
    // Open from the moment of seeding on, not since the findings came out.
    const { opens_at } = await services.db
      .selectFrom('petition')
      .select('opens_at')
      .executeTakeFirstOrThrow()
    expect(opens_at.toISOString()).toBe('2026-11-20T00:00:00.000Z')
  })
})

test('a text that is missing in a language is shown in English', async () => {
  await services.db
    .deleteFrom('finding_text')
    .where('finding_id', '=', 'F1')
    .where('language', '=', 'ar')
    .execute()
  await services.db
    .deleteFrom('response_text')
    .where('response_id', '=', 'N1')
    .where('language', '=', 'ar')
    .execute()
  const { findings, toAll } = await listFindings(services, 'ar')
  expect(findings.map(({ id, language }) => [id, language])).toEqual(
    figures.map(([id]) => [id, id === 'F1' ? 'en' : 'ar']),
  )
  expect(findings[0]!.source.publisher).toContain('Amnesty International')
  expect(toAll.map(({ language }) => language)).toEqual(['en', 'ar'])
})
