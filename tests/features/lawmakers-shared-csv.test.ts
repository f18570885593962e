import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chooseAddresses } from '#app/features/lawmakers/read/choose-addresses.ts'
import { decodeText } from '#app/features/lawmakers/read/decode.ts'
import type { ReadList } from '#app/features/lawmakers/read/record.ts'
import { csvOf, readers } from '#tests/support/lawmakers-csv.ts'

/** Real lists, and FORMATS.md beside them: read there, never copied. */
const folder = join(import.meta.dirname, '../../../shared/lawmakers')
const isHere = existsSync(folder)
const why = isHere ? '' : ' (skipped: ../shared/lawmakers is not here)'

/** The test of FORMATS.md, section 1, on the raw value. */
const wellFormed = /^[\w!#$%&'*+/=?^`{|}~.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i

type Figures = {
  rows: number
  persons: number
  /** Rows without an end. */
  open: number
  /** Persons, as are those below. */
  withEmail: number
  malformed: number
  /** What our clean-up makes of it. */
  withAddress: number
  withOthers: number
  rejected: Record<string, number>
  shared: number
}

function figuresOf({ people }: Pick<ReadList, 'people'>): Figures {
  const withEmail = people.filter(({ rawAddresses }) => rawAddresses.length > 0)
  const malformed = withEmail.filter(
    ({ rawAddresses: [raw] }) => !wellFormed.test(raw!),
  )
  const { people: chosen, shared } = chooseAddresses(
    people.map((each) => ({
      ...each,
      key: each.externalId,
      person: each.externalId,
    })),
  )
  const all = [...chosen.values()]
  const reasons = Map.groupBy(
    all.flatMap(({ rejected }) => rejected),
    ({ reason }) => reason,
  )
  return {
    rows: people.length,
    persons: countPersons(people),
    open: people.filter(({ end }) => end === null).length,
    withEmail: countPersons(withEmail),
    malformed: countPersons(malformed),
    withAddress: all.filter(({ address }) => address !== null).length,
    withOthers: all.filter(({ others }) => others.length > 0).length,
    rejected: Object.fromEntries(
      [...reasons].map(([reason, each]) => [reason, each.length]),
    ),
    shared: shared.size,
  }
}

function countPersons(people: ReadList['people']): number {
  return new Set(people.map(({ externalId }) => externalId)).size
}

function figures(
  numbers: [number, number, number, number, number, number],
  rejected: Record<string, number> = {},
  rest: { shared?: number; withOthers?: number } = {},
): Figures {
  const [rows, persons, open, withEmail, malformed, withAddress] = numbers
  const { shared = 0, withOthers = 0 } = rest
  const read = { rows, persons, open, withEmail, malformed }
  return { ...read, withAddress, withOthers, rejected, shared }
}

/**
 * Rows, persons, rows without an end, persons with e-mail, malformed: FORMATS.md,
 * section 1. Then persons with an address after the clean-up, and why not.
 */
const terms: Record<string, Figures> = {
  'Bulgaria/National_Assembly/term-43.csv': figures([
    269, 251, 234, 241, 0, 241,
  ]),
  'Chile/Deputies/term-8.csv': figures([121, 121, 121, 121, 121, 0], {
    'no-at': 121,
  }),
  'Dominican_Republic/Diputados/term-2010.csv': figures(
    [190, 190, 190, 186, 186, 184],
    { 'not-ascii': 1, 'not-apart': 1 },
  ),
  'India/Lok_Sabha/term-16.csv': figures(
    [541, 541, 541, 511, 21, 510],
    { 'no-domain': 1 },
    { shared: 1 },
  ),
  'Israel/Knesset/term-20.csv': figures([120, 120, 120, 0, 0, 0]),
  'Romania/Deputies/term-2012.csv': figures([417, 417, 382, 349, 140, 209], {
    'several-at': 139,
    'not-apart': 1,
  }),
  'Rwanda/Deputies/term-3.csv': figures([77, 77, 77, 77, 1, 76], {
    'several-at': 1,
  }),
  'UK/Commons/term-56.csv': figures([651, 650, 649, 649, 0, 649]),
  'United_Arab_Emirates/Federal_National_Council/term-2011.csv': figures([
    40, 40, 40, 40, 0, 40,
  ]),
}

const termFolder = 'everypolitician-2015/'
const meps = 'europarl/data_v1_meps_9_en.csv'
const congress = 'congress-legislators/legislators-current.csv'
const postcodes = 'us-zipcodes-congress/zccd.csv'

function given(path: string) {
  return { name: path, bytes: readFileSync(join(folder, path)) }
}

describe.skipIf(!isHere)(`the real lists${why}`, () => {
  test('are all covered here', () => {
    const known = [
      ...Object.keys(terms).map((path) => termFolder + path),
      meps,
      congress,
      postcodes,
    ]
    const found = globSync('**/*.csv', { cwd: folder })
    expect(found.sort()).toEqual(known.sort())
  })

  test.each(Object.entries(terms))('%s has its figures', (path, figures) => {
    const file = given(termFolder + path)
    const list = readers.everypolitician(path, csvOf(file))
    expect(figuresOf(list)).toEqual(figures)
    expect(decodeText(file).encoding).toBe('utf-8')
    expect(list.people.every(({ inNewestTerm }) => inNewestTerm)).toBe(true)
    expect(Object.keys(list.chambers)).toHaveLength(1)
  })

  test('the members of the European Parliament, and what was lost', () => {
    const file = given(meps)
    const list = readers.europarl(meps, csvOf(file))
    expect(decodeText(file).encoding).toBe('windows-1252')
    expect(figuresOf(list)).toEqual(
      figures([813, 813, 813, 698, 698, 698], {}, { withOthers: 35 }),
    )
    const said = list.warnings.map(({ message }) => message).join('\n')
    expect(said).toContain('says Estonia for 59 people')
    expect(said).toContain('says Spain for 7 people')
    expect(said).toContain(
      'Letters were lost in 71 of 813 names: Kate?ina Kone?ná',
    )
    expect(list.warnings).toHaveLength(5)
    const areas = Map.groupBy(list.people, ({ area }) => area)
    expect(areas.get(null)).toHaveLength(66)
    expect(areas.get('Germany')).toHaveLength(100)
    expect(list.people.filter(({ isDead }) => isDead)).toHaveLength(3)
  })

  test('their own Parliament’s address is preferred to any other', () => {
    const { people } = readers.europarl(meps, csvOf(given(meps)))
    const { people: chosen } = chooseAddresses(
      people.map((each) => ({
        ...each,
        key: each.externalId,
        person: each.externalId,
      })),
    )
    const foreign = [...chosen.values()].filter(
      ({ address, others }) =>
        !address?.endsWith('@europarl.europa.eu') &&
        others.some((other) => other.endsWith('@europarl.europa.eu')),
    )
    expect(foreign).toEqual([])
  })

  test('the Congress, without addresses, and with one form that is none', () => {
    const list = readers.congress(congress, csvOf(given(congress)))
    expect(figuresOf(list)).toEqual(figures([537, 537, 537, 0, 0, 0]))
    const { upper, lower } = Object.groupBy(
      list.people,
      ({ chamber }) => chamber as 'upper' | 'lower',
    )
    expect([upper!.length, lower!.length]).toEqual([100, 437])
    const forms = list.people.filter(({ contactForm }) => contactForm !== null)
    expect(forms).toHaveLength(88)
    expect(list.warnings.map(({ line }) => line)).toEqual([null, 530])
    // Odd row 39: two people without a full name.
    const names = list.people.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['Analilia Mejia', 'James Gallagher']),
    )
    expect(names).toContain('Henry C. "Hank" Johnson, Jr.')
  })

  test('the postcodes, which join the Congress but for eight districts', () => {
    const pairs = readers.postcodes(postcodes, csvOf(given(postcodes)))
    expect(pairs).toHaveLength(42_033)
    const byPostcode = Map.groupBy(pairs, ({ postcode }) => postcode)
    expect(byPostcode.size).toBe(33_774)
    const several = [...byPostcode.values()].filter((each) => each.length > 1)
    expect(several).toHaveLength(7_299)
    expect(byPostcode.get('93563')).toHaveLength(6)
    const zeros = pairs.filter(({ postcode }) => postcode.startsWith('0'))
    expect(zeros).toHaveLength(2_847)

    const list = readers.congress(congress, csvOf(given(congress)))
    const seats = list.people.filter(({ chamber }) => chamber === 'lower')
    const members = new Set(seats.map(({ area }) => area!))
    const areas = new Set(pairs.map(({ area }) => area))
    // Odd rows 43 and 44.
    expect([...areas.difference(members)].sort()).toEqual([
      'CA-14',
      'FL-20',
      'GA-13',
      'TX-23',
    ])
    expect([...members.difference(areas)].sort()).toEqual([
      'AS-0',
      'GU-0',
      'MP-0',
      'VI-0',
    ])
  })
})
