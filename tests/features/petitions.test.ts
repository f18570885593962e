import { describe, expect, test } from 'vitest'
import {
  showPetition,
  showPetitions,
} from '#app/features/signatures/show-petitions.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import type { Language } from '#app/i18n/translate.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { sign, signAndConfirm, times } from '#tests/support/signing.ts'

const services = useServices()

function insertText(petition_id: string, language: string, action: string) {
  return services.db
    .insertInto('petition_text')
    .values({
      petition_id,
      language,
      action,
      summary: `${action}, in short.`,
      background: ['One.', 'Two.'],
      demands: JSON.stringify([
        { id: 'C1', to: 'all', text: 'Stop.', attribution: 'us' },
      ]),
      source: 'invented',
      review: null,
    })
    .execute()
}

describe('a petition as its page shows it', () => {
  test('that nobody signed', async () => {
    const opens_at = new Date('2021-07-18T00:00:00Z')
    const closes_at = new Date('2999-01-01T00:00:00Z')
    const petition = await insertPetition(services, { opens_at, closes_at })
    await insertText(petition.id, 'ar', 'أوقفوا')
    expect(await showPetition(services, 'ar', petition.slug)).toEqual({
      slug: petition.slug,
      action: 'أوقفوا',
      summary: 'أوقفوا, in short.',
      background: ['One.', 'Two.'],
      demands: [{ id: 'C1', to: 'all', text: 'Stop.', attribution: 'us' }],
      language: 'ar',
      state: 'open',
      opensAt: opens_at.toISOString(),
      closesAt: closes_at.toISOString(),
      count: 0,
      goal: 100,
      byCountry: [],
      newest: [],
      signing: { isStopped: false, hasNews: true },
    })
  })

  test('counts, with the small countries merged', async () => {
    const petition = await insertPetition(services)
    await signAndConfirm(services, petition, [
      ...times(12, { country: 'GB' }),
      ...times(10, { country: 'FR' }),
      ...times(9, { country: 'DE' }),
      { country: 'MT' },
    ])
    await sign(services, petition, { country: 'IT' })
    const shown = await showPetition(services, 'en', petition.slug)
    expect(shown).toMatchObject({ count: 32, goal: 100, closesAt: null })
    expect(shown.byCountry).toEqual([
      { code: 'GB', count: 12 },
      { code: 'FR', count: 10 },
      { code: null, count: 10 },
    ])
  })

  test.each<[string, Language, string[], string]>([
    ['its language where there is a text in it', 'ar', ['en', 'ar'], 'ar'],
    ['English where there is none', 'ar', ['fr', 'en'], 'en'],
    ['another one where there is no English either', 'en', ['ar'], 'ar'],
  ])('is told in %s', async (_, wanted, languages, told) => {
    const petition = await insertPetition(services)
    const texts = services.db.deleteFrom('petition_text')
    await texts.where('petition_id', '=', petition.id).execute()
    for (const language of languages) {
      await insertText(petition.id, language, `In ${language}`)
    }
    const expected = { language: told, action: `In ${told}` }
    const shown = await showPetition(services, wanted, petition.slug)
    expect(shown).toMatchObject(expected)
    const list = await showPetitions(services, wanted)
    const own = list.filter(({ slug }) => slug === petition.slug)
    expect(own).toMatchObject([expected])
  })

  test('its state is that of the moment', async () => {
    const opens_at = new Date('2026-11-01T00:00:00Z')
    const closes_at = new Date('2026-11-20T00:00:00Z')
    const { slug } = await insertPetition(services, { opens_at, closes_at })
    const stateAt = async (moment: Date, ms: number) => {
      const now = () => new Date(moment.getTime() + ms)
      return (await showPetition({ ...services, now }, 'en', slug)).state
    }
    expect(await stateAt(opens_at, -1)).toBe('upcoming')
    expect(await stateAt(opens_at, 0)).toBe('open')
    expect(await stateAt(closes_at, -1)).toBe('open')
    expect(await stateAt(closes_at, 0)).toBe('closed')
  })

  test.each(['no-such-petition', '', 'No', '\0'])(
    '%j is not found',
    async (slug) => {
      await expect(showPetition(services, 'en', slug)).rejects.toMatchObject({
        code: 'petition-not-found',
        status: 404,
      })
    },
  )
})

describe('the newest names', () => {
  test('are the last twelve of those who chose to be named', async () => {
    const petition = await insertPetition(services)
    const start = Date.parse('2026-11-01T10:00:00Z')
    for (let at = 0; at < 14; at++) {
      const now = () => new Date(start + at * 60_000)
      const name = `Person ${at}`
      await signAndConfirm({ ...services, now }, petition, [
        { name, show_name: true },
        { name: `Hidden ${at}` },
      ])
    }
    await sign(services, petition, { name: 'Unconfirmed', show_name: true })
    const { newest } = await showPetition(services, 'en', petition.slug)
    expect(newest).toEqual(
      times(12, '2026-11-01').map((day, at) => ({
        name: `Person ${13 - at}`,
        day,
      })),
    )
  })

  test('do not hold who took it back', async () => {
    const petition = await insertPetition(services)
    const [mail] = await signAndConfirm(services, petition, [
      { name: 'Ada', show_name: true },
      { name: 'Grace', show_name: true },
    ])
    await withdrawSignature(services, mail!.manageToken)
    const { newest } = await showPetition(services, 'en', petition.slug)
    expect(newest!.map(({ name }) => name)).toEqual(['Grace'])
  })

  test('say the day in UTC and nothing more exact', async () => {
    const petition = await insertPetition(services)
    const now = () => new Date('2026-11-20T23:59:59.999Z')
    const named = { name: 'Ada', show_name: true }
    await signAndConfirm({ ...services, now }, petition, [named])
    const { newest } = await showPetition(services, 'en', petition.slug)
    expect(newest).toEqual([{ name: 'Ada', day: '2026-11-20' }])
  })
})

test('all petitions, newest first, each with its own count', async () => {
  const petitions = []
  for (const [at, signers] of [3, 0, 1].entries()) {
    const opens_at = new Date(Date.UTC(2020, at, 1))
    const petition = await insertPetition(services, { opens_at })
    await signAndConfirm(services, petition, times(signers, {}))
    petitions.push({ slug: petition.slug, count: signers, goal: 100 })
  }
  const list = await showPetitions(later(services, 0), 'en')
  const slugs = petitions.map(({ slug }) => slug)
  const shown = list.filter(({ slug }) => slugs.includes(slug))
  expect(shown).toMatchObject(petitions.reverse())
  expect(Object.keys(shown[0]!).sort()).toEqual([
    'action',
    'count',
    'goal',
    'language',
    'slug',
    'state',
    'summary',
  ])
})
