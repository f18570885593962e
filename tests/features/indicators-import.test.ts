import { beforeEach, describe, expect, test } from 'vitest'
import { loadIndicators } from '#app/features/indicators/entries.server.ts'
import {
  importLists,
  removeList,
} from '#app/features/indicators/import.server.ts'
import {
  countIndicators,
  listLists,
} from '#app/features/indicators/list.server.ts'
import { searchDomains } from '#app/features/indicators/search.server.ts'
import type { Search } from '#app/features/indicators/view.ts'
import {
  aList,
  areHere,
  published,
  publishedNames,
} from '#tests/support/indicators.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
beforeEach(() => services.db.deleteFrom('indicator_list').execute())

const namesHeld = async () =>
  (await listLists(services)).map(({ name, entries }) => [name, entries])

function search(given: Partial<Search> = {}) {
  const all = { typed: '', group: null, page: 1 }
  return searchDomains(services, { ...all, ...given })
}
const found = async (typed: string) =>
  (await search({ typed }))!.domains.map(({ domain }) => domain)

describe('imported lists', () => {
  test('are there with all that is known of them', async () => {
    const list = aList('v2_domains.txt', 'b.example\na.example', {
      url: 'https://lab.example/v2_domains.txt',
      published: '2021-07-18',
    })
    const now = new Date('2026-01-02T03:04:05Z')
    await importLists({ ...services, now: () => now }, [
      list,
      aList('all.txt', 'a.example\nc.example\nme@a.example'),
    ])
    const [, second] = await listLists(services)
    expect(second).toEqual({
      name: 'v2_domains.txt',
      url: list.url,
      publisher: 'The Lab',
      licence: 'CC BY 2.0',
      published: '2021-07-18',
      generation: 'v2',
      entries: 2,
      importedAt: now.toISOString(),
    })
    const { sha256 } = await services.db
      .selectFrom('indicator_list')
      .select('sha256')
      .where('name', '=', 'v2_domains.txt')
      .executeTakeFirstOrThrow()
    expect(sha256).toEqual(list.sha256)
    const loaded = (await loadIndicators(services))!
    expect(loaded.lists[1]).toEqual({
      name: 'v2_domains.txt',
      publisher: 'The Lab',
      licence: 'CC BY 2.0',
      published: '2021-07-18',
      importedAt: now,
    })
    expect(loaded).toMatchObject({
      entries: 4,
      domains: new Map([
        ['a.example', ['v2']],
        ['b.example', ['v2']],
        ['c.example', []],
      ]),
      emails: new Set(['me@a.example']),
    })
  })

  test('replace those of the same name, and only those', async () => {
    await importLists(services, [
      aList('one.txt', 'a.example\nb.example'),
      aList('two.txt', 'c.example'),
    ])
    await importLists(services, [aList('one.txt', 'b.example\nd.example')])
    expect(await namesHeld()).toEqual([
      ['one.txt', 2],
      ['two.txt', 1],
    ])
    const { domains } = (await loadIndicators(services))!
    expect([...domains.keys()]).toEqual(['b.example', 'c.example', 'd.example'])
  })

  test('are stored all or none', async () => {
    await importLists(services, [aList('one.txt', 'a.example')])
    const bad = aList('two.txt', 'c.example')
    bad.list.domains.push('zero\0.example')
    const both = [aList('one.txt', 'b.example\nc.example'), bad]
    await expect(importLists(services, both)).rejects.toThrow()
    expect(await namesHeld()).toEqual([['one.txt', 1]])
    expect(await found('')).toEqual(['a.example'])
  })

  test('of the same name may be imported at the same moment', async () => {
    const texts = ['a', 'b', 'c', 'd'].map((name) => `${name}.example`)
    await Promise.all(
      texts.map((text) => importLists(services, [aList('one.txt', text)])),
    )
    expect(await namesHeld()).toEqual([['one.txt', 1]])
    expect(await found('')).toHaveLength(1)
  })

  test('go with their entries, and then there is nothing', async () => {
    await importLists(services, [aList('one.txt', 'a.example')])
    expect(await removeList(services, 'two.txt')).toBe(false)
    expect(await removeList(services, 'one.txt')).toBe(true)
    expect(await loadIndicators(services)).toBeUndefined()
    const left = await services.db.selectFrom('indicator').selectAll().execute()
    expect(left).toEqual([])
  })

  test('may be of 100,000 entries', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `h${at}.example`)
    await importLists(services, [aList('all.txt', lines.join('\n'))])
    expect(await countIndicators(services)).toMatchObject({ domains: 100_000 })
  })
})

test('a domain counts in each of its generations, e-mails apart', async () => {
  await importLists(services, [
    aList('v2_domains.txt', 'a.example\nb.example'),
    aList('v4_domains.txt', 'b.example\nc.example'),
    aList('v4_validation_domains.txt', 'only-there.example'),
    aList('all.txt', 'a.example\nd.example\nme@a.example'),
    aList('more.txt', 'd.example\nme@a.example\nyou@a.example'),
  ])
  expect(await countIndicators(services)).toEqual({
    domains: 5,
    emails: 2,
    byGroup: [
      { group: 'v2', count: 2 },
      { group: 'v4', count: 2 },
      { group: 'v4-validation', count: 1 },
      { group: 'unassigned', count: 1 },
    ],
  })
  const both = await search({ group: 'v4' })
  expect(both!.domains).toEqual([
    { domain: 'b.example', generations: ['v2', 'v4'] },
    { domain: 'c.example', generations: ['v4'] },
  ])
  const none = await search({ group: 'unassigned' })
  expect(none!.domains).toEqual([{ domain: 'd.example', generations: [] }])
})

describe('the search', () => {
  beforeEach(() =>
    importLists(services, [
      aList(
        'all.txt',
        'evil.example\nbücher.example\nx-100.example\na@z.example',
      ),
    ]),
  )

  test.each([
    ['', ['evil.example', 'x-100.example', 'xn--bcher-kva.example']],
    ['EVIL', ['evil.example']],
    ['  vil.ex  ', ['evil.example']],
    ['evil[.]example', ['evil.example']],
    ['hxxps://evil[.]example/path?q=1', ['evil.example']],
    ['https://www.evil.example/', ['evil.example']],
    ['https://evil.example:8443/x', ['evil.example']],
    ['evil.example:8443', ['evil.example']],
    ['http://user:pass@evil.example/@x', ['evil.example']],
    ['http://safe.example@evil.example:80/', ['evil.example']],
    ['me@evil.example', ['evil.example']],
    ['evil.example.', ['evil.example']],
    ['bücher.example', ['xn--bcher-kva.example']],
    ['notevil.example', []],
    ['z.example', []],
    ['%', []],
    ['_', []],
    ["'; drop table indicator; --", []],
    ['e\0vil', ['evil.example']],
    ['\ud800', []],
  ])('for %j finds %j', async (typed, domains) => {
    expect(await found(typed)).toEqual(domains)
  })

  test('gives a hundred a page, and no page after the last', async () => {
    const lines = Array.from({ length: 201 }, (_, at) => `p${at}.test`)
    await importLists(services, [aList('many.txt', lines.join('\n'))])
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => search({ typed: '.test', page })),
    )
    expect(pages.map((page) => page?.domains.length)).toEqual([
      100,
      100,
      1,
      undefined,
    ])
    const all = pages.flatMap((page) => page?.domains ?? [])
    expect(new Set(all.map(({ domain }) => domain)).size).toBe(201)
    expect(pages[0]).toMatchObject({ count: 201, pages: 3 })
    expect(await search({ typed: 'nowhere', page: 2 })).toBeUndefined()
  })
})

describe.skipIf(!areHere)('the published lists (where they are)', () => {
  test('are counted as their publisher does', async () => {
    await importLists(
      services,
      publishedNames.map((name) => aList(name, published(name))),
    )
    expect(await countIndicators(services)).toEqual({
      domains: 1439,
      emails: 29,
      byGroup: [
        { group: 'v2', count: 95 },
        { group: 'v3', count: 601 },
        { group: 'v4', count: 688 },
        { group: 'v4-validation', count: 26 },
        { group: 'unassigned', count: 32 },
      ],
    })
    const { domains, entries } = (await loadIndicators(services))!
    expect(entries).toBe(1468)
    expect(domains.get('dynamic-dns.net')).toHaveLength(1)
  })
})
