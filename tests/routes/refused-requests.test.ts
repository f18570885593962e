import { beforeAll, describe, expect, test } from 'vitest'
import { localPath, translate } from '#app/i18n/translate.ts'
import { insertPetition, queuedMails } from '#tests/support/factories.ts'
import { headingOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { storedRows } from '#tests/support/stored.ts'
import { post, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const place = { slug: '', path: '', confirm: '', manage: '' }
const one = { signatures: 1, mails: 1 }

beforeAll(async () => {
  const { slug, id } = await insertPetition(services)
  const path = `/petitions/${slug}/sign`
  await post(web.origin + path, typed())
  const [mail] = await queuedMails(services, id)
  const confirm = `/confirm/${mail!.confirmToken}`
  const manage = `/s/${mail!.manageToken}`
  Object.assign(place, { slug, path, confirm, manage })
})

async function expectNothingDone(): Promise<void> {
  expect(await storedRows(services)).toEqual(one)
  const rows = await services.db
    .selectFrom('signature')
    .select(['state', 'mails', 'code_tries'])
    .execute()
  expect(rows).toEqual([{ state: 'pending', mails: 1, code_tries: 0 }])
}

const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']

describe('methods that no page takes', () => {
  test.each(methods)(
    '%s is refused by every page that takes posts',
    async (method) => {
      const pages = [place.path, '/confirm', place.confirm, place.manage]
      for (const page of [...pages, ...pages.map((path) => `/ar${path}`)]) {
        const answer = await send(page, method)
        expect([page, answer.status]).toEqual([page, 405])
        expect(answer.headers.allow).toBe('GET, HEAD, POST')
        const language = page.startsWith('/ar/') ? 'ar' : 'en'
        expect(headingOf(answer.text)).toBe(
          translate(language, 'error.refused.heading'),
        )
        expect(textOf(answer.text)).toContain(
          translate(language, 'error.method-not-allowed'),
        )
      }
      await expectNothingDone()
    },
  )

  test.each([...methods, 'POST'])(
    '%s is refused by data and files',
    async (method) => {
      const open = [
        '/health',
        '/petitions.json',
        `/petitions/${place.slug}.json`,
        `/petitions/${place.slug}/count.json`,
        '/robots.txt',
        '/favicon.svg',
      ]
      for (const path of open) {
        const { status, headers, text } = await send(path, method)
        expect([path, status]).toEqual([path, 405])
        expect(headers.allow).toBe('GET, HEAD')
        expect(headers['content-type']).toMatch(/^text\/plain/)
        expect(text).toBe('This address does not take requests of that kind.\n')
      }
    },
  )

  test.each([...methods, 'GET', 'HEAD'])(
    '%s is refused by the webhook, which takes posts alone',
    async (method) => {
      const { status, headers, text } = await send('/hooks/stripe', method)
      expect(status).toBe(405)
      expect(headers.allow).toBe('POST')
      expect(headers['content-type']).toMatch(/^text\/plain/)
      const sentence = 'This address does not take requests of that kind.\n'
      expect(text).toBe(method === 'HEAD' ? '' : sentence)
    },
  )

  test('a post is refused by pages without a form', async () => {
    const pages = [`/petitions/${place.slug}`, '/petitions', '/ar/petitions']
    for (const page of [...pages, `/petitions/${place.slug}/thanks`]) {
      const { status, headers, text } = await post(web.origin + page, typed())
      expect([page, status]).toEqual([page, 405])
      expect(headers.allow).toBe('GET, HEAD')
      expect(tags(text, 'h1')).toHaveLength(1)
    }
    await expectNothingDone()
  })

  async function send(path: string, method: string) {
    const body = new URLSearchParams(typed()).toString()
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
    }
    // A client may not send a body with these.
    const isBare = ['TRACE', 'GET', 'HEAD'].includes(method)
    const bare = isBare ? {} : { headers, body }
    return visit(web.origin + path, { method, ...bare })
  }
})

describe('posts from other sites', () => {
  const own = () => web.origin
  const foreign: [string, () => Record<string, string>][] = [
    ['cross-site', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    ['same-site', () => ({ 'Sec-Fetch-Site': 'same-site' })],
    ['an unknown relation', () => ({ 'Sec-Fetch-Site': 'sibling' })],
    [
      'cross-site with our origin',
      () => ({ 'Sec-Fetch-Site': 'cross-site', Origin: own() }),
    ],
    ['another host', () => ({ Origin: 'https://evil.example' })],
    ['our host as a part', () => ({ Origin: `${own()}.evil.example` })],
    ['another port', () => ({ Origin: 'http://127.0.0.1:1' })],
    ['no origin', () => ({ Origin: 'null' })],
    ['nonsense', () => ({ Origin: '!!' })],
  ]

  test.each(foreign)('are refused: %s', async (_, headers) => {
    const targets = [place.path, place.confirm, place.manage, '/confirm']
    for (const path of targets) {
      for (const language of ['en', 'ar'] as const) {
        const url = web.origin + localPath(language, path)
        const { status, text } = await post(url, typed(), {
          headers: headers(),
        })
        expect([path, status]).toEqual([path, 403])
        expect(headingOf(text)).toBe(
          translate(language, 'error.refused.heading'),
        )
        expect(textOf(text)).toContain(translate(language, 'error.cross-site'))
      }
    }
    await expectNothingDone()
  })

  test('are refused by the webhook with a sentence', async () => {
    for (const [, headers] of foreign) {
      const url = `${web.origin}/hooks/stripe`
      const answer = await post(url, '', { headers: headers() })
      expect(answer.status).toBe(403)
      expect(answer.headers['content-type']).toMatch(/^text\/plain/)
      expect(answer.text).toMatch(/^This form was sent from another site/)
    }
  })

  const ours: [string, () => Record<string, string>][] = [
    ['same-origin', () => ({ 'Sec-Fetch-Site': 'same-origin' })],
    ['typed by the visitor', () => ({ 'Sec-Fetch-Site': 'none' })],
    ['our origin', () => ({ Origin: own() })],
    [
      'same-origin behind a proxy with a name of its own',
      () => ({ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://a.example' }),
    ],
    [
      'same-origin where the browser hides the origin',
      () => ({ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }),
    ],
    [
      'our origin beside a forwarded host',
      () => ({ Origin: own(), 'X-Forwarded-Host': 'a.example' }),
    ],
    ['a program without either', () => ({})],
  ]

  test.each(ours)('are told from our own: %s', async (_, headers) => {
    const url = web.origin + place.path
    // Two ways: before Remix, and through it.
    const given = { headers: headers() }
    const early = await post(url, typed(), given)
    expect(early.status).toBe(303)
    const late = await post(`${url}?late`, typed(), given)
    expect(late.status).toBe(303)
    const refused = await post(url, typed({ name: '' }), given)
    expect(refused.status).toBe(422)
    expect(tags(refused.text, 'form')).toHaveLength(1)
  })
})
