import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  findAuthority,
  listAuthorities,
} from '#app/features/lawmakers/authority.server.ts'
import { countryName } from '#app/i18n/format.ts'
import { languages } from '#app/i18n/translate.ts'
import { addAuthorities, readAuthorities } from '#db/seed/authorities.ts'
import { numbersIn } from '#tests/support/facts-in.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const { authorities, texts } = await readAuthorities()
const english = texts.find(({ language }) => language === 'en')!.authorities
const codes = authorities.map(({ country }) => country)

beforeAll(async () => {
  await addAuthorities(services.db)
})

describe('who decides', () => {
  test('is told with its sources and its day', async () => {
    expect(await findAuthority(services, 'en', 'ES')).toEqual({
      decides: true,
      body: english.ES!.body,
      legislature: 'Congress of Deputies',
      lever: null,
      asOf: '2026-11-22',
      sources: ['papelea art. 20', 'iustel', 'thediplomatinspain'],
      language: 'en',
    })
  })

  test('is the member states, not the European Union', async () => {
    const listed = await listAuthorities(services)
    expect(listed).toHaveLength(codes.length)
    expect(listed.filter(({ decides }) => !decides)).toEqual([
      { code: 'EU', decides: false },
    ])
  })

  test('is known of each exporter that the findings led to', () => {
    const exporters =
      'EU IL US GB DE FR IT ES PL CY BG GR HU CA AU IN CH'.split(' ')
    expect(codes).toEqual(expect.arrayContaining(exporters))
  })

  test('is null where nothing was checked', async () => {
    expect(await findAuthority(services, 'en', 'TG')).toBeNull()
  })

  test('is told in English where the language lacks it', async () => {
    const { db } = services
    const hungarian = () => findAuthority(services, 'hu', 'IL')
    await db
      .insertInto('authority_text')
      .values({ country: 'IL', language: 'hu', body: 'Magyarul' })
      .onConflict((same) =>
        same.columns(['country', 'language']).doUpdateSet({ body: 'Magyarul' }),
      )
      .execute()
    expect(await hungarian()).toMatchObject({
      language: 'hu',
      body: 'Magyarul',
      asOf: '2026-11-22',
    })
    await db.deleteFrom('authority_text').where('language', '=', 'hu').execute()
    expect(await hungarian()).toMatchObject({
      language: 'en',
      body: english.IL!.body,
    })
  })

  test('is added where it is missing, and what was changed stays', async () => {
    const { db } = services
    await addAuthorities(db)
    await db.deleteFrom('authority_text').where('country', '=', 'CH').execute()
    await db.deleteFrom('authority').where('country', '=', 'CH').execute()
    await db
      .updateTable('authority_text')
      .set({ body: 'The campaign’s own words' })
      .where('country', '=', 'DE')
      .where('language', '=', 'en')
      .execute()
    expect(await addAuthorities(db)).toBe(1 + texts.length)
    expect(await addAuthorities(db)).toBe(0)
    expect(await findAuthority(services, 'en', 'CH')).not.toBeNull()
    expect(await findAuthority(services, 'en', 'DE')).toMatchObject({
      body: 'The campaign’s own words',
    })
  })
})

/** What nobody has checked yet: it stands in no text. */
const unchecked = [
  '[memory]',
  '[src]',
  'CIBDU',
  'ANSSI',
  'R226',
  'CPCE',
  'COPASIR',
  'CAEC',
  'Business and Trade Committee',
  'House Foreign Affairs',
  'Senate Banking',
  'Economic Affairs Committee',
  'Defence Committee',
  'Development and Technology',
  'Rajya Sabha',
  'Article 26',
  'DSIRF',
  '5.A.1.j',
]
const uncheckedNumbers = [26, 199, 226, 543, 2015]

describe.each(texts.map((told) => [told.language, told] as const))(
  'in %s',
  (_, told) => {
    const fields = Object.entries(told.authorities).flatMap(([code, words]) =>
      Object.values(words).map((words) => [code, words ?? ''] as const),
    )

    test.each(unchecked)('nothing is said of %s', (words) => {
      expect(fields.filter(([, text]) => text.includes(words))).toEqual([])
    })

    test('no figure is told that nobody checked', () => {
      const wrong = fields.filter(([, text]) =>
        numbers(text).some((number) => uncheckedNumbers.includes(number)),
      )
      expect(wrong).toEqual([])
    })
  },
)

test('the languages are those of the site', () => {
  for (const { language } of texts) expect(languages).toContain(language)
})

test('no country is there twice', () => {
  expect(codes).toEqual([...new Set(codes)])
})

const facts = '../shared/lawmakers/AUTHORITIES.md'

describe.skipIf(!existsSync(facts))('the facts (where they are)', () => {
  const lines = existsSync(facts) ? readFileSync(facts, 'utf8').split('\n') : []
  const rowOf = (name: string) =>
    lines.filter((line) => line.startsWith('| **') && nameIn(line, name))
  const commitments = lines.filter((line) => line.startsWith('Softer'))

  test.each(authorities.map((given) => [given.country, given] as const))(
    'of %s are in a row of theirs',
    (code, { sources }) => {
      const row = rowOf(shortNames[code] ?? countryName('en', code))
      expect(row).toHaveLength(1)
      const known = [...row, ...rowOf('EU'), ...commitments].join('\n')
      for (const source of sources) {
        expect(known).toContain(source.replace('EUR-Lex ', ''))
      }
      const told = numbers(Object.values(english[code]!).join('\n'))
      expect(numbers(known)).toEqual(expect.arrayContaining(told))
    },
  )
})

const shortNames: Record<string, string> = { EU: 'EU', US: 'USA', GB: 'UK' }

/** Whether the first cell of a table's row names it: `| **Mexico** | …`. */
function nameIn(row: string, name: string): boolean {
  const [, first] = row.split('|')
  return first!.replaceAll('*', '').trim().split(', ').includes(name)
}

function numbers(text: string): number[] {
  return numbersIn(text).split(',').filter(Boolean).map(Number)
}
