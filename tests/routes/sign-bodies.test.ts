import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { localPath, type MessageKey, translate } from '#app/i18n/translate.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { headingOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { nothing, storedRows } from '#tests/support/stored.ts'
import { type Answer, post, speak, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const LIMIT = 64 * 1024
let path: string
beforeAll(async () => {
  path = `/petitions/${(await insertPetition(services)).slug}/sign`
})
afterEach(async () => {
  expect(await storedRows(services)).toEqual(nothing)
})

type Refusal = Extract<MessageKey, `error.${string}`>

function expectRefused(
  { status, headers, text }: Answer,
  expected: number,
  key: Refusal,
): void {
  expect(status).toBe(expected)
  expect(headings.has(headingOf(text))).toBe(true)
  expect(textOf(text)).toMatch(new RegExp(says(key).join('|')))
  expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
  expect(headers['set-cookie']).toBeUndefined()
  expect(tags(text, 'form')).toEqual([])
}
const says = (key: Refusal) => [
  translate('en', key as 'error.home'),
  translate('ar', key as 'error.home'),
]
const headings = new Set(says('error.refused.heading'))

/** A whole form of exactly so many bytes. */
function formOf(bytes: number): string {
  const start = `${new URLSearchParams(typed()).toString()}&comment=`
  return start + 'x'.repeat(bytes - start.length)
}

describe('a body that is too large', () => {
  test.each([LIMIT + 1, 1024 * 1024])('is refused: %i bytes', async (bytes) => {
    for (const language of ['en', 'ar'] as const) {
      const url = web.origin + localPath(language, path)
      const answer = await post(url, formOf(bytes))
      expectRefused(answer, 413, 'error.body-too-large')
      expect(tags(answer.text, 'html')[0]?.lang).toBe(language)
      expect(answer.headers.connection).toBe('close')
    }
  })

  test('is refused as multipart', async () => {
    const body = formData({ ...typed(), comment: 'x'.repeat(LIMIT) })
    const answer = await post(web.origin + path, body, multipart)
    expectRefused(answer, 413, 'error.body-too-large')
  })

  test('is refused before it has come', async () => {
    const answer = await speak(web.origin, headOf('Content-Length: 999999999'))
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('of the largest size is read', async () => {
    const { status } = await post(web.origin + path, formOf(LIMIT))
    expect(status).toBe(422)
  })
})

describe('a body that does not say how long it is', () => {
  test('is refused', async () => {
    const headers = {
      'Transfer-Encoding': 'chunked',
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    const body = new URLSearchParams(typed()).toString()
    const url = web.origin + path
    const answer = await visit(url, { method: 'POST', headers, body })
    expectRefused(answer, 413, 'error.body-too-large')
  })

  test.each([
    'Content-Length: x',
    'Content-Length: -1',
    'Content-Length: 1\r\nContent-Length: 2',
    'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'Transfer-Encoding: gzip',
  ])('is refused with %j', async (lengths) => {
    const answer = await speak(web.origin, `${headOf(lengths)}0\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 4(00|13) /)
  })
})

describe('a body that is no form', () => {
  test.each([
    ['application/json', JSON.stringify(typed())],
    ['text/plain', new URLSearchParams(typed()).toString()],
    ['application/x-www-form-urlencodedx', 'name=Ada'],
    ['multipart/mixed; boundary=x', '--x--'],
    ['', new URLSearchParams(typed()).toString()],
  ])('is refused: %s', async (type, body) => {
    const headers = { 'Content-Type': type }
    const answer = await post(web.origin + path, body, { headers })
    expectRefused(answer, 415, 'error.wrong-content-type')
  })

  test('is refused where there is none', async () => {
    const answer = await visit(web.origin + path, {
      method: 'POST',
      headers: { 'Content-Length': 0 },
    })
    expectRefused(answer, 415, 'error.wrong-content-type')
    expect((await post(web.origin + path, '')).status).toBe(422)
  })

  test('is refused where it is packed', async () => {
    const headers = { 'Content-Encoding': 'gzip' }
    const answer = await post(web.origin + path, '\x1f\x8b\x08', { headers })
    expect(answer.status).toBe(422)
  })
})

describe('a multipart body that is broken', () => {
  const whole = formData(typed())
  test.each([
    ['cut off', whole.slice(0, -30)],
    ['without its end', whole.slice(0, whole.lastIndexOf('--edge'))],
    ['of another boundary', whole.replaceAll('--edge', '--ridge')],
    ['empty', ''],
    ['no multipart at all', 'name=Ada'],
    ['only its end', '--edge--\r\n'],
  ])('is refused: %s', async (_, body) => {
    const answer = await post(web.origin + path, body, multipart)
    expect([400, 422]).toContain(answer.status)
    if (answer.status === 422) return expectForm(answer)
    expectRefused(answer, 400, 'error.form-unreadable')
  })

  test('is refused without a boundary', async () => {
    const headers = { 'Content-Type': 'multipart/form-data' }
    const answer = await post(web.origin + path, whole, { headers })
    expectRefused(answer, 400, 'error.form-unreadable')
  })

  test('a file is no name', async () => {
    const body = formData(typed()).replace(
      'name="name"',
      'name="name"; filename="a.txt"',
    )
    const answer = await post(web.origin + path, body, multipart)
    expect(answer.status).toBe(422)
    expectForm(answer)
    expect(answer.text).toContain(translate('en', 'problem.name.empty'))
  })
})

const multipart = {
  headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
}

function formData(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--edge--\r\n`
}

function headOf(lengths: string): string {
  return [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(web.origin).host}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Connection: close',
    lengths,
    '\r\n',
  ].join('\r\n')
}

function expectForm({ text }: Answer): void {
  expect(tags(text, 'form')[0]).toMatchObject({ action: path, method: 'post' })
}
