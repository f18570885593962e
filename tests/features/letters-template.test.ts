import { beforeAll, describe, expect, test } from 'vitest'
import { draftLetter } from '#app/features/letters/draft.server.ts'
import {
  OPENINGS,
  salutationOf,
  spokenName,
  wholeLetter,
} from '#app/features/letters/template.ts'
import { languages } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { useServices } from '../support/services.ts'

const services = useServices()
beforeAll(async () => {
  await addContent(services.db, new Date())
})

const clients = 'AE AZ BH HU IN KZ MA MX RW SA TG'.split(' ')

describe('a draft', () => {
  test('leaves room for words of one’s own, in every language and country', async () => {
    for (const language of languages) {
      for (const country of [...clients, 'DE', 'FR', 'TR', 'NZ', 'EU']) {
        const draft = await draftLetter(services, language, country, 1)
        expect([...draft.body].length).toBeLessThanOrEqual(3_200)
        expect([...draft.body].length).toBeGreaterThan(600)
        expect([...draft.subject].length).toBeLessThanOrEqual(150)
      }
    }
  })

  test('tells what was found about the country, its source and the other side', async () => {
    const { subject, body } = await draftLetter(services, 'en', 'MX', 1)
    expect(subject).toContain('look into the use of Pegasus')
    expect(body).toContain('Cecilio Pineda')
    expect(body).toContain('At least 25 Mexican journalists')
    expect(body).toContain('NSO Group firmly denies the claims')
    // The company's answer to the finding about him in particular.
    expect(body).toContain('does not mean that data from his phone contributed')
    expect(body).toContain('Amnesty International')
    expect(body).toContain('https://campaign.example/findings/countries/MX')
    expect(body).not.toContain('Sevinc')
  })

  test('asks a state that signs licences to stop them, others to support it', async () => {
    const german = await draftLetter(services, 'en', 'DE', 1)
    expect(german.subject).toContain('stop exports')
    expect(german.body).toContain('press your government to stop the export')
    expect(german.body).not.toContain('Cecilio Pineda')
    const other = await draftLetter(services, 'en', 'NZ', 1)
    expect(other.body).toContain('I ask you to support an immediate moratorium')
  })

  test('asks a state that is both for both', async () => {
    const { body } = await draftLetter(services, 'en', 'HU', 1)
    expect(body).toContain('independent inquiry')
    expect(body).toContain('press your government to stop the export')
  })

  test('begins in one of three ways, and only that differs', async () => {
    const bodies = await Promise.all(
      OPENINGS.map(
        async (opening) =>
          (await draftLetter(services, 'en', 'MX', opening)).body,
      ),
    )
    const firsts = bodies.map((body) => body.split('\n\n')[0])
    const rests = bodies.map((body) => body.split('\n\n').slice(1).join())
    expect(new Set(firsts).size).toBe(3)
    expect(new Set(rests).size).toBe(1)
  })
})

test.each([
  ['Balla, György', 'György Balla'],
  ['Adhikari, Shri Suvendu', 'Shri Suvendu Adhikari'],
  ['Henry C. "Hank" Johnson, Jr.', 'Henry C. "Hank" Johnson, Jr.'],
  ['Col. Choudhary, Sona Ram, VSM', 'Col. Choudhary, Sona Ram, VSM'],
  ['Ada Lovelace', 'Ada Lovelace'],
  ['Lovelace,', 'Lovelace,'],
])('%s is addressed as %s', (published, spoken) => {
  expect(spokenName('en', published)).toBe(spoken)
})

test('in Hungarian the surname stays first', () => {
  expect(spokenName('hu', 'Balla, György')).toBe('Balla György')
})

test('an office is not addressed by a name', () => {
  expect(salutationOf('en', 'ministry', 'Ministry of Trade')).not.toContain(
    'Trade',
  )
})

test('a whole letter goes from salutation to name, also without one', () => {
  const given = {
    language: 'en',
    kind: 'lower',
    lawmaker: 'Beispiel, Ada',
    body: 'Please act.',
  } as const
  expect(wholeLetter({ ...given, name: 'Grace' })).toBe(
    'Dear Ada Beispiel,\n\nPlease act.\n\nYours sincerely,\nGrace',
  )
  expect(wholeLetter({ ...given, name: '' })).toMatch(/Yours sincerely,$/)
})
