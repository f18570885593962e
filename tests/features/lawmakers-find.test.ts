import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeState } from '#app/features/lawmakers/change-state.server.ts'
import {
  isTargetCountry,
  readTargetCountry,
} from '#app/features/lawmakers/country-code.ts'
import { TargetCountryUnknown } from '#app/features/lawmakers/errors.ts'
import { findByAreas } from '#app/features/lawmakers/find-by-areas.server.ts'
import { findTargets } from '#app/features/lawmakers/find-targets.server.ts'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import {
  areasOf,
  importPostcodes,
} from '#app/features/lawmakers/postcodes.server.ts'
import { setStaffAddress } from '#app/features/lawmakers/set-address.server.ts'
import { showChamber } from '#app/features/lawmakers/show-chamber.server.ts'
import { showTargetCountry } from '#app/features/lawmakers/show-country.server.ts'
import { freeSlug, slugOf } from '#app/features/lawmakers/slug.ts'
import { insertChamber } from '#tests/support/chamber.ts'
import { untilBlocked } from '#tests/support/blocked.ts'
import { useServices } from '#tests/support/services.ts'

const real = useServices()
const now = () => new Date('2026-11-22T12:00Z')
const at = () => ({ ...real, now })
const asOf = '2026-11-01'

beforeEach(async () => {
  await sql`truncate lawmaker_import cascade`.execute(real.db)
  await sql`truncate mailbox, postcode_area`.execute(real.db)
})

describe('a country', () => {
  test('has no chambers where nobody was imported', async () => {
    expect(await showTargetCountry(at(), 'en', 'FR')).toMatchObject({
      ...{ code: 'FR', chambers: [], hasPostcodes: false, isOff: false },
    })
  })

  test('must be one', async () => {
    for (const code of ['ZZ', 'fr', 'FRA', 'GB-SCT', '']) {
      await expect(showTargetCountry(at(), 'en', code)).rejects.toBeInstanceOf(
        TargetCountryUnknown,
      )
    }
    expect(['EU', 'XK', 'DE', 'UK'].filter(isTargetCountry)).toEqual([
      ...['EU', 'XK', 'DE'],
    ])
    expect(readTargetCountry(' uk ')).toBe('GB')
    expect(readTargetCountry('GB-SCT')).toBeUndefined()
  })

  test('shows the first chamber first', async () => {
    await insertChamber(real, { country: 'IT', name: 'A', kind: 'ministry' })
    await insertChamber(real, { country: 'IT', name: 'B', kind: 'upper' })
    await insertChamber(real, { country: 'IT', name: 'C', kind: 'lower' })
    const { chambers } = await showTargetCountry(at(), 'en', 'IT')
    expect(chambers.map(({ name }) => name)).toEqual(['C', 'B', 'A'])
  })
})

describe('those who were chosen', () => {
  test('are found in the order of choosing, each once', async () => {
    const members = [
      { name: 'A', address: 'a@b.example', contactForm: 'https://a.example' },
      { name: 'B', address: 'b@b.example' },
      { name: 'C', retiredAt: new Date() },
    ]
    const hu = await insertChamber(real, { country: 'HU', asOf, members })
    const de = await insertChamber(real, { country: 'DE', asOf, members: 1 })
    await setMailboxState(at(), 'b@b.example', 'bounced', null)
    const [a, b, gone] = hu.members.map(({ id }) => id)
    const abroad = de.members[0]!.id
    const strange = ['x', '', "';--", '%00', 'a'.repeat(3_000)]
    const ids = [b!, ...strange, gone!, abroad, a!, b!, crypto.randomUUID()]
    const found = await findTargets(at(), 'en', 'HU', ids)
    expect(found).toMatchObject([
      { id: b, name: 'B', noMail: 'bounced', address: null },
      {
        id: a,
        noMail: null,
        address: 'a@b.example',
        contactForm: 'https://a.example',
        chamber: { id: hu.id, slug: hu.slug, isSample: false, stale: null },
      },
    ])
    expect(await findTargets(at(), 'en', 'HU', ['x'])).toEqual([])
  })
})

describe('postcodes', () => {
  let waiting: Promise<number>
  const rows = [
    { postcode: '02139', area: 'MA-7' },
    { postcode: '02139', area: 'MA-5' },
    { postcode: '02139', area: 'MA-5' },
    { postcode: '94103', area: 'CA-11' },
  ]

  test('lead to areas, however they are typed', async () => {
    expect(await importPostcodes(real, 'US', rows)).toBe(2)
    const areas = (typed: string) => areasOf(real, 'US', typed)
    expect(await areas('02139')).toEqual(['MA-5', 'MA-7'])
    expect(await areas(' 0213 9-1234')).toEqual(['MA-5', 'MA-7'])
    expect(await areas('０２１３９')).toEqual(['MA-5', 'MA-7'])
    for (const wrong of [
      '',
      '2139',
      '021391',
      'x02139',
      "02139'--",
      '02139\0x',
    ]) {
      expect(await areas(wrong)).toEqual([])
    }
    expect(await areasOf(real, 'GB', '02139')).toEqual([])
    await importPostcodes(real, 'GB', [{ postcode: 'sw1a 1aa', area: 'C & W' }])
    expect(await areasOf(real, 'GB', 'SW1A-1AA')).toEqual(['C & W'])
  })

  test('are replaced as a whole, per country', async () => {
    await importPostcodes(real, 'US', rows)
    await importPostcodes(real, 'GB', rows)
    await importPostcodes(real, 'US', rows.slice(3))
    expect(await areasOf(real, 'US', '02139')).toEqual([])
    expect(await areasOf(real, 'US', '94103')).toEqual(['CA-11'])
    expect(await areasOf(real, 'GB', '02139')).toEqual(['MA-5', 'MA-7'])
  })

  test('are replaced one import after the other', async () => {
    await real.db.transaction().execute(async (trx) => {
      const row = { country: 'US', ...rows[3]! }
      await trx.insertInto('postcode_area').values(row).execute()
      const other = importPostcodes(real, 'US', rows)
      other.catch(() => {})
      await untilBlocked(real.db, 1)
      waiting = other
    })
    expect(await waiting).toBe(2)
  })

  test('find representatives, and the senators of their states', async () => {
    await importPostcodes(real, 'US', rows)
    const house = { country: 'US', kind: 'lower', asOf } as const
    await insertChamber(real, {
      ...house,
      name: 'House',
      members: [
        { name: 'Seven', area: 'MA-7' },
        { name: 'Seventy', area: 'MA-70' },
        { name: 'Five', area: 'MA-5' },
      ],
    })
    await insertChamber(real, {
      ...house,
      name: 'Senate',
      members: [
        { name: 'Senator', area: 'MA' },
        { name: 'Californian', area: 'CA' },
      ],
    })
    const areas = await areasOf(real, 'US', '02139')
    const found = await findByAreas(at(), 'en', 'US', areas)
    expect(found.map(({ name, area }) => [name, area])).toEqual([
      ['Five', 'MA-5'],
      ['Senator', 'MA'],
      ['Seven', 'MA-7'],
    ])
    expect(await findByAreas(at(), 'en', 'US', [])).toEqual([])
    expect(await showTargetCountry(at(), 'en', 'US')).toMatchObject({
      hasPostcodes: true,
    })
    // A state is meant only where districts are written so.
    await insertChamber(real, { country: 'DE', members: [{ area: 'MA' }] })
    expect(await findByAreas(at(), 'en', 'DE', ['MA-7'])).toEqual([])
  })
})

describe('an at-large district of the United States', () => {
  const chamber = { country: 'US', slug: 'house', asOf } as const
  const members = [{ area: 'VT-0' }, { area: 'CA-10' }]

  test('is shown by its state alone', async () => {
    await insertChamber(real, { ...chamber, members })
    const found = await findByAreas(at(), 'en', 'US', ['VT-0'])
    expect(found).toMatchObject([{ area: 'VT' }])
    const show = (sought: { area?: string; q?: string }) =>
      showChamber(at(), 'en', 'US', 'house', sought)
    expect((await show({})).areas).toEqual(['CA-10', 'VT'])
    for (const sought of [{ area: 'VT' }, { q: 'vt' }]) {
      const { lawmakers } = await show(sought)
      expect(lawmakers.map(({ area }) => area)).toEqual(['VT'])
    }
  })

  test('is nothing elsewhere', async () => {
    await insertChamber(real, { ...chamber, country: 'HU', members })
    const { areas } = await showChamber(at(), 'en', 'HU', 'house')
    expect(areas).toEqual(['CA-10', 'VT-0'])
  })
})

describe('what a campaigner enters', () => {
  test('is one address, or none', async () => {
    const { members } = await insertChamber(real, { country: 'HU' })
    const { id, mailTo, name } = members[0]!
    const set = (typed: string | null) => setStaffAddress(real, id, typed)
    expect(await set('A@Staff.example')).toEqual({
      ...{ name, mailTo: 'A@staff.example' },
    })
    for (const wrong of ['a@b.example, c@d.example', 'a', 'á@b.example', ' ']) {
      await expect(set(wrong)).rejects.toThrow()
    }
    expect(await set(null)).toEqual({ name, mailTo })
    await expect(setStaffAddress(real, 'x', null)).rejects.toThrow(
      'There is no lawmaker x.',
    )
  })

  test('on an address holds for who gets it later', async () => {
    const change = (state: 'opted-out' | 'verified', why: string) =>
      changeState(at(), { address: 'Ann@B.example', state, why })
    await expect(change('opted-out', ' ')).rejects.toThrow('Say why')
    expect(await change('opted-out', 'wrote so')).toEqual({
      ...{ state: 'opted-out', people: 0 },
    })
    const members = [{ address: 'ANN@b.example' }]
    const { slug } = await insertChamber(real, { country: 'HU', asOf, members })
    const { lawmakers } = await showChamber(at(), 'en', 'HU', slug)
    expect(lawmakers[0]!.noMail).toBe('opted-out')
    expect(await change('verified', 'wrote again')).toMatchObject({ people: 1 })
  })
})

test.each([
  ['Országgyűlés', 'orszaggyules'],
  ['U.S. House of Representatives', 'u-s-house-of-representatives'],
  ['Milli Məclis', 'milli-meclis'],
  ['People’s Assembly', 'peoples-assembly'],
  ['Żółta Łódź — Senat ', 'zolta-lodz-senat'],
  ['مجلس النواب', ''],
  ['x'.repeat(200), 'x'.repeat(60)],
])('the address of %s is made of its letters', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
  const made = freeSlug({ name, kind: 'upper' }, [])
  expect(made).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(freeSlug({ name, kind: 'upper' }, [made])).toBe(`${made}-2`)
})
