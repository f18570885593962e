import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { newToken } from '#app/features/signatures/token.server.ts'
import { translate } from '#app/i18n/translate.ts'
import { headingOf, linksOf, tags, textOf } from '#tests/support/html.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { useServicesAt } from '#tests/support/services-away.ts'
import { type Answer, post, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServicesAt(useServices())
const log = useLog(services)
const web = useWeb(services)

const { token } = newToken({ id: randomUUID(), day: 20_000 })
const form = typed({ name: 'Ada Canary', email: 'canary@example.org' })
const code = { email: 'canary@example.org', code: 'CANA-RYCA' }
const ask = (path: string) => visit(web.origin + path)
const send = (path: string, fields: Record<string, string> = {}) =>
  post(web.origin + path, fields)

const INTERNAL =
  /ECONNREFUSED|127\.0\.0\.1:1\b|postgres|kysely|select |node_modules|\bat \S+ \(|\.server|Error:|Canary|canary/i

const pages: [string, () => Promise<Answer>][] = [
  ['the first page', () => ask('/')],
  ['the petitions', () => ask('/petitions')],
  ['a petition', () => ask('/petitions/moratorium')],
  ['the form', () => ask('/petitions/moratorium/sign')],
  ['the thanks', () => ask('/petitions/moratorium/thanks')],
  ['the page to look at the inbox', () => ask('/petitions/x/check-inbox')],
  ['a link', () => ask(`/confirm/${token}`)],
  ['the page of one', () => ask(`/s/${token}`)],
  ['signing', () => send('/petitions/moratorium/sign', form)],
  ['signing badly', () => send('/petitions/moratorium/sign', { name: '' })],
  ['the button', () => send(`/confirm/${token}`)],
  ['a code', () => send('/confirm', code)],
  ['taking back', () => send(`/s/${token}`, { act: 'withdraw' })],
]

test.each(pages)('%s: calm, and told by a number', async (_, asked) => {
  const before = log.lines.length
  const { status, headers, text } = await asked()
  expect(status).toBe(500)
  expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  expect(headingOf(text)).toBe(translate('en', 'error.fault.heading'))
  expect(textOf(text)).toContain(translate('en', 'error.fault.text'))
  expect(linksOf(text)).toContain('/petitions')
  expect(text).not.toMatch(INTERNAL)

  const [, id = ''] = /<code>([^<]*)<\/code>/.exec(text) ?? []
  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  const written = log.lines.slice(before)
  expect(written).toContainEqual(
    expect.objectContaining({
      level: 'error',
      id,
      err: expect.objectContaining({ code: 'ECONNREFUSED' }) as object,
    }),
  )
  expect(written).toContainEqual(
    expect.objectContaining({ level: 'info', id, status: 500 }),
  )
})

test('in Arabic it is told in Arabic', async () => {
  const { status, text } = await ask('/ar/petitions')
  expect(status).toBe(500)
  expect(tags(text, 'html')).toEqual([{ lang: 'ar', dir: 'rtl' }])
  expect(headingOf(text)).toBe(translate('ar', 'error.fault.heading'))
})

test('HEAD has the status and no body', async () => {
  const answer = await visit(`${web.origin}/petitions`, { method: 'HEAD' })
  expect(answer).toMatchObject({ status: 500, text: '' })
})

test.each([
  '/petitions.json',
  '/petitions/moratorium.json',
  '/petitions/moratorium/count.json',
])('%s fails in three words, and in the log', async (path) => {
  const before = log.lines.length
  const { status, headers, text } = await ask(path)
  expect(status).toBe(500)
  expect(headers['cache-control'] ?? '').not.toMatch(/public/)
  expect(text).toBe('Unexpected Server Error')
  const [fault, line] = log.lines.slice(before)
  expect(fault).toMatchObject({ level: 'error', id: line!.id as string })
  expect(line).toMatchObject({ status: 500, route: path })
})

test('what needs no database goes on', async () => {
  expect((await ask('/confirm')).status).toBe(200)
  expect((await ask('/robots.txt')).status).toBe(200)
  expect((await ask('/confirm/ada')).status).toBe(404)
  expect((await ask('/s/ada')).status).toBe(404)
  expect((await send('/confirm', { code: '' })).status).toBe(422)
})

test('the log holds the fault, and nobody', async () => {
  expect(log.lines.length).toBeGreaterThan(pages.length)
  expect(log.lines.filter((line) => !('id' in line))).toEqual([])
  expect(log.text()).not.toMatch(/canary|CANA-?RYCA|example\.org/i)
  expect(log.text()).not.toContain(token)
})
