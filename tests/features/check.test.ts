import { existsSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { checkText, listCompared } from '#app/features/check/check.server.ts'
import { insertIndicatorList } from '#tests/support/indicator-list.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
afterEach(() => services.db.deleteFrom('indicator_list').execute())

function insert(
  values: string[],
  given?: Parameters<typeof insertIndicatorList>[2],
) {
  return insertIndicatorList(services, values, given)
}

async function matchesOf(text: string): Promise<[string, string][]> {
  const checked = await checkText(services, text)
  return checked!.matches.map(({ host, matched }) => [host, matched])
}

describe('what the list holds is found', () => {
  test('a host, a name below it, and nothing above or beside it', async () => {
    await insert(['evil.example'])
    expect(await matchesOf('https://evil.example/x')).toEqual([
      ['evil.example', 'evil.example'],
    ])
    expect(await matchesOf('hxxp://a_b.www.Evil[.]example')).toEqual([
      ['a_b.www.evil.example', 'evil.example'],
    ])
    const others =
      'notevil.example example evil.example.org an.evil-example.com'
    expect(await matchesOf(others)).toEqual([])
  })

  test('the nearest parent is named', async () => {
    await insert(['dynamic.example', 'bad.dynamic.example'])
    expect(await matchesOf('x.bad.dynamic.example x.dynamic.example')).toEqual([
      ['x.bad.dynamic.example', 'bad.dynamic.example'],
      ['x.dynamic.example', 'dynamic.example'],
    ])
  })

  test('an e-mail address, else its domain', async () => {
    await insert(['bad.man@mail.example', 'evil.example'])
    expect(
      await matchesOf('Bad.Man@Mail.example good@mail.example a@evil.example'),
    ).toEqual([
      ['mail.example', 'bad.man@mail.example'],
      ['evil.example', 'evil.example'],
    ])
  })

  test('with its generations', async () => {
    await insert(['evil.example', 'other.example'])
    await insert(['evil.example'], { generation: 'v4' })
    await insert(['evil.example'], { generation: 'v3' })
    const checked = await checkText(services, 'evil.example other.example')
    expect(checked!.matches.map(({ generations }) => generations)).toEqual([
      ['v3', 'v4'],
      [],
    ])
  })

  test('a guess counts only where it is in the list', async () => {
    await insert(['evil.example'])
    const text = 'https://a.example/r/evil.example/page.html'
    expect(await checkText(services, text)).toMatchObject({
      read: 2,
      matched: 1,
      unmatched: ['a.example'],
    })
  })

  test('an IP address is read, and in no list', async () => {
    await insert(['0.2'])
    expect(await checkText(services, 'http://192.0.0.2/')).toMatchObject({
      read: 1,
      matched: 0,
      unmatched: ['192.0.0.2'],
    })
  })
})

test('what deceives the eye is told, with what it opens', async () => {
  await insert(['evil.example'])
  const text = 'https://a.example@b.example https://\u0430pple.com ok.example'
  expect((await checkText(services, text))!.odd).toEqual([
    { looksLike: 'a.example@b.example', opens: 'b.example' },
    { looksLike: '\u0430pple.com', opens: 'xn--pple-43d.com' },
  ])
})

test('many addresses are counted, and some of them shown', async () => {
  const bad = Array.from({ length: 120 }, (_, at) => `bad-${at}.example`)
  await insert(bad)
  const good = Array.from({ length: 30 }, (_, at) => `good-${at}.example`)
  const checked = await checkText(services, [...good, ...bad].join(' '))
  expect(checked).toMatchObject({ read: 150, matched: 120 })
  expect(checked!.matches).toHaveLength(100)
  expect(checked!.unmatched).toEqual(good.slice(0, 20))
})

describe('the lists are those of this moment', () => {
  test('nothing imported', async () => {
    expect(await checkText(services, 'evil.example')).toBeUndefined()
    expect(await listCompared(services)).toBeUndefined()
  })

  test('one more, one replaced, one removed', async () => {
    const { name } = await insert(['one.example'])
    const text = 'one.example two.example three.example'
    const matched = async () =>
      (await matchesOf(text)).map(([, entry]) => entry.split('.')[0])
    expect(await matched()).toEqual(['one'])
    await insert(['two.example'])
    expect(await matched()).toEqual(['one', 'two'])

    const list = services.db.deleteFrom('indicator_list')
    await list.where('name', '=', name).execute()
    await insert(['three.example'], { name })
    expect(await matched()).toEqual(['two', 'three'])
    await services.db.deleteFrom('indicator_list').execute()
    expect(await checkText(services, text)).toBeUndefined()
  })

  test('they are named with their day and the number of entries', async () => {
    await insert(['a.example', 'b@a.example'], { name: 'one.txt' })
    await insert(['a.example'], { name: 'two.txt', published: null })
    const { lists, entries } = (await listCompared(services))!
    expect(entries).toBe(2)
    expect(lists).toHaveLength(2)
    expect(lists).toContainEqual({
      name: 'two.txt',
      publisher: 'A Security Lab',
      published: null,
      importedAt: expect.stringMatching(/^20\d\d-.*Z$/) as string,
    })
  })
})

const published = '../shared/findings/domains.txt'

test.skipIf(!existsSync(published))(
  'the whole published list is found again (skipped where it is not at hand)',
  async () => {
    const domains = readFileSync(published, 'utf8').trim().split('\n')
    await insert(domains)
    const text = domains
      .map((name) => `hxxps://www.${name.replaceAll('.', '[.]')}/a?b=${name}`)
      .join('\n')
    const checked = await checkText(services, text)
    expect(checked).toMatchObject({
      matched: 2 * domains.length,
      unmatched: [],
    })
  },
)
