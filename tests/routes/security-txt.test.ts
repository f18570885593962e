import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const log = useLog(services)
const web = useWeb(services)
const PATH = '/.well-known/security.txt'
const DAY_MS = 24 * 60 * 60 * 1000

afterEach(() => {
  services.contacts = undefined
})

test('security.txt says where to report a fault, as RFC 9116 has it', async () => {
  services.contacts = { security: 'mailto:security@campaign.example' }
  const { status, headers, text } = await visit(web.origin + PATH)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(headers['x-content-type-options']).toBe('nosniff')

  const fields = text
    .trimEnd()
    .split('\n')
    .map((line) => /^([A-Z][A-Za-z-]+): (\S+)$/.exec(line)!.slice(1))
  const { Expires, ...others } = Object.fromEntries(fields)
  expect(others).toEqual({
    Contact: 'mailto:security@campaign.example',
    'Preferred-Languages': 'en',
    Canonical: `https://campaign.example${PATH}`,
    Policy: 'https://campaign.example/privacy#faults',
  })
  expect(fields).toHaveLength(5)
  expect(Expires).toMatch(/T00:00:00\.000Z$/)
  const days = (Date.parse(Expires) - Date.now()) / DAY_MS
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
})

test('its policy is on the page that it names', async () => {
  const { text } = await visit(`${web.origin}/privacy`)
  expect(text).toContain('<section id="faults">')
})

test('an installation without a contact for it has no security.txt', async () => {
  for (const contacts of [undefined, { organisation: 'X', contact: 'a@b.c' }]) {
    services.contacts = contacts
    const { status, text } = await visit(web.origin + PATH)
    expect([status, text]).toEqual([404, 'There is nothing at this address.\n'])
  }
})

test('the template names nobody', () => {
  const text = readFileSync(`public${PATH}`, 'utf8')
  expect(text).toMatch(/^Contact: \{contact\}$/m)
  expect(text).not.toContain('@')
  expect(text).not.toMatch(/https?:/)
})

test('it takes no post, and is logged by its name', async () => {
  services.contacts = { security: 'https://campaign.example/report' }
  const before = log.lines.length
  expect((await visit(web.origin + PATH)).status).toBe(200)
  const refused = await visit(web.origin + PATH, { method: 'POST' })
  expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD'])
  const lines = log.lines.slice(before)
  expect(lines.map(({ status, route }) => [status, route])).toEqual([
    [200, PATH],
    [405, PATH],
  ])
})
