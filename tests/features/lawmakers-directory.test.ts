import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { acceptStale } from '#app/features/lawmakers/accept-stale.server.ts'
import { ChamberNotFound } from '#app/features/lawmakers/errors.ts'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import {
  selectMembers,
  sortMembers,
} from '#app/features/lawmakers/members.server.ts'
import { showChamber } from '#app/features/lawmakers/show-chamber.server.ts'
import { showTargetCountry } from '#app/features/lawmakers/show-country.server.ts'
import { stalenessOf } from '#app/features/lawmakers/stale.ts'
import { insertChamber } from '#tests/support/chamber.ts'
import { useServices } from '#tests/support/services.ts'

const real = useServices()
const now = () => new Date('2026-11-22T12:00Z')
const at = () => ({ ...real, now })
const asOf = '2026-11-01'

beforeEach(async () => {
  await sql`truncate lawmaker_import cascade`.execute(real.db)
  await sql`truncate mailbox, letter_country`.execute(real.db)
})

const show = (
  language: 'en' | 'ar' | 'hu',
  slug: string,
  sought?: { area?: string; q?: string },
) => showChamber(at(), language, 'HU', slug, sought)
const namesOf = (shown: { lawmakers: { name: string }[] }) =>
  shown.lawmakers.map(({ name }) => name)

function switchOff(country: string) {
  const row = { country, targets_off: true, residents_off: false, why: 'x' }
  return real.db
    .insertInto('letter_country')
    .values({ ...row, changed_at: now() })
    .execute()
}

describe('a chamber', () => {
  const members = [
    {
      name: 'Zoltán Ágh',
      sortName: 'Ágh, Zoltán',
      area: 'Pest 10',
      party: 'Zöld Párt',
    },
    { name: 'Łukasz Beispiel', sortName: 'Beispiel, Łukasz', area: 'Pest 2' },
    {
      name: 'أحمد المثال',
      sortName: 'Al-Mithal, Ahmad',
      names: { en: 'Ahmad Al-Mithal', 'hu-HU': 'Ahmad al-Mithál' },
    },
    { name: 'Csaba Nagy', sortName: 'Csaba Nagy', area: 'Pest 2' },
    { name: 'Gone Beispiel', retiredAt: new Date() },
  ]
  const insert = () =>
    insertChamber(real, { country: 'HU', slug: 'house', asOf, members })

  test('shows who is in it now, in the order of the page’s language', async () => {
    await insert()
    const { chamber, lawmakers, areas } = await show('en', 'house')
    expect(namesOf({ lawmakers })).toEqual([
      'Zoltán Ágh',
      'Ahmad Al-Mithal',
      'Łukasz Beispiel',
      'Csaba Nagy',
    ])
    expect(areas).toEqual(['Pest 2', 'Pest 10'])
    expect(chamber).toMatchObject({
      ...{ members: 4, withAddress: 4, stale: null, isMailed: true },
      ...{ asOf, termEnds: null, source: 'invented', licence: 'CC0' },
    })
    // What only campaigners see is not handed to pages.
    expect(Object.keys(chamber)).not.toEqual(
      expect.arrayContaining([expect.stringContaining('accepted')]),
    )
    // In Hungarian "cs" is a letter after "c".
    await insertChamber(real, {
      country: 'HU',
      slug: 'letters',
      asOf,
      members: [{ name: 'Csaba' }, { name: 'Czakó' }],
    })
    expect(namesOf(await show('hu', 'letters'))).toEqual(['Czakó', 'Csaba'])
    expect(namesOf(await show('en', 'letters'))).toEqual(['Csaba', 'Czakó'])
  })

  test('has its namesakes in one order, whatever the database gives', async () => {
    const members = Array.from({ length: 3 }, () => ({ name: 'Twin' }))
    await insertChamber(real, { country: 'HU', asOf, members })
    const rows = await selectMembers(real.db, 'HU').execute()
    const sorted = sortMembers('en', rows)
    expect(sortMembers('en', sorted.toReversed())).toEqual(sorted)
  })

  test('gives names in the page’s language where there are any', async () => {
    await insert()
    const named = async (language: 'en' | 'ar' | 'hu') =>
      namesOf(await show(language, 'house')).find(
        (name) => !/^[ŁZC]/.test(name),
      )
    expect(await named('en')).toBe('Ahmad Al-Mithal')
    expect(await named('hu')).toBe('Ahmad al-Mithál')
    expect(await named('ar')).toBe('أحمد المثال')
  })

  test.each([
    ['AGH', ['Zoltán Ágh']],
    ['lukasz', ['Łukasz Beispiel']],
    ['  beispiel   pest', ['Łukasz Beispiel']],
    ['zold part', ['Zoltán Ágh']],
    ['أَحْمَد', ['Ahmad Al-Mithal']],
    ['pest 2', ['Łukasz Beispiel', 'Csaba Nagy']],
    ['gone', []],
    ['a%', []],
    ['', 4],
  ])('finds %j', async (q, found) => {
    await insert()
    const names = namesOf(await show('en', 'house', { q }))
    if (typeof found === 'number') expect(names).toHaveLength(found)
    else expect(names).toEqual(found)
  })

  test('shows an area alone, and all areas to choose from', async () => {
    await insert()
    const shown = await show('en', 'house', { area: 'Pest 2', q: 'nagy' })
    expect(namesOf(shown)).toEqual(['Csaba Nagy'])
    expect(shown.areas).toHaveLength(2)
    expect(namesOf(await show('en', 'house', { area: 'Pest' }))).toEqual([])
  })

  test('is not found in another country or under another name', async () => {
    await insert()
    for (const [code, slug] of [
      ['HU', 'senate'],
      ['DE', 'house'],
      ['ZZ', 'house'],
      ['\0', 'house'],
    ] as const) {
      await expect(
        showChamber(at(), 'en', code, slug, {}),
      ).rejects.toBeInstanceOf(ChamberNotFound)
    }
  })
})

describe('why no letter goes out', () => {
  async function noMail(given: Parameters<typeof insertChamber>[1]) {
    const { slug } = await insertChamber(real, {
      asOf,
      ...given,
      country: 'HU',
    })
    const { lawmakers, chamber } = await show('en', slug)
    const { isMailed, withAddress } = chamber
    return [lawmakers[0]!.noMail, isMailed, withAddress]
  }
  const members = [{ address: 'Ann@parliament.example' }]
  const mark = (state: 'bounced' | 'opted-out' | 'verified') =>
    setMailboxState(at(), 'ann@PARLIAMENT.example', state, 'x')

  test('nothing: it does', async () => {
    expect(await noMail({ members })).toEqual([null, true, 1])
    await mark('verified')
    expect(await noMail({ members })).toEqual([null, true, 1])
  })

  test('no address, but staff may enter one', async () => {
    const none = { address: null }
    expect(await noMail({ members: [none] })).toEqual(['no-address', true, 0])
    const entered = { ...none, staffAddress: 'a@b.example' }
    expect(await noMail({ members: [entered] })).toEqual([null, true, 1])
  })

  test('what became of the address, whoever has it and however written', async () => {
    await mark('bounced')
    expect(await noMail({ members })).toEqual(['bounced', true, 0])
    await mark('opted-out')
    expect(await noMail({ members })).toEqual(['opted-out', true, 0])
    // Who asked for no more letters is not forgotten by a bounce.
    await mark('bounced')
    expect(await noMail({ members })).toEqual(['opted-out', true, 0])
    await mark('verified')
    expect(await noMail({ members })).toEqual([null, true, 1])
  })

  test('a list that is stale, until a campaigner accepts it', async () => {
    const old = { members, asOf: '2025-11-21' }
    expect(await noMail(old)).toEqual(['stale', false, 1])
    const { slug } = await insertChamber(real, { ...old, country: 'HU' })
    await acceptStale(at(), { country: 'HU', slug, why: 'I asked' })
    const { lawmakers, chamber } = await show('en', slug)
    expect(lawmakers[0]!.noMail).toBeNull()
    expect(chamber.isMailed).toBe(true)
    const over = { members, termEnds: '2026-11-21' }
    expect(await noMail(over)).toEqual(['stale', false, 1])
  })

  test('a term of their own that is over', async () => {
    const { slug, members } = await insertChamber(real, {
      country: 'HU',
      asOf,
    })
    const ends = ['2026-11-21', '2026-11', '2026-10']
    for (const [index, term_end] of ends.entries()) {
      const update = real.db.updateTable('lawmaker').set({ term_end })
      await update.where('id', '=', members[index]!.id).execute()
    }
    const { lawmakers } = await show('en', slug)
    expect(lawmakers.map((one) => one.noMail)).toEqual(['stale', null, 'stale'])
  })

  test('a country that is switched off', async () => {
    await switchOff('HU')
    expect(await noMail({ members })).toEqual(['country-off', true, 1])
    expect(await showTargetCountry(at(), 'en', 'HU')).toMatchObject({
      isOff: true,
    })
    expect(await showTargetCountry(at(), 'en', 'DE')).toMatchObject({
      isOff: false,
    })
  })
})

test('a list is stale the day after its term or after twelve months', () => {
  const today = '2026-11-22'
  const stale = (asOf: string, termEnds: string | null = null) =>
    stalenessOf({ asOf, termEnds }, today)
  expect(stale('2025-11-22')).toBeNull()
  expect(stale('2025-11-21')).toBe('old')
  expect(stale('2026-11-22', today)).toBeNull()
  expect(stale('2026-11-22', '2026-11-21')).toBe('term-over')
  expect(stale('2015-01-01', '2015-02-02')).toBe('term-over')
})

describe('accepting a stale list', () => {
  const accept = (slug: string | null, why = 'Still in office') =>
    acceptStale(at(), { country: 'HU', slug, why })

  test('is for one chamber, or all that are stale', async () => {
    const old = { country: 'HU', asOf: '2020-01-01' }
    await insertChamber(real, { ...old, name: 'A', slug: 'a' })
    await insertChamber(real, { ...old, name: 'B', slug: 'b' })
    await insertChamber(real, { country: 'HU', asOf, name: 'C', slug: 'c' })
    await insertChamber(real, { ...old, country: 'DE', name: 'D', slug: 'd' })
    const mailed = async () =>
      (await showTargetCountry(at(), 'en', 'HU')).chambers
        .filter(({ isMailed }) => isMailed)
        .map(({ name }) => name)
    expect(await accept('a')).toEqual(['A'])
    expect(await mailed()).toEqual(['A', 'C'])
    expect(await accept(null)).toEqual(['A', 'B'])
    expect(await mailed()).toEqual(['A', 'B', 'C'])
    const { chambers } = await showTargetCountry(at(), 'en', 'DE')
    expect(chambers[0]!.isMailed).toBe(false)
    // It is shown as stale all the same.
    const shown = await show('en', 'a')
    expect(shown.chamber.stale).toBe('old')
  })

  test('needs a reason, and a list that is stale', async () => {
    await insertChamber(real, { country: 'HU', asOf, slug: 'a' })
    await expect(accept('a', ' ')).rejects.toThrow('Say why')
    await expect(accept('a')).rejects.toThrow('No list of these is stale')
    await expect(accept('b')).rejects.toThrow('There is no such chamber')
  })
})
