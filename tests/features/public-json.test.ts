import { describe, expect, test } from 'vitest'
import {
  countJson,
  petitionJson,
  petitionsJson,
} from '#app/features/signatures/public-json.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { emptied } from '#tests/support/life.ts'
import { useServices } from '#tests/support/services.ts'
import { signAndConfirm, times } from '#tests/support/signing.ts'

const services = useServices()
const site = 'https://campaign.example'

function at(moment: Date) {
  return { ...services, now: () => moment }
}

describe('a petition as open data', () => {
  test('has the shape of the UK Parliament’s', async () => {
    const { created_at, ...petition } = await insertPetition(services)
    const signers = [
      ...times(11, { country: 'GB' }),
      ...times(5, { country: 'FR' }),
      ...times(4, { country: 'MT' }),
    ]
    await signAndConfirm(services, petition, signers)
    const { slug } = petition
    expect(await petitionJson(services, slug)).toEqual({
      links: { self: `${site}/petitions/${slug}.json` },
      data: {
        type: 'petition',
        id: slug,
        attributes: {
          action: `Stop it (${slug})`,
          background: 'Because.',
          state: 'open',
          signature_count: 20,
          created_at: created_at.toISOString(),
          opened_at: '2021-07-18T00:00:00.000Z',
          closed_at: null,
          signatures_by_country: [
            { name: 'United Kingdom', code: 'GB', signature_count: 11 },
            { name: 'Other countries', code: null, signature_count: 9 },
          ],
        },
      },
    })
    expect(await countJson(services, slug)).toEqual({ signature_count: 20 })
  })

  test('says when it opened and closed, once it did', async () => {
    const opens_at = new Date('2026-11-01T00:00:00Z')
    const closes_at = new Date('2026-11-20T00:00:00Z')
    const given = { opens_at, closes_at }
    const { slug } = await insertPetition(services, given)
    const attributesAt = async (moment: Date) =>
      (await petitionJson(at(moment), slug)).data.attributes

    expect(await attributesAt(new Date('2026-10-31'))).toMatchObject({
      state: 'upcoming',
      opened_at: null,
      closed_at: null,
    })
    const opened_at = opens_at.toISOString()
    expect(await attributesAt(opens_at)).toMatchObject({
      state: 'open',
      opened_at,
      closed_at: null,
    })
    expect(await attributesAt(closes_at)).toMatchObject({
      state: 'closed',
      opened_at,
      closed_at: closes_at.toISOString(),
    })
  })

  test('holds no name and no moment of a signature', async () => {
    const petition = await insertPetition(services)
    const signer = { name: 'Ada Lovelace', show_name: true, country: 'MT' }
    await signAndConfirm(services, petition, [signer])
    const { data } = await petitionJson(services, petition.slug)
    const text = JSON.stringify(data)
    expect(text).not.toMatch(/Ada|Lovelace|MT|Malta/)
    expect(Object.keys(data.attributes).sort()).toEqual([
      'action',
      'background',
      'closed_at',
      'created_at',
      'opened_at',
      'signature_count',
      'signatures_by_country',
      'state',
    ])
  })

  test.each([petitionJson, countJson])(
    '$name refuses a stranger',
    async (f) => {
      await expect(f(services, 'no-such-petition')).rejects.toMatchObject({
        code: 'petition-not-found',
        status: 404,
      })
    },
  )
})

describe('the list of petitions', () => {
  test('has pages of fifty, newest first, and links between them', async () => {
    await emptied(services)
    const slugs = []
    for (let day = 1; day <= 51; day++) {
      const opens_at = new Date(Date.UTC(2026, 0, day))
      const petition = await insertPetition(services, { opens_at })
      slugs.unshift(petition.slug)
      if (day === 51) await signAndConfirm(services, petition, times(2, {}))
    }
    const page = (number: number) => `${site}/petitions.json?page=${number}`
    const first = await petitionsJson(services, 1)
    const second = await petitionsJson(services, 2)
    expect(first.links).toEqual({
      self: page(1),
      first: page(1),
      last: page(2),
      next: page(2),
      prev: null,
    })
    expect(second.links).toMatchObject({ next: null, prev: page(1) })
    const listed = [...first.data, ...second.data]
    expect(first.data).toHaveLength(50)
    expect(listed.map(({ id }) => id)).toEqual(slugs)
    const counts = listed.map((item) => item.attributes.signature_count)
    expect(counts).toEqual([2, ...times(50, 0)])
    expect(listed[0]!.links).toEqual({
      self: `${site}/petitions/${slugs[0]}.json`,
    })
    expect((await petitionsJson(services, 3)).data).toEqual([])
  })
})
