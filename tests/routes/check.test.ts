import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { translator } from '#app/i18n/translate.ts'
import { formsOf, tablesThatHold } from '#tests/support/dump.ts'
import { headingOf, linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import { insertIndicatorList } from '#tests/support/indicator-list.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { useServicesAt } from '#tests/support/services-away.ts'
import { type Answer, post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const log = useLog(services)
const web = useWeb(services)
const broken = useServicesAt(services)
const brokenWeb = useWeb(broken)

const t = translator('en')
const check = (text: string) => post(`${web.origin}/check`, { text })

beforeEach(async () => {
  await insertIndicatorList(services, ['evil.example'], { name: 'all.txt' })
})
afterEach(() => services.db.deleteFrom('indicator_list').execute())

/** As the page shows it, with everything that an answer has to hold. */
function expectPage({ status, headers, text }: Answer, expected: number) {
  expect(status).toBe(expected)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  expect(headingOf(text)).toBe(t('check.heading'))
  expect(tags(text, 'title')).toHaveLength(1)
  expect(text).toContain(`<title>${t('check.heading')} – `)
  const words = textOf(text)
  expect(words).toContain(t('check.first'))
  expect(words).toContain(t('check.nso.undetectable'))
  for (const tag of tags(text, 'a')) {
    if (/^https?:/.test(tag.href!)) expect(tag.rel).toBe('noopener noreferrer')
  }
  return words
}

describe('the form', () => {
  test('says what happens with the text, and names the list', async () => {
    const answer = await visit(`${web.origin}/check`)
    const words = expectPage(answer, 200)
    expect(words).toContain(t('check.kept'))
    expect(words).toContain(
      'all.txt: A Security Lab, published on 18 July 2021',
    )
    const form = tags(answer.text, 'form')[0]!
    expect(form).toMatchObject({
      method: 'post',
      action: '/check',
      autocomplete: 'off',
      spellcheck: 'false',
    })
    expect(shown(answer.text, 'text')).toBe('')
    expect(tags(answer.text, 'script')).toEqual([])
  })

  test('has an address in every language, and only there', async () => {
    const arabic = await visit(`${web.origin}/ar/check`)
    expect(arabic.status).toBe(200)
    expect(tags(arabic.text, 'form')[0]!.action).toBe('/ar/check')
    expect((await visit(`${web.origin}/en/check`)).status).toBe(404)
  })
})

describe('the answer', () => {
  test('a match: what it means, what it does not, and no link', async () => {
    const answer = await check(
      'Hi! Look at hxxps://www.EVIL[.]example/you?me=canary and a.example',
    )
    const words = expectPage(answer, 200)
    for (const key of [
      'check.match.means',
      'check.match.not',
      'check.match.changed',
      'check.next.match',
      'check.others.not',
    ] as const) {
      expect(words).toContain(t(key))
    }
    expect(words).toContain(t('check.match.heading', { count: 1 }))
    expect(words).toMatch(/ www\[\.\]EVIL\[\.\]example .* evil\[\.\]example /)
    expect(words).toContain('a[.]example')
    expect(words).toContain('all.txt: A Security Lab')
    expect(words).not.toContain(t('check.clear.not'))
    expect(answer.text).not.toMatch(/evil\.example|canary|Look at/i)
    expect(linksOf(answer.text).join()).not.toMatch(/evil/i)
  })

  test('no match: this is no all-clear', async () => {
    const answer = await check('https://a.example/x me@b.example')
    const words = expectPage(answer, 200)
    expect(words).toContain(t('check.clear.heading', { count: 2 }))
    expect(words).toContain(t('check.clear.not'))
    expect(words).toContain(t('check.clear.why'))
    expect(words).toContain('me[@]b[.]example')
    expect(words).not.toContain(t('check.match.means'))
    expect(words).toContain(t('check.next.doubt'))
  })

  test('an address that deceives: what it really opens', async () => {
    const { text } = await check('https://\u0430pple.com')
    const words = textOf(text)
    expect(words).toContain(t('check.odd.text'))
    expect(words).toContain('\u0430pple[.]com')
    expect(words).toContain('xn--pple-43d[.]com')
  })

  test('markup in what was pasted is text', async () => {
    const { text } = await check(
      '<script>a.example</script><img src=x.example>',
    )
    expect(tags(text, 'script')).toEqual([])
    expect(textOf(text)).toContain('x[.]example')
  })

  test('a whole long message in any script is read', async () => {
    const message = `${'ज'.repeat(99_900)}\r\nhttps://evil.example`
    const words = expectPage(await check(message), 200)
    expect(words).toContain(t('check.match.means'))
  })
})

describe('what is no answer', () => {
  test.each([
    ['nothing', '', 'check.problem.empty'],
    ['only spaces', ' \r\n\t', 'check.problem.empty'],
    [
      'too much',
      `evil.example ${'x '.repeat(50_000)}`,
      'check.problem.too-long',
    ],
    ['no address', 'Call me, canary.', 'check.problem.no-address'],
  ] as const)('%s is told beside the field', async (_, text, key) => {
    const answer = await check(text)
    const words = expectPage(answer, 422)
    expect(words.split(t(key))).toHaveLength(3)
    const area = tags(answer.text, 'textarea')[0]!
    expect(area['aria-describedby']).toContain('text-problem')
    expect(shown(answer.text, 'text')).toBe('')
    expect(answer.text).not.toMatch(/canary|x x x/)
  })

  test('100,000 characters are not too many, whatever line breaks', async () => {
    const text = `evil.example${'\r\n'.repeat(99_988)}`
    expect((await check(text)).status).toBe(200)
    expect((await check(`${text}\n`)).status).toBe(422)
  })

  test('a field is missing', async () => {
    const answer = await post(`${web.origin}/check`, { other: 'a.example' })
    expect(expectPage(answer, 422)).toContain(t('check.problem.empty'))
  })

  test('a form of another type, or of very many fields', async () => {
    const multipart =
      '--edge\r\nContent-Disposition: form-data; name="text"\r\n\r\n' +
      'evil.example\r\n--edge--\r\n'
    const headers = { 'Content-Type': 'multipart/form-data; boundary=edge' }
    const url = `${web.origin}/check`
    expect((await post(url, multipart, { headers })).status).toBe(415)
    const fields = (count: number) => `text=a.example${'&1=2'.repeat(count)}`
    expect((await post(url, fields(20))).status).toBe(200)
    expect((await post(url, fields(21))).status).toBe(400)
    expect((await post(url, fields(250_000))).status).toBe(400)
  })

  test('more than the form takes, here and at other pages', async () => {
    const body = (bytes: number) => `text=${'x'.repeat(bytes - 5)}`
    const most = 1024 * 1024
    for (const path of ['/check', '/ar/check']) {
      const url = web.origin + path
      expect((await post(url, body(most))).status).toBe(422)
      expect((await post(url, body(most + 1))).status).toBe(413)
    }
    for (const path of ['/confirm', '/xx/check', '/s']) {
      const { status } = await post(web.origin + path, body(64 * 1024 + 1))
      expect([path, status]).toEqual([path, 413])
    }
  })
})

test('while no list is imported nothing is taken', async () => {
  await services.db.deleteFrom('indicator_list').execute()
  for (const answer of [
    await visit(`${web.origin}/check`),
    await check('https://evil.example canary'),
  ]) {
    const words = expectPage(answer, 200)
    expect(words).toContain(t('check.none.text'))
    expect(tags(answer.text, 'form')).toEqual([])
    expect(words).toContain(t('check.next.doubt'))
    expect(answer.text).not.toMatch(/canary|all-clear\./)
  }
})

describe('what was pasted is nowhere', () => {
  const words = ['kanarienvogel', 'kanarienvogel.example', 'vogelfrei']
  const message = `Hi vogelfrei, https://kanarienvogel.example/vogelfrei?x=evil.example`

  function linesWith(): string[] {
    const forms = words.flatMap(formsOf)
    const lines = log.lines.map((line) => JSON.stringify(line).toLowerCase())
    return lines.filter((line) => forms.some((form) => line.includes(form)))
  }

  test('not in the log and not in the database', async () => {
    log.clear()
    expect((await check(message)).status).toBe(200)
    expect((await check(`${message}${'x'.repeat(100_000)}`)).status).toBe(422)
    expect((await check('kanarienvogel vogelfrei')).status).toBe(422)
    const path = `/check?text=${encodeURIComponent(message)}`
    await visit(web.origin + path)
    await post(web.origin + path, { text: message })
    await visit(`${web.origin}/check/${encodeURIComponent(message)}`)
    expect(log.lines.filter(({ route }) => route === '/check')).toHaveLength(5)
    expect(linesWith()).toEqual([])
    expect(await tablesThatHold(services, ...words)).toEqual([])
  })

  test('not in the page or the log of a fault', async () => {
    log.clear()
    const answer = await post(`${brokenWeb.origin}/check`, { text: message })
    expect(answer.status).toBe(500)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.text).not.toMatch(/vogel/i)
    expect(log.text()).toContain('ECONNREFUSED')
    expect(linesWith()).toEqual([])
  })

  test('a query says nothing: only what is posted is compared', async () => {
    const answer = await visit(`${web.origin}/check?text=evil.example`)
    expect(expectPage(answer, 200)).not.toContain(t('check.match.means'))
    expect(answer.text).not.toContain('evil.example')
  })
})
