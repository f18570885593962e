import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeChallenge } from '#app/features/signatures/proof.server.ts'
import { readEnv } from '#app/env.server.ts'
import { languages, localPath } from '#app/i18n/translate.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { shown, tags } from '#tests/support/html.ts'
import { solve } from '#tests/support/proof.ts'
import { useServicesAt } from '#tests/support/services-away.ts'
import { useServices } from '#tests/support/services.ts'
import { post, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const behindProxy = () => readEnv({ TRUSTED_PROXY_HOPS: '1' })
const web = useWeb(services, behindProxy)
const away = useServicesAt(services)
const webWithoutDatabase = useWeb(away)
const petition = { id: '', slug: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

describe('/challenge.json', () => {
  test('is new each time, kept nowhere, and for our own pages only', async () => {
    const url = `${web.origin}/challenge.json`
    const { status, headers, text } = await visit(url)
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(/^application\/json/)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
    expect((await visit(url)).text).not.toBe(text)
    const { solution } = await solve(JSON.parse(text))
    expect(solution.counter).toBeGreaterThan(0)
  })

  test('asks no database', async () => {
    const { status } = await visit(
      `${webWithoutDatabase.origin}/challenge.json`,
    )
    expect(status).toBe(200)
  })

  test('takes no posts', async () => {
    const { status } = await post(`${web.origin}/challenge.json`, { a: 'b' })
    expect(status).toBe(405)
  })
})

describe('a posted form', () => {
  async function judged(fields: Record<string, string>, from?: string) {
    const { slug } = petition
    const { status } = await post(
      `${web.origin}/petitions/${slug}/sign`,
      typed(fields),
      from === undefined ? {} : { headers: { 'X-Forwarded-For': from } },
    )
    expect(status).toBe(303)
    return services.db
      .selectFrom('signature')
      .select(['score', 'reasons', 'network_tag', 'mail_domain'])
      .orderBy('asked_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  }

  test('with a proof has no reason, without one a small one', async () => {
    const earlier = { ...services, now: () => new Date(Date.now() - 5_000) }
    const proof = JSON.stringify(await solve(await makeChallenge(earlier)))
    expect(await judged({ proof })).toMatchObject({ score: 0, reasons: [] })
    expect(await judged({ proof })).toMatchObject({ reasons: ['proof-bad'] })
    expect(await judged({})).toMatchObject({ reasons: ['proof-missing'] })
  })

  test('that a program filled is taken as any other, and marked', async () => {
    const row = await judged({ website: 'https://cheap.example' })
    expect(row).toMatchObject({ reasons: ['honeypot', 'proof-missing'] })
    expect(row.score).toBe(110)
  })

  test('in the short form as well', async () => {
    const risk = { country: 'MX', warned: '1', website: 'x', proof: '{}' }
    expect(await judged(risk)).toMatchObject({
      reasons: ['honeypot', 'proof-bad'],
    })
  })

  test('is known by its network, and by nothing more', async () => {
    const { network_tag: one } = await judged({}, '203.0.113.7')
    const { network_tag: same } = await judged({}, '203.0.113.99')
    const { network_tag: other } = await judged({}, '203.0.114.7')
    const forged = '203.0.114.7, 203.0.113.12'
    const { network_tag: still } = await judged({}, forged)
    expect(one).toHaveLength(16)
    expect([same, still]).toEqual([one, one])
    expect(other).not.toEqual(one)
    expect((await judged({}, '10.0.0.1')).network_tag).toBeNull()
  })
})

describe('the script', () => {
  const strict = /script-src|connect-src|worker-src/
  const page = (path: string) => visit(web.origin + path)
  const scriptsOf = (html: string) => tags(html, 'script')

  /** Below each language: which pages bring it. */
  const brings: Record<string, boolean> = {
    '': true,
    '/sign': true,
    '/check-inbox': false,
    '/thanks': false,
  }
  const cases = languages.flatMap((language) =>
    Object.entries(brings).map(([below, expected]) => ({
      language,
      below,
      expected,
    })),
  )

  test.each(cases)(
    'is brought by petitions/…$below in $language: $expected',
    async ({ language, below, expected }) => {
      const path = localPath(language, `/petitions/${petition.slug}${below}`)
      const { status, headers, text } = await page(path)
      expect(status).toBe(200)
      const policy = headers['content-security-policy'] as string
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|nonce|http|\*/)
      if (!expected) {
        expect(scriptsOf(text)).toEqual([])
        expect(policy).not.toMatch(strict)
        return
      }
      expect(policy.split('; ')).toContain("script-src 'self'")
      expect(policy.split('; ')).toContain("connect-src 'self'")
      const [script, ...others] = scriptsOf(text)
      expect(others).toEqual([])
      expect(script!.src).toMatch(/^\/assets\/sign-script-[\w-]+\.js$/)
      expect(script!.type).toBe('module')
    },
  )

  test.each(['/', '/petitions', '/confirm', '/confirm/x', '/nowhere'])(
    'is not brought by %s',
    async (path) => {
      const { headers, text } = await page(path)
      expect(text).toContain('</html>')
      expect(scriptsOf(text)).toEqual([])
      expect(headers['content-security-policy']).not.toMatch(strict)
    },
  )

  test('is not brought by a page without the form', async () => {
    const closed = await insertPetition(services, {
      closes_at: new Date('2022-01-01'),
    })
    const refused = await page(`/petitions/${closed.slug}/sign`)
    expect(refused.status).toBe(409)
    expect(scriptsOf(refused.text)).toEqual([])
    expect(refused.headers['content-security-policy']).not.toMatch(strict)
  })

  test.each([
    ['a problem', { email: 'nobody' }],
    ['a warning', { country: 'MX' }],
  ])('is brought by a form that comes back with %s', async (_, fields) => {
    const url = `${web.origin}/petitions/${petition.slug}/sign`
    const { status, headers, text } = await post(url, typed(fields))
    expect(status).toBe(422)
    expect(scriptsOf(text)).toHaveLength(1)
    expect(headers['content-security-policy']).toMatch(strict)
    const inputs = tags(text, 'input')
    expect(inputs.find(({ name }) => name === 'proof')).toEqual({
      type: 'hidden',
      name: 'proof',
      autocomplete: 'off',
    })
    expect(inputs.find(({ name }) => name === 'website')).toMatchObject({
      tabindex: '-1',
      autocomplete: 'off',
    })
  })

  test.each(['GB', 'MX'])(
    'is spared by a form that comes back with its proof (%s)',
    async (country) => {
      const url = `${web.origin}/petitions/${petition.slug}/sign`
      const proof = '{"challenge":"<>"}'
      const form = typed({ country, email: 'nobody', proof, website: 'x' })
      const { status, text } = await post(url, form)
      expect(status).toBe(422)
      expect(shown(text, 'proof')).toBe(proof)
      expect(shown(text, 'website')).toBe('')
    },
  )

  test('leaves the page the same for every visitor', async () => {
    const path = `/petitions/${petition.slug}`
    const one = await page(path)
    const headers = { Cookie: 'a=b', 'User-Agent': 'Mozilla/5.0' }
    const other = await visit(web.origin + path, { headers })
    expect(other.text).toBe(one.text)
  })

  test('is small, ours, and kept for a year', async () => {
    const { text } = await page(`/petitions/${petition.slug}`)
    const file = web.origin + scriptsOf(text)[0]!.src!
    const { status, headers, text: source } = await visit(file)
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(gzipSync(source).length).toBeLessThan(3 * 1024)
    expect(source).not.toMatch(/https?:|cookie|localStorage|eval\(/)
  })
})
