import { describe, expect, test } from 'vitest'
import { formatDay } from '#app/i18n/format.ts'
import { localPath, translate } from '#app/i18n/translate.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { headingOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { nothing, storedRows } from '#tests/support/stored.ts'
import { post, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

const closed = { closes_at: new Date('2026-02-03T04:05:06Z') }
const upcoming = { opens_at: new Date('2101-02-03T04:05:06Z') }
const states = [
  {
    state: 'closed',
    given: closed,
    day: closed.closes_at,
    says: 'petition.closed',
    refusal: 'error.petition-closed',
  },
  {
    state: 'upcoming',
    given: upcoming,
    day: upcoming.opens_at,
    says: 'petition.upcoming',
    refusal: 'error.petition-not-open-yet',
  },
] as const

describe.each(states)('a petition that is $state', (each) => {
  test.each(['en', 'ar'] as const)('says so (%s)', async (language) => {
    const { slug } = await insertPetition(services, each.given)
    const path = localPath(language, `/petitions/${slug}`)
    const { status, text } = await visit(web.origin + path)
    const day = formatDay(language, each.day)
    expect(status).toBe(200)
    expect(textOf(text)).toContain(translate(language, each.says, { day }))
    expect(tags(text, 'form')).toEqual([])
    expect(text).not.toContain('href="#sign"')
  })

  test.each(['en', 'ar'] as const)('has no form (%s)', async (language) => {
    const { slug } = await insertPetition(services, each.given)
    const path = localPath(language, `/petitions/${slug}/sign`)
    const { status, text } = await visit(web.origin + path)
    expect(status).toBe(409)
    expect(headingOf(text)).toBe(translate(language, 'error.refused.heading'))
    expect(textOf(text)).toContain(translate(language, each.refusal))
    expect(tags(text, 'form')).toEqual([])
  })

  test.each(['en', 'ar'] as const)('takes nothing (%s)', async (language) => {
    const { slug } = await insertPetition(services, each.given)
    const path = localPath(language, `/petitions/${slug}/sign`)
    for (const form of [typed(), typed({ name: '' }), {}]) {
      const { status, text } = await post(web.origin + path, form)
      expect(status).toBe(409)
      expect(textOf(text)).toContain(translate(language, each.refusal))
    }
    expect(await storedRows(services)).toEqual(nothing)
  })
})

test('a petition that nobody wrote is not there to be signed', async () => {
  const url = `${web.origin}/petitions/unknown/sign`
  const { status, text } = await post(url, typed())
  expect(status).toBe(404)
  expect(textOf(text)).toContain(translate('en', 'error.petition-not-found'))
  expect(await storedRows(services)).toEqual(nothing)
})

test('a petition closes at its moment, whatever was known of it', async () => {
  const { slug, id } = await insertPetition(services)
  const url = `${web.origin}/petitions/${slug}/sign`
  expect((await visit(url)).status).toBe(200)

  const closes_at = new Date(Date.now() - 1)
  await services.db
    .updateTable('petition')
    .set({ closes_at })
    .where('id', '=', id)
    .execute()
  // What is known of a petition is up to a second old.
  await expect
    .poll(async () => (await visit(url)).status, { timeout: 3_000 })
    .toBe(409)
})
