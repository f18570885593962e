import { describe, expect, test } from 'vitest'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const ORIGIN = 'https://campaign.example'

type Row = { name: string; code: string | null; signature_count: number }
type Whole = {
  data: {
    attributes: { signature_count: number; signatures_by_country: Row[] }
  }
}

async function data<Shape>(path: string): Promise<Shape> {
  const { status, headers, text } = await visit(web.origin + path)
  expect([path, status]).toEqual([path, 200])
  expectOpen(headers)
  expect(headers['cache-control']).toMatch(/^public, max-age=\d+$/)
  return JSON.parse(text) as Shape
}

function expectOpen(headers: Record<string, unknown>): void {
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['access-control-allow-credentials']).toBeUndefined()
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['set-cookie']).toBeUndefined()
}

/** A petition with so many confirmed signatures, partly folded already. */
async function counted(
  countries: Record<string, number>,
  given?: Parameters<typeof insertPetition>[1],
) {
  const petition = await insertPetition(services, given)
  for (const [country, n] of Object.entries(countries)) {
    const which = { petition_id: petition.id, country }
    await services.db
      .insertInto('signature_tally')
      .values({ ...which, count: n - 1 })
      .execute()
    await services.db
      .insertInto('signature_delta')
      .values({ ...which, delta: 1 })
      .execute()
  }
  return petition
}

const whole = ({ slug }: { slug: string }) =>
  data<Whole>(`/petitions/${slug}.json`)

async function rowsOf(petition: { slug: string }): Promise<Row[]> {
  const { attributes } = (await whole(petition)).data
  const rows = attributes.signatures_by_country
  const sum = rows.reduce((sum, row) => sum + row.signature_count, 0)
  expect(sum).toBe(attributes.signature_count)
  const path = `/petitions/${petition.slug}/count.json`
  expect(await data(path)).toEqual({
    signature_count: attributes.signature_count,
  })
  return rows
}

describe('one petition', () => {
  test('has exactly this shape', async () => {
    const petition = await counted({ GB: 12, FR: 3, DE: 2 })
    const { slug, created_at } = petition
    expect(await whole(petition)).toEqual({
      links: { self: `${ORIGIN}/petitions/${slug}.json` },
      data: {
        type: 'petition',
        id: slug,
        attributes: {
          action: `Stop it (${slug})`,
          background: 'Because.',
          state: 'open',
          signature_count: 17,
          created_at: created_at.toISOString(),
          opened_at: '2021-07-18T00:00:00.000Z',
          closed_at: null,
          signatures_by_country: [
            { name: 'United Kingdom', code: 'GB', signature_count: 12 },
            { name: 'Other countries', code: null, signature_count: 5 },
          ],
        },
      },
    })
  })

  test.each([
    ['nobody', {}, []],
    ['one', { GB: 1 }, [null, 1]],
    ['only small ones', { GB: 9, FR: 9, DE: 1 }, [null, 19]],
    ['a small one alone', { GB: 30, FR: 10, DE: 1 }, ['GB', 30, null, 11]],
    ['the only large one beside', { GB: 10, DE: 9 }, [null, 19]],
    ['large ones', { GB: 11, FR: 10 }, ['GB', 11, 'FR', 10]],
  ])('names no country that is small: %s', async (_, countries, rows) => {
    const shown = await rowsOf(await counted(countries))
    expect(
      shown.flatMap(({ code, signature_count }) => [code, signature_count]),
    ).toEqual(rows)
  })

  test('tells when it opened and closed, and not what is to come', async () => {
    const soon = new Date('2101-01-01')
    const past = new Date('2026-01-01')
    const states = [
      [{ closes_at: past }, 'closed', '2021-07-18', '2026-01-01'],
      [{ opens_at: soon }, 'upcoming', undefined, undefined],
      [{ closes_at: soon }, 'open', '2021-07-18', undefined],
    ] as const
    for (const [given, state, opened, closed] of states) {
      const petition = await counted({}, given)
      const iso = (day?: string) => (day ? `${day}T00:00:00.000Z` : null)
      expect((await whole(petition)).data.attributes).toMatchObject({
        state,
        opened_at: iso(opened),
        closed_at: iso(closed),
      })
    }
  })

  test.each(['', '/count'])(
    'that is unknown is told as one (%s)',
    async (end) => {
      for (const slug of ['unknown', '%00', 'A%20b', '-']) {
        const path = `/petitions/${slug}${end}.json`
        const { status, headers, text } = await visit(web.origin + path)
        expect([path, status]).toEqual([path, 404])
        expectOpen(headers)
        expect(JSON.parse(text)).toEqual({
          code: 'petition-not-found',
          message: 'There is no petition at this address.',
        })
      }
    },
  )
})

describe('all petitions', () => {
  type List = {
    links: Record<'self' | 'first' | 'last' | 'next' | 'prev', string | null>
    data: { id: string; attributes: { signature_count: number } }[]
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
    await counted({ GB: 12, FR: 3 })
    await fillUpTo(101)
    const pages: List[] = []
    for (const page of [1, 2, 3]) {
      pages.push(await data<List>(`/petitions.json?page=${page}`))
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
    expect(await data('/petitions.json')).toEqual(pages[0])
  })

  test('hold what the page of one holds, without the countries', async () => {
    const petition = await counted(
      { GB: 41 },
      { opens_at: new Date('2022-02-02') },
    )
    const { data: list } = await data<List>('/petitions.json')
    const { data: one } = await whole(petition)
    const { signatures_by_country: _, ...attributes } = one.attributes
    expect(list.find(({ id }) => id === petition.slug)).toEqual({
      ...one,
      attributes,
      links: { self: `${ORIGIN}/petitions/${petition.slug}.json` },
    })
  })

  test('have no page after the last', async () => {
    const { links, data: none } = await data<List>('/petitions.json?page=9999')
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
    const known = await data('/petitions.json')
    for (const query of ['?', '?state=open', '?page=1&page=2', '?Page=x']) {
      expect(await data(`/petitions.json${query}`)).toEqual(known)
    }
  })
})
