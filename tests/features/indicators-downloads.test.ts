import { beforeEach, expect, test } from 'vitest'
import {
  indicatorsCsv,
  indicatorsJson,
} from '#app/features/indicators/export.server.ts'
import {
  importLists,
  removeList,
} from '#app/features/indicators/import.server.ts'
import { showInfrastructure } from '#app/features/indicators/show.server.ts'
import { aList } from '#tests/support/indicators.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
beforeEach(() => services.db.deleteFrom('indicator_list').execute())

type Json = { lists: { entries: number }[]; data: { value: string }[] }
const json = async () =>
  JSON.parse((await indicatorsJson(services)).text) as Json

test('the downloads hold everything, and whose it is', async () => {
  await importLists(services, [
    aList('v2_domains.txt', 'a.example', { published: '2021-07-18' }),
    aList('all.txt', 'a.example\n=me@a.example', {
      publisher: '=HYPERLINK("x")',
      licence: '@none',
    }),
  ])
  expect(await json()).toMatchObject({
    lists: [
      { name: 'all.txt', publisher: '=HYPERLINK("x")', licence: '@none' },
      { name: 'v2_domains.txt', licence: 'CC BY 2.0', published: '2021-07-18' },
    ],
    data: [
      {
        kind: 'domain',
        value: 'a.example',
        generations: ['v2'],
        lists: ['all.txt', 'v2_domains.txt'],
      },
      { kind: 'email', value: '=me@a.example', generations: [] },
    ],
  })
  // What a spreadsheet would run gets a ' before it.
  expect((await indicatorsCsv(services)).text.split('\n')).toEqual([
    '\ufeffkind,value,generations,lists,attribution,licence',
    'domain,a.example,v2,all.txt; v2_domains.txt,' +
      `"'=HYPERLINK(""x""); The Lab",'@none; CC BY 2.0`,
    `email,'=me@a.example,,all.txt,"'=HYPERLINK(""x"")",'@none`,
    '',
  ])
})

test('the downloads are made once for all until the lists change', async () => {
  await importLists(services, [aList('all.txt', 'a.example')])
  for (const download of [indicatorsJson, indicatorsCsv]) {
    const [one, other] = await Promise.all([
      download(services),
      download(services),
    ])
    expect(other).toBe(one)
    expect(await download(services)).toBe(one)
    await importLists(services, [aList('all.txt', 'b.example')])
    const { text, hash } = await download(services)
    expect(text).toContain('b.example')
    expect(text).not.toContain('a.example')
    expect(hash).not.toBe(one.hash)
    await importLists(services, [aList('all.txt', 'a.example')])
  }
  await removeList(services, 'all.txt')
  expect(await json()).toMatchObject({ lists: [], data: [] })
  expect((await indicatorsCsv(services)).text).not.toContain('example')
})

test('what is read during an import is of one moment', async () => {
  const many = Array.from({ length: 40 }, (_, at) => `p${at}.test`).join('\n')
  let importing = true
  async function importAgain() {
    for (let at = 0; at < 60; at++) {
      await importLists(services, [aList('all.txt', at % 2 ? many : 'a.test')])
    }
    importing = false
  }
  async function readAgain() {
    const all = { typed: '', group: null, page: 1 }
    while (importing) {
      const { lists, data } = await json()
      expect(data).toHaveLength(lists[0]!.entries)
      const shown = (await showInfrastructure(services, 'en', all))!
      const { domains } = shown.counts
      expect([domains, shown.found.count]).toEqual([
        shown.lists[0]!.entries,
        domains,
      ])
    }
  }
  await importLists(services, [aList('all.txt', many)])
  await Promise.all([importAgain(), readAgain()])
})
