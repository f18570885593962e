import { describe, expect, test } from 'vitest'
import { chooseFindings } from '#app/features/findings/choose.server.ts'
import { showCountry } from '#app/features/findings/country.server.ts'
import { listEvents } from '#app/features/findings/events.server.ts'
import { listFindings, listLeads } from '#app/features/findings/list.server.ts'
import { showFinding } from '#app/features/findings/show.server.ts'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import { languages } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()

/** Kind, figures and countries, as the campaign's page of facts has them. */
const facts: Record<string, [string, number[], string]> = {
  F1: ['scale', [50_000], ''],
  F2: ['investigation', [80, 17, 10], ''],
  F3: ['capability', [], ''],
  F4: ['clients', [11], 'AZ BH HU IN KZ MX MA RW SA TG AE'],
  F5: ['journalists', [180, 20], 'AZ HU IN MA'],
  F6: ['case', [], 'SA AE TR'],
  F7: ['case', [], 'MX'],
  F8: ['journalists', [25], 'MX'],
  F9: ['journalists', [40], 'AZ'],
  F10: ['journalists', [40], 'IN'],
  F11: ['journalists', [], ''],
  F12: ['infrastructure', [700], ''],
  F13: ['caveat', [], ''],
  F14: ['conclusion', [], ''],
  F15: ['responsibility', [], ''],
}

/** Which of NSO Group's responses answer what. */
const toAll = ['N1', 'N2', 'N6']
const answers: Record<string, string[]> = {
  F4: ['N3'],
  F6: ['N4'],
  F7: ['N5'],
  F3: ['N7'],
  F12: ['N7'],
  F14: ['N8'],
  F15: ['N8'],
}

const contentTables = [
  'authority',
  'authority_text',
  'petition',
  'petition_text',
  'source',
  'source_text',
  'finding',
  'finding_text',
  'finding_source',
  'figure',
  'figure_text',
  'named',
  'named_text',
  'mention',
  'event',
  'event_text',
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
const byId = <Row extends { id: string }>(rows: Row[]) =>
  Object.fromEntries(rows.map((row) => [row.id, row]))

describe('the content', () => {
  test('is put into an empty database, and once', async () => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    expect(await addContent(services.db, day('2026-11-20'))).toBe(true)
    const before = await everything()
    for (const rows of before) expect(rows).not.toEqual([])
    expect(await addContent(services.db, day('2026-11-21'))).toBe(false)
    expect(await everything()).toEqual(before)
  })

  test('that is missing is added, and what was changed stays', async () => {
    const { db } = services
    await db.deleteFrom('petition_text').where('language', '=', 'hu').execute()
    await db
      .updateTable('petition_text')
      .set({ summary: 'The campaign’s own words' })
      .where('language', '=', 'en')
      .execute()
    expect(await addContent(db, new Date())).toBe(true)
    const texts = await db
      .selectFrom('petition_text')
      .select(['language', 'summary'])
      .where('language', 'in', ['hu', 'en'])
      .orderBy('language')
      .execute()
    expect(texts).toEqual([
      { language: 'en', summary: 'The campaign’s own words' },
      { language: 'hu', summary: expect.stringMatching(/\S/) },
    ])
  })
})

describe.each(languages)('in %s', (language) => {
  test('the findings have their figures, countries and sources', async () => {
    const { findings } = await listFindings(services, language)
    const told = findings.map(({ id, kind, figures, countries }) => [
      id,
      [kind, figures.map(({ value }) => value), countries.join(' ')],
    ])
    expect(Object.fromEntries(told)).toEqual(facts)
    for (const finding of findings) {
      expect(finding).toMatchObject({
        language,
        headline: expect.stringMatching(/\S/),
        basis: expect.stringMatching(/\S/),
      })
      expect(finding.sources[0]).toMatchObject({
        id: 'S1',
        publisher: expect.stringMatching(/\S/),
        published: '2021-07-18',
        title: null,
        url: null,
      })
    }
  })

  test('each response stands with what it answers', async () => {
    const told = await listFindings(services, language)
    expect(told.toAll.map(({ id }) => id)).toEqual(toAll)
    const standing = told.findings.map(({ id, responses }) => [
      id,
      responses.map((response) => response.id),
    ])
    expect(Object.fromEntries(standing)).toEqual({
      ...Object.fromEntries(Object.keys(facts).map((id) => [id, []])),
      ...answers,
    })
  })

  test('the petition is told', async () => {
    expect(await showPetition(services, language, 'moratorium')).toMatchObject({
      language,
      demands: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }],
    })
  })

  test('what happened is told in its order', async () => {
    const events = await listEvents(services, language)
    const starts = events.map((event) => event.starts)
    expect(starts).toHaveLength(10)
    expect(starts).toEqual([...starts].sort())
    expect(new Set(events.map((event) => event.language))).toEqual(
      new Set([language]),
    )
  })
})

test('no one is said to be infected but those whose phones were tested', async () => {
  const { findings } = await listFindings(services, 'en')
  const confirmed = findings.flatMap(({ named }) =>
    named
      .filter(({ confidence }) => confidence === 'confirmed')
      .map(({ name }) => name),
  )
  expect(confirmed).toEqual([
    'Hatice Cengiz',
    'Sevinc Vaqifqizi',
    'Siddharth Varadarajan',
    'M. K. Venu',
  ])
})

test('the first page tells the leading findings', async () => {
  const { findings } = await listLeads(services, 'en')
  expect(findings.map(({ id }) => id)).toEqual(['F1', 'F2', 'F4', 'F5', 'F12'])
})

test('findings are chosen by country and by kind', async () => {
  const choose = async (country: string | null, kind: string | null) => {
    const told = await chooseFindings(services, 'en', { country, kind })
    return told.findings.map(({ id }) => id)
  }
  expect(await choose('MX', null)).toEqual(['F4', 'F7', 'F8'])
  expect(await choose(null, 'case')).toEqual(['F6', 'F7'])
  expect(await choose('MX', 'case')).toEqual(['F7'])
  expect(await choose('TG', 'case')).toEqual([])
  await expect(choose('XX', null)).rejects.toThrow('No finding names')
  await expect(choose(null, 'gossip')).rejects.toThrow('no finding')
})

test('a finding is shown with what is related to it', async () => {
  const shown = await showFinding(services, 'en', 'F7')
  expect(shown.related.map(({ id }) => id)).toEqual(['F5', 'F8'])
  expect(shown.corrected).toBeNull()
  await expect(showFinding(services, 'en', 'F99')).rejects.toThrow('no finding')
})

test('a country is shown with its findings, and a client as such', async () => {
  const turkey = await showCountry(services, 'en', 'TR')
  expect(turkey).toMatchObject({ isClient: false, kinds: ['case'] })
  const mexico = await showCountry(services, 'en', 'MX')
  expect(mexico.isClient).toBe(true)
  expect(Object.keys(byId(mexico.findings))).toEqual(['F4', 'F7', 'F8'])
  for (const code of ['DE', 'XX', 'mx', '']) {
    await expect(showCountry(services, 'en', code)).rejects.toThrow(
      'No finding names',
    )
  }
})

test('a text that there is not in a language is told in English', async () => {
  const { db } = services
  await db.deleteFrom('petition_text').where('language', '=', 'hi').execute()
  expect(await showPetition(services, 'hi', 'moratorium')).toMatchObject({
    language: 'en',
  })
})
