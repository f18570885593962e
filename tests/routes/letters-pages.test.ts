import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { translate } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { preparePeppers } from '#app/features/signatures/prepare-peppers.server.ts'
import { makeReady } from '#tests/support/factories.ts'
import { headingOf, linksOf, shown, textOf } from '#tests/support/html.ts'
import {
  type InsertedChamber,
  insertChamber,
  insertLetter,
} from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petition = { id: '' }
let sweden: InsertedChamber

beforeAll(async () => {
  await addContent(services.db, new Date())
  await preparePeppers(services, true)
  await makeReady(services)
  const { id } = await services.db
    .selectFrom('petition')
    .select('id')
    .where('slug', '=', 'moratorium')
    .executeTakeFirstOrThrow()
  petition.id = id
  sweden = await insertChamber(services, { country: 'SE', members: 6 })
})

const key = (name: string) => translate('en', name as 'write.off')
const at = (path: string) => visit(web.origin + path)

describe('the page of a letter', () => {
  const tokenOf = async (given: object = {}) => {
    const to = { country: 'SE', members: sweden.members.slice(3, 5) }
    return (await insertLetter(services, { petition, to, ...given })).token
  }
  const stateOf = async (token: string) => {
    const { status, text } = await at(`/letters/${token}`)
    return [status, status === 404 ? '' : textOf(text)] as const
  }

  test('that waits can be sent by a button, and a visit changes nothing', async () => {
    const token = await tokenOf({ state: 'pending' })
    const { status, headers, text } = await at(`/letters/${token}`)
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(linksOf(text).filter((href) => /^https?:/.test(href))).toEqual([])
    expect(textOf(text)).toContain('Send my 2 letters')
    await visit(`${web.origin}/letters/${token}`, { method: 'HEAD' })
    expect((await stateOf(token))[1]).toContain('Send my 2 letters')

    const url = `${web.origin}/letters/${token}`
    for (let times = 0; times < 2; times += 1) {
      const confirmed = await post(url, { act: 'confirm' })
      expect(confirmed.status).toBe(303)
      expect(confirmed.headers.location).toBe(`/letters/${token}`)
    }
    const [, words] = await stateOf(token)
    expect(words).toContain(key('letters.state.queued'))
    expect(words).toContain(key('letters.confirmed.text'))
    expect(words).toContain(key('letters.back.heading'))
  })

  test('can be deleted before it is sent', async () => {
    const token = await tokenOf({ state: 'pending' })
    const url = `${web.origin}/letters/${token}`
    const { status, headers } = await post(url, { act: 'take-back' })
    expect([status, headers.location]).toEqual([303, '/letters/deleted'])
    expect((await stateOf(token))[0]).toBe(404)
    expect((await post(url, { act: 'confirm' })).status).toBe(404)
  })

  test.each([
    'held',
    'sending',
    'sent',
    'bounced',
    'refused',
    'unknown',
    'dropped',
  ] as const)('says what became of it: %s', async (deliveries) => {
    const email = `${randomUUID()}@example.org`
    const token = await tokenOf({ deliveries, email })
    const [status, words] = await stateOf(token)
    expect(status).toBe(200)
    expect(words).toContain(key(`letters.state.${deliveries}`))
    const waits = deliveries === 'held'
    expect(words.includes(key('letters.confirmed.text'))).toBe(waits)
    const canTakeBack = ['held', 'sending', 'unknown'].includes(deliveries)
    expect(words.includes(key('letters.back.heading'))).toBe(canTakeBack)
  })

  test('a post that says nothing changes nothing', async () => {
    const token = await tokenOf({ state: 'pending' })
    const { status } = await post(`${web.origin}/letters/${token}`, {
      act: 'x',
    })
    expect(status).toBe(303)
    expect((await stateOf(token))[1]).toContain('Send my 2 letters')
  })

  test.each(['x', '%00', 'a'.repeat(3_000), '..', 'deleted2'])(
    'with a link that opens nothing is a calm 404: case %#',
    async (token) => {
      const { status, text } = await at(`/letters/${token}x`)
      expect(status).toBe(404)
      expect(headingOf(text)).toBe(key('letters.unknown.heading'))
    },
  )
})

describe('the code of a letter', () => {
  const typed = (fields: Record<string, string>) =>
    post(`${web.origin}/letters`, fields)

  test('confirms it', async () => {
    const to = { country: 'SE', members: sweden.members.slice(5, 6) }
    const letter = { petition, to, state: 'pending' as const }
    const { email, code } = await insertLetter(services, letter)
    const wrong = await typed({ email, code: 'AAAA-AAAA' })
    expect(wrong.status).toBe(422)
    expect(shown(wrong.text, 'email')).toBe(email)
    const { status, headers } = await typed({ email, code })
    expect([status, headers.location]).toEqual([303, '/letters/thanks'])
    expect((await typed({ email, code })).status).toBe(422)
  })

  test('says what is missing', async () => {
    const { status, text } = await typed({})
    expect(status).toBe(422)
    expect(textOf(text)).toContain(key('problem.email.empty'))
    expect(textOf(text)).toContain(key('problem.code.empty'))
  })
})

test('thanks say of a report that it is counted', async () => {
  const wordsAt = async (path: string) => textOf((await at(path)).text)
  const [usual, own] = [key('letters.thanks.text'), key('letters.thanks.own')]
  const reported = await wordsAt('/letters/thanks?way=own')
  expect(reported).toContain(own)
  expect(reported).not.toContain(usual)
  for (const query of ['', '?way=', '?way=Own', '?way=own2', '?way=%00']) {
    const words = await wordsAt(`/letters/thanks${query}`)
    expect([query, words]).toEqual([query, expect.stringContaining(usual)])
    expect(words).not.toContain(own)
  }
})

test('the way to write is on the pages where somebody may want to', async () => {
  for (const [path, link] of [
    ['/', '/write'],
    ['/petitions/moratorium', '/write'],
    ['/petitions/moratorium/thanks', '/write'],
    ['/findings/countries/HU', '/write/hu'],
    ['/letters/thanks', '/write'],
    ['/data', '/letters.json'],
    ['/data', '/letters.csv'],
  ]) {
    const [, main] = (await at(path!)).text.split('<main')
    const within = path === '/' ? (await at('/')).text : main!
    expect([path, linksOf(within)]).toEqual([
      path,
      expect.arrayContaining([link]),
    ])
  }
})
