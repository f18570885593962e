import { describe, expect, test } from 'vitest'
import { insertPetition } from '#tests/support/factories.ts'
import {
  countedPetition,
  expectOpen,
  openData,
} from '#tests/support/open-data.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const ORIGIN = 'https://campaign.example'

describe('all petitions', () => {
  type List = {
    links: Record<'self' | 'first' | 'last' | 'next' | 'prev', string | null>
    data: { id: string; attributes: { signature_count: number } }[]
  }
  type Whole = {
    data: { attributes: { signatures_by_country: unknown[] } }
  }
  const linkTo = (page: number) => `${ORIGIN}/petitions.json?page=${page}`

  async function fillUpTo(n: number): Promise<void> {
    const { length } = await services.db
      .selectFrom('petition')
      .select('id')
      .execute()
    for (let at = length; at < n; at += 1) await insertPetition(services)
  }

  test('come in pages that lead to each other', async () => {
    await countedPetition(services, { GB: 12, FR: 3 })
    await fillUpTo(101)
    const pages: List[] = []
    for (const page of [1, 2, 3]) {
      pages.push(await openData<List>(web, `/petitions.json?page=${page}`))
    }
    expect(pages.map(({ data }) => data.length)).toEqual([50, 50, 1])
    const [first, second, third] = pages.map(({ links }) => links)
    const ends = { first: linkTo(1), last: linkTo(3) }
    expect(first).toEqual({
      ...ends,
      self: linkTo(1),
      next: linkTo(2),
      prev: null,
    })
    expect(second).toEqual({
      ...ends,
      self: linkTo(2),
      next: linkTo(3),
      prev: linkTo(1),
    })
    expect(third).toEqual({
      ...ends,
      self: linkTo(3),
      next: null,
      prev: linkTo(2),
    })
    const all = pages.flatMap(({ data }) => data)
    expect(new Set(all.map(({ id }) => id)).size).toBe(101)
    expect(
      all.filter(({ attributes }) => attributes.signature_count === 15),
    ).toMatchObject([{ attributes: { state: 'open', closed_at: null } }])
    expect(await openData(web, '/petitions.json')).toEqual(pages[0])
  })

  test('hold what the page of one holds, without the countries', async () => {
    const petition = await countedPetition(
      services,
      { GB: 41 },
      { opens_at: new Date('2022-02-02') },
    )
    const { data: list } = await openData<List>(web, '/petitions.json')
    const path = `/petitions/${petition.slug}.json`
    const { data: one } = await openData<Whole>(web, path)
    const { signatures_by_country: _, ...attributes } = one.attributes
    expect(list.find(({ id }) => id === petition.slug)).toEqual({
      ...one,
      attributes,
      links: { self: `${ORIGIN}/petitions/${petition.slug}.json` },
    })
  })

  test('have no page after the last', async () => {
    const { links, data: none } = await openData<List>(
      web,
      '/petitions.json?page=9999',
    )
    expect(none).toEqual([])
    expect(links).toMatchObject({ next: null, prev: null, first: linkTo(1) })
  })

  test.each([
    '0',
    '-1',
    '1.5',
    '01',
    '1e3',
    'abc',
    '',
    '%20',
    '12345678',
    '1%00',
    '٣',
  ])('have no page %j', async (page) => {
    const url = `${web.origin}/petitions.json?page=${encodeURI(page)}`
    const { status, headers, text } = await visit(url)
    expect(status).toBe(404)
    expectOpen(headers)
    expect(JSON.parse(text)).toMatchObject({ code: 'not-found' })
  })

  test('take no notice of other parameters', async () => {
    const known = await openData(web, '/petitions.json')
    for (const query of ['?', '?state=open', '?page=1&page=2', '?Page=x']) {
      expect(await openData(web, `/petitions.json${query}`)).toEqual(known)
    }
  })
})
