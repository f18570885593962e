import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { translate } from '#app/i18n/translate.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { headingOf, linksOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { speak, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
let slug: string
beforeAll(async () => {
  slug = (await insertPetition(services)).slug
})

// The router would say what it does not find, as it was typed.
const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
afterEach(() => expect(warned).not.toHaveBeenCalled())

describe('what is not there', () => {
  test.each([
    '/nothing',
    '/nothing/at/all',
    '/en',
    '/en/petitions',
    '/xx',
    '/xx/petitions',
    '/AR',
    '/ar/ar',
    '/ar/en/petitions',
    '/petitions/unknown',
    '/petitions/unknown/sign',
    '/petitions/unknown/check-inbox',
    '/petitions/unknown/thanks',
    '/petitions/%00',
    '/petitions/a%2Fb',
    '/petitions/%D9%85',
    "/petitions/'%3B--",
    '/%',
    '/%E0%A4%A',
    '/petitions/%ff',
    '/petitions/%ED%A0%80/thanks',
    '//evil.example/petitions',
    '/assets/',
    '/assets/%00',
    '/assets/%ff',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..%2fpackage.json',
    '/build/server/index.js',
    '/.env',
  ])('%s is the calm page of a 404', async (path) => {
    const { status, headers, text } = await visit(web.origin + path)
    expect(status).toBe(404)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(headers['set-cookie']).toBeUndefined()
    const language = path.startsWith('/ar/') ? 'ar' : 'en'
    expect(tags(text, 'html')[0]?.lang).toBe(language)
    expect(headingOf(text)).toBe(translate(language, 'error.notFound.heading'))
    expect(linksOf(text)).toContain(language === 'ar' ? '/ar' : '/')
    expect(tags(text, 'main')).toHaveLength(1)
    expectNothingInternal(text)
  })

  test('a petition that is not there is called that', async () => {
    for (const language of ['en', 'ar'] as const) {
      const prefix = language === 'ar' ? '/ar' : ''
      const { text } = await visit(`${web.origin}${prefix}/petitions/unknown`)
      expect(textOf(text)).toContain(
        translate(language, 'error.petition-not-found'),
      )
    }
  })

  test('there is no first page without its petition', async () => {
    const { status, text } = await visit(`${web.origin}/`)
    expect(status).toBe(404)
    expect(headingOf(text)).toBe(translate('en', 'error.notFound.heading'))
  })

  test.each(['/petitions/unknown.json', '/petitions/unknown/count.json'])(
    '%s is told to programs as a 404',
    async (path) => {
      const { status, headers, text } = await visit(web.origin + path)
      expect(status).toBe(404)
      expect(headers['content-type']).toMatch(/^application\/json/)
      expect(JSON.parse(text)).toMatchObject({ code: 'petition-not-found' })
    },
  )
})

describe("Remix's ways to data without a page", () => {
  test.each([
    '/petitions.data',
    '/_root.data',
    '/petitions?_data=root',
    '/?_data=routes%2Fhealth',
    '/health?_data=nothing',
    '/__manifest?version=1&p=/',
  ])('%s is closed, as no script asks for it', async (path) => {
    const { status, text } = await visit(web.origin + path)
    expect(status).toBe(404)
    expect(text).toBe('There is nothing at this address.\n')
  })

  test.each([
    ['after a thousand others', `/petitions?${'a=&'.repeat(1_005)}_data=root`],
    ['twice', '/petitions?_data=root&_data=root'],
    ['percent-encoded', '/petitions?%5fdata=root'],
    ['by routes', '/petitions?_routes=root'],
    ['by a path around', '/x/../__manifest?version=1&p=/'],
  ])('they are closed to what is written otherwise: %s', async (_, path) => {
    const answer = await speak(
      web.origin,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
    expect(answer).toMatch(/^Content-Type: text\/plain/im)
  })

  test('a form cannot be sent past its page', async () => {
    const url = `${web.origin}/petitions/${slug}/sign.data`
    expect(await visit(url, { method: 'POST' })).toMatchObject({ status: 405 })
  })
})

describe('requests that no browser sends', () => {
  test.each([
    'GET http://evil.example/petitions HTTP/1.1',
    'GET * HTTP/1.1',
    'OPTIONS * HTTP/1.1',
  ])('%s is answered in one sentence', async (line) => {
    const { host } = new URL(web.origin)
    const answer = await speak(
      web.origin,
      `${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/This address or its host cannot be read\.\n$/)
  })

  test.each(['a b', '[', 'example.org:99999', 'x@y', '%'])(
    'a host called %s does no harm',
    async (host) => {
      const answer = await speak(
        web.origin,
        `GET /petitions HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1\.1 (200|400) /)
      expectNothingInternal(answer)
    },
  )

  test('a forwarded host called nonsense does no harm', async () => {
    for (const host of ['a:99999', '[', 'a, b', 'evil.example']) {
      const headers = { 'X-Forwarded-Host': host }
      const answer = await visit(`${web.origin}/petitions`, { headers })
      expect([200, 400]).toContain(answer.status)
      expect(answer.text).not.toContain('evil')
      expectNothingInternal(answer.text)
    }
  })

  test('what is no HTTP is refused', async () => {
    const answer = await speak(web.origin, 'FOO / BAR\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  })
})

function expectNothingInternal(text: string): void {
  expect(text).not.toMatch(/node_modules|\.ts\b|\bat \/|Error:|select /)
}
