import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listInbox, readInboxMail } from '#app/adapters/inbox-reader.server.ts'
import { type Language, localPath, translate } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { headingOf, linksOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { post, speak, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const ID = '20261122T120000000Z-0001-abcdefabcdef'
const SECRET = '20261122T120000000Z-0002-abcdefabcdef'
const CONFIRM = 'http://127.0.0.1:3000/confirm/abc'
const mail = (subject: string) =>
  [
    'X-Envelope-To: ada@example.org',
    'From: Moratorium <hello@campaign.example>',
    'To: ada@example.org',
    `Subject: ${subject}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `<script>alert(1)</script>`,
    CONFIRM,
    'javascript:alert(1)',
    '',
  ].join('\r\n')

let folder: string
let inbox: Services['inbox']
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moratorium-routes-'))
  const dir = join(folder, 'inbox')
  await writeFile(join(folder, `${SECRET}.eml`), mail('Secret'))
  await mkdir(dir)
  await writeFile(join(dir, `${ID}.eml`), mail('Confirm <b>it</b>'))
  inbox = {
    list: () => listInbox(dir, { limit: 9 }),
    read: (id) => readInboxMail(dir, id),
  }
  services.inbox = inbox
})
afterEach(() => {
  services.inbox = inbox
})
afterAll(() => rm(folder, { recursive: true }))

const pages = ['/inbox', `/inbox/${ID}`, '/ar/inbox', `/ar/inbox/${ID}`]
const languageOf = (page: string): Language =>
  page.startsWith('/ar/') ? 'ar' : 'en'

describe('who sits at the machine', () => {
  test('sees what was mailed', async () => {
    for (const language of ['en', 'ar'] as const) {
      const path = localPath(language, '/inbox')
      const { status, headers, text } = await visit(web.origin + path)
      expect(status).toBe(200)
      expect(headers['cache-control']).toBe('no-store')
      expect(headingOf(text)).toBe(translate(language, 'tryout.heading'))
      expect(textOf(text)).toContain('Confirm <b>it</b>')
      expect(textOf(text)).toContain('ada@example.org')
      expect(text).not.toContain('Secret')
      expect(linksOf(text)).toContain(`${path}/${ID}`)
    }
  })

  test('reads a mail, of which only web addresses become links', async () => {
    const { status, headers, text } = await visit(`${web.origin}/inbox/${ID}`)
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(headingOf(text)).toBe('Confirm <b>it</b>')
    expect(text).not.toMatch(/<script|<b>/)
    const away = linksOf(text).filter((href) => !/^[/#]/.test(href))
    expect(away).toEqual([CONFIRM])
  })

  test.each(['localhost', '127.0.0.1', '127.8.8.8', '[::1]'])(
    'may call it %s',
    async (name) => {
      for (const host of [name, `${name}:3000`]) {
        const headers = { Host: host }
        const { status } = await visit(`${web.origin}/inbox`, { headers })
        expect([host, status]).toEqual([host, 200])
      }
    },
  )
})

describe('who does not', () => {
  const forwarding = [
    ['Forwarded', 'for=192.0.2.1'],
    ['Via', '1.1 proxy'],
    ['X-Real-IP', '127.0.0.1'],
    ['CF-Connecting-IP', '127.0.0.1'],
    ['X-Forwarded-For', '127.0.0.1'],
    ['X-Forwarded-Host', 'localhost'],
    ['X-Forwarded-Proto', 'https'],
    ['X-Forwarded-Port', '3000'],
    ['x-forwarded-for', ''],
    ['X-FORWARDED-SERVER', 'localhost'],
  ]
  const hosts = [
    'evil.example',
    'campaign.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1.',
    '192.168.0.1',
    '[::2]',
    '0.0.0.0',
    '2130706433',
    'localhost:3000:3000',
  ].map((host) => ['Host', host])

  test.each([...forwarding, ...hosts])('%s: %s', async (name, value) => {
    for (const page of pages) {
      const headers = { [name!]: value }
      const answer = await visit(web.origin + page, { headers })
      expect([page, answer.status]).toEqual([page, 403])
      expect(answer.text).not.toMatch(/ada@|Confirm <|Confirm &lt;/)
      const language = languageOf(page)
      expect(headingOf(answer.text)).toBe(
        translate(language, 'error.refused.heading'),
      )
      expect(textOf(answer.text)).toContain(
        translate(language, 'error.inbox-not-yours'),
      )
    }
  })

  test('names no host', async () => {
    for (const page of pages) {
      const answer = await speak(web.origin, `GET ${page} HTTP/1.0\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    }
  })
})

describe('ids', () => {
  test.each([
    SECRET,
    `..%2f${SECRET}`,
    `..%2F..%2Fetc%2Fpasswd`,
    `%2e%2e%2f${SECRET}`,
    `..%5c${SECRET}`,
    `${ID}.eml`,
    `${ID}%00`,
    `${ID}%0a`,
    `.%2f${ID}`,
    ID.toUpperCase(),
    ID.slice(0, -1),
    '..',
    '%2e%2e',
    '%00',
    '*',
    'constructor',
  ])('%s is not there', async (id) => {
    for (const prefix of ['', '/ar']) {
      const path = `${prefix}/inbox/${id}`
      // By hand: a client would take `..` out of the path.
      const answer = await speak(
        web.origin,
        `GET ${path} HTTP/1.1\r\nHost: ${new URL(web.origin).host}\r\n` +
          'Connection: close\r\n\r\n',
      )
      expect(answer).toMatch(/^HTTP\/1\.1 404 /)
      expect(answer).not.toMatch(/Secret|root:/)
    }
  })
})

test('in production there is no inbox', async () => {
  services.inbox = undefined
  for (const page of pages) {
    const { status, text } = await visit(web.origin + page)
    expect([page, status]).toEqual([page, 404])
    const heading = translate(languageOf(page), 'error.notFound.heading')
    expect(headingOf(text)).toBe(heading)
    expect(tags(text, 'table')).toEqual([])
  }
})

test('nothing can be sent to it', async () => {
  for (const page of pages) {
    expect((await post(web.origin + page, 'a=b')).status).toBe(405)
  }
})
