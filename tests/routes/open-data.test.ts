import { describe, expect, test } from 'vitest'
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

type Row = { name: string; code: string | null; signature_count: number }
type Whole = {
  data: {
    attributes: { signature_count: number; signatures_by_country: Row[] }
  }
}

const whole = ({ slug }: { slug: string }) =>
  openData<Whole>(web, `/petitions/${slug}.json`)

async function rowsOf(petition: { slug: string }): Promise<Row[]> {
  const { attributes } = (await whole(petition)).data
  const rows = attributes.signatures_by_country
  const sum = rows.reduce((sum, row) => sum + row.signature_count, 0)
  expect(sum).toBe(attributes.signature_count)
  const path = `/petitions/${petition.slug}/count.json`
  expect(await openData(web, path)).toEqual({
    signature_count: attributes.signature_count,
  })
  return rows
}

describe('one petition', () => {
  test('has exactly this shape', async () => {
    const petition = await countedPetition(services, { GB: 12, FR: 3, DE: 2 })
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
    const shown = await rowsOf(await countedPetition(services, countries))
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
      const petition = await countedPetition(services, {}, given)
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
