import { beforeAll, describe, expect, test, vi } from 'vitest'
import { formatCode } from '#app/features/signatures/code.server.ts'
import { insertPetition, queuedMails } from '#tests/support/factories.ts'
import { type Line, useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const log = useLog(services)
const warned: unknown[] = []
vi.spyOn(console, 'warn').mockImplementation((said) => void warned.push(said))
const web = useWeb(services)

const form = {
  name: 'Nameda Canary',
  email: 'canary-address@example.org',
  country: 'GB',
  postcode: 'CAN4 RY',
  comment: 'A canary sang',
  show_name: 'yes',
  news: 'yes',
}
/** What comes with every request, whoever sends it. */
const headers = {
  'User-Agent': 'canary-browser/1.0',
  'X-Forwarded-For': '203.0.113.77',
  'X-Real-IP': '203.0.113.78',
  Referer: 'https://canary-referer.example/',
  Cookie: 'canary-cookie=1',
  'Accept-Language': 'canary',
}
const MARKS =
  /canary|Nameda|CAN4|203\.0\.113|127\.0\.0\.1|example\.(org|com)|\?|@|%40/i

/** Takes every step with canaries, and says what was asked and answered. */
const steps: [status: number, route: string][] = []
const secrets: string[] = []
async function step(
  route: string,
  path: string,
  fields?: Record<string, string> | string,
  method?: string,
): Promise<void> {
  const url = `${web.origin}${path}?utm_source=canary-query`
  const { status } =
    fields === undefined
      ? await visit(url, { headers, method })
      : await post(url, fields, {
          headers: {
            ...headers,
            'Content-Type': 'application/x-www-form-urlencoded',
            'Content-Length': Buffer.byteLength(
              new URLSearchParams(fields).toString(),
            ),
          },
        })
  steps.push([status, route])
}

beforeAll(async () => {
  const { id, slug } = await insertPetition(services)
  const at = `/petitions/${slug}`
  const links = async () => (await queuedMails(services, id)).at(-1)!

  await step(at, at)
  await step(`${at}/sign`, `${at}/sign`, { ...form, name: '' })
  await step(`${at}/sign`, `${at}/sign`, form)
  await post(`${web.origin}${at}/sign`, form)
  steps.push([303, `${at}/sign`])
  const { confirmToken, manageToken, code } = await links()
  secrets.push(confirmToken, manageToken, code, formatCode(code))

  await step('/confirm', '/confirm', { email: form.email, code: 'AAAAAAAA' })
  await step('/confirm/:token', `/confirm/${confirmToken}`)
  await step('/ar/confirm/:token', `/ar/confirm/${confirmToken}`)
  await step('/confirm', '/confirm', { email: form.email, code })
  await step('/confirm/:token', `/confirm/${confirmToken}`, '')
  await post(`${web.origin}/confirm/${confirmToken}`)
  steps.push([303, '/confirm/:token'])
  await step(`${at}/thanks`, `${at}/thanks`)
  await step(`${at}.json`, `${at}.json`)
  await step('/s/:token', `/s/${manageToken}`)
  await step('/s/:token', `/s/${manageToken}`, { act: 'withdraw' })
  await step('/s/:token/my-data.json', `/s/${manageToken}/my-data.json`)
  await step('/confirm/:token', `/confirm/${confirmToken}`)
  await step('/health', '/health')

  for (const odd of [
    form.email,
    'canary',
    `canary%40example.org`,
    '%E0canary',
  ]) {
    await step('(none)', `/${odd}`)
    await step('(none)', `/petitions/${odd}`)
    await step('(none)', `/confirm/${odd}`)
    await step('(none)', `/s/${odd}`)
  }
  const address = `/petitions/${form.email}`
  await step('(none)', address, form)
  for (const method of ['PUT', 'DELETE']) {
    await step('(none)', `${address}/sign`, undefined, method)
    await step('(none)', `/Canary+Name@example.org`, undefined, method)
    await step('/confirm/:token', `/confirm/${confirmToken}`, undefined, method)
  }
  await step('(none)', `${address}/sign`, 'x'.repeat(99_999))
})

describe('the log of the whole way', () => {
  test('has one line for each request, and tells the way', () => {
    expect(log.lines.map(({ status, route }) => [status, route])).toEqual(steps)
    expect(new Set(steps.map(([status]) => status))).toEqual(
      new Set([200, 303, 404, 405, 410, 413, 422]),
    )
  })

  test('has lines of six things and no more', () => {
    for (const line of log.lines) {
      expect(line).toEqual({
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        route: expect.any(String) as string,
        status: expect.any(Number) as number,
        ms: expect.any(Number) as number,
      } satisfies Line)
    }
    expect(new Set(log.lines.map(({ id }) => id)).size).toBe(steps.length)
  })

  test('names nobody and no secret', () => {
    // The router would warn on the console of addresses that it cannot read.
    expect(warned).toEqual([])
    expect(log.text()).not.toMatch(MARKS)
    for (const secret of secrets) expect(log.text()).not.toContain(secret)
  })
})
