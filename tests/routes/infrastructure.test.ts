import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  importLists,
  removeList,
} from '#app/features/indicators/import.server.ts'
import { addContent } from '#db/seed/seed.ts'
import { headingOf, linksOf, tags, textOf } from '#tests/support/html.ts'
import { aList } from '#tests/support/indicators.ts'
import { expectOpen, openData } from '#tests/support/open-data.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const PATH = '/findings/infrastructure'
const show = (query = '') => visit(web.origin + PATH + query)

beforeAll(() => addContent(services.db, new Date()))
beforeEach(async () => {
  delete services.inbox
  await services.db.deleteFrom('indicator_list').execute()
})

/** What stands in the cells of the table of domains. */
function domainsIn(html: string): string[] {
  const found = html.matchAll(/<code dir="ltr">([^<]*)<\/code>/g)
  return [...found].map(([, domain]) => domain!)
}
const robotsOf = (html: string) =>
  tags(html, 'meta').find(({ name }) => name === 'robots')?.content

describe('without a list', () => {
  test('the page says so, and to the public nothing of commands', async () => {
    const { status, text } = await show()
    expect(status).toBe(200)
    expect(textOf(text)).toContain('has not been imported here yet')
    expect(text).not.toContain('npm run')
    expect(tags(text, 'form')).toEqual([])
  })

  test('who tries the program out is told the command', async () => {
    services.inbox = { list: async () => [], read: async () => undefined }
    expect(textOf((await show()).text)).toContain(
      'npm run indicators -- import',
    )
  })

  test('the downloads are empty', async () => {
    expect(await openData(web, `${PATH}.json`)).toMatchObject({
      lists: [],
      data: [],
    })
    const { text } = await visit(`${web.origin + PATH}.csv`)
    expect(text).toMatch(/^\ufeffkind,value,[^\n]+\n$/)
  })
})

describe('with lists', () => {
  beforeEach(async () => {
    const many = Array.from({ length: 150 }, (_, at) => `p${at}.many.test`)
    await importLists(
      { ...services, now: () => new Date('2026-03-04T05:06:07Z') },
      [
        aList('v2_domains.txt', 'a.example\nb.example', {
          url: 'https://lab.test/v2_domains.txt?a=1&b=2',
          published: '2021-07-18',
        }),
        aList('v4_domains.txt', ['b.example', ...many].join('\n')),
        aList('all.txt', 'a.example\nloose.example\nme@a.example'),
      ],
    )
  })

  test('the page says what it shows, whose it is and since when', async () => {
    const { status, text } = await show()
    expect(status).toBe(200)
    expect(headingOf(text)).toBe('Domains related to Pegasus')
    const words = textOf(text)
    for (const part of [
      'more than 700 domains',
      'the two figures are not mixed',
      'does not prove that a phone was infected',
      '153 domains in all',
      '1 email address',
      'Published by The Lab. Licence: CC BY 2.0. 2 entries.',
      'Published on 18 July 2021.',
      'Imported here on 4 March 2026.',
    ]) {
      expect(words).toContain(part)
    }
    expect(linksOf(text)).toEqual(
      expect.arrayContaining([
        'https://lab.test/v2_domains.txt?a=1&b=2',
        'https://creativecommons.org/licenses/by/2.0/',
        `${PATH}.csv`,
        `${PATH}.json`,
      ]),
    )
    expect(robotsOf(text)).toBeUndefined()
  })

  test('search engines are told whose they are, and no untrue licence', async () => {
    const dataset = async () => {
      const [, json] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
          (await show()).text,
        )!
      return JSON.parse(json!) as Record<string, unknown>
    }
    const lab = { '@type': 'Organization', name: 'The Lab' }
    expect(await dataset()).toMatchObject({
      '@type': 'Dataset',
      license: 'https://creativecommons.org/licenses/by/2.0/',
      creator: [lab],
    })
    const other = { publisher: 'Another', licence: 'CC0' }
    await importLists(services, [aList('other.txt', 'o.example', other)])
    const both = await dataset()
    expect(both).not.toHaveProperty('license')
    expect(both.creator).toEqual([lab, { ...lab, name: 'Another' }])
    const names = ['v2_domains.txt', 'v4_domains.txt', 'all.txt']
    for (const name of names) await removeList(services, name)
    expect(await dataset()).not.toHaveProperty('license')
  })

  test("NSO Group's response stands beside it", async () => {
    expect(textOf((await show()).text)).toMatch(
      /What NSO Group says .* cannot be detected/,
    )
  })

  // A slip of the finger on a link would tell the attacker.
  test('nothing leads to a listed domain', async () => {
    const { text } = await show('?generation=v2')
    expect(domainsIn(text)).toEqual(['a.example', 'b.example'])
    const links = linksOf(text).join(' ')
    expect(links).not.toMatch(/[ab]\.example/)
  })

  test('the pages lead to each other and keep what was chosen', async () => {
    const first = await show('?q=many&generation=v4')
    expect(domainsIn(first.text)).toHaveLength(100)
    expect(textOf(first.text)).toContain('Page 1 of 2')
    const next = `${PATH}?q=many&generation=v4&page=2`
    expect(linksOf(first.text)).toContain(next)
    const second = await visit(web.origin + next)
    expect(domainsIn(second.text)).toHaveLength(50)
    expect(linksOf(second.text)).toContain(`${PATH}?q=many&generation=v4`)
    const both = [...domainsIn(first.text), ...domainsIn(second.text)]
    expect(new Set(both).size).toBe(150)
  })

  test('a search keeps what was typed, and is not for search engines', async () => {
    const { text } = await show('?q=hxxps://loose[.]example/x&generation=')
    expect(domainsIn(text)).toEqual(['loose.example'])
    expect(robotsOf(text)).toBe('noindex')
    const field = tags(text, 'input').find(({ name }) => name === 'q')
    expect(field).toMatchObject({ value: 'hxxps://loose[.]example/x' })
    const chosen = tags((await show('?generation=v4')).text, 'a').filter(
      (link) => link['aria-current'] && !link.lang && link.href?.includes('?'),
    )
    expect(chosen.map(({ href }) => href)).toEqual([`${PATH}?generation=v4`])
  })

  test('what is typed is text and nothing else', async () => {
    const typed = '"><script>alert(1)</script>'
    const { status, text } = await show(`?q=${encodeURIComponent(typed)}`)
    expect(status).toBe(200)
    expect(text).not.toContain('<script>')
    expect(tags(text, 'input').find(({ name }) => name === 'q')!.value).toBe(
      typed,
    )
    expect(textOf(text)).toContain('No domain on the list matches')
  })

  test.each([
    '?page=3',
    '?page=0',
    '?page=01',
    '?page=x',
    '?page=',
    '?page=100000',
    '?q=loose&page=2',
    '?q=nowhere&page=2',
    '?generation=v9',
    '?generation=V2',
  ])('there is no page %s', async (query) => {
    expect((await show(query)).status).toBe(404)
  })

  test.each(['?', '?q=', '?q=%00', `?q=${'x'.repeat(3_000)}`, '?q=%ff'])(
    'there is a page (%#)',
    async (query) => {
      expect((await show(query)).status).toBe(200)
    },
  )

  test('the downloads may be read from any site', async () => {
    const { lists, data } = await openData<{
      lists: { name: string; licence: string; publisher: string }[]
      data: object[]
    }>(web, `${PATH}.json`)
    expect(lists).toHaveLength(3)
    expect(lists[0]).toMatchObject({
      publisher: 'The Lab',
      licence: 'CC BY 2.0',
    })
    expect(data).toHaveLength(154)
    const { headers, text } = await visit(`${web.origin + PATH}.csv`)
    const type = 'text/csv; charset=utf-8'
    expect(headers['content-type']).toBe(type)
    expectOpen({ ...headers, 'content-type': 'application/json' })
    expect(text.trimEnd().split('\n')).toHaveLength(155)
    expect(text).toContain(
      'domain,b.example,v2; v4,v2_domains.txt; v4_domains.txt,The Lab,CC BY 2.0',
    )
  })

  test.each(['.json', '.csv'])('%s is not sent again in vain', async (type) => {
    const url = web.origin + PATH + type
    const { etag } = (await visit(url)).headers
    const headers = { 'If-None-Match': etag! }
    const again = await visit(url, { headers })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(again.headers.etag).toBe(etag)
    await importLists(services, [aList('all.txt', 'other.example')])
    const { status, text } = await visit(url, { headers })
    expect(status).toBe(200)
    expect(text).toContain('other.example')
  })
})
