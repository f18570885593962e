import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLawmakers } from '#app/features/lawmakers/read/read-lawmakers.ts'
import type {
  ReadList,
  ReadPerson,
} from '#app/features/lawmakers/read/record.ts'
import { standingOf } from '#app/features/lawmakers/read/standing.ts'

/** The figures are those of FORMATS.md, section 1. */
const folder = '../shared/lawmakers'
const isThere = existsSync(folder)
const AS_OF = '2026-11-22'

/** Persons, open, open by date, with e-mail (all, open), malformed (both). */
type Figures = [number, number, number, number, number, number, number]

const everyPolitician: Record<string, Figures> = {
  'Azerbaijan/National_Assembly': [125, 125, 125, 0, 0, 0, 0],
  'Bahrain/Council_of_Representatives': [40, 40, 40, 0, 0, 0, 0],
  'Bulgaria/National_Assembly': [1323, 232, 0, 918, 232, 27, 0],
  'Hungary/Assembly': [198, 198, 198, 197, 197, 0, 0],
  'India/Lok_Sabha': [541, 541, 541, 511, 511, 21, 21],
  'Israel/Knesset': [926, 120, 120, 0, 0, 0, 0],
  'Italy/Senate': [322, 322, 322, 306, 306, 87, 87],
  'Kazakhstan/Assembly': [107, 107, 107, 0, 0, 0, 0],
  'Mexico/Deputies': [998, 498, 498, 471, 0, 0, 0],
  'Morocco/House': [395, 395, 0, 0, 0, 0, 0],
  'Rwanda/Deputies': [77, 77, 77, 77, 77, 1, 1],
  'Saudi_Arabia/Shura': [148, 148, 148, 0, 0, 0, 0],
  'Togo/Assembly': [90, 90, 90, 0, 0, 0, 0],
  'United_Arab_Emirates/Federal_National_Council': [40, 40, 0, 40, 40, 0, 0],
}
const popoloFile = (place: string) =>
  `everypolitician-2015/${place}/ep-popolo-v1.0.json`

const CURRENT = 'congress-legislators/legislators-current.json'
const SOCIAL = 'congress-legislators/legislators-social-media.json'
const INDEX = 'everypolitician-2015/countries.json'
const openStates = {
  ne: 'openstates-people/data/ne/legislature',
  retired: 'openstates-people/data/ne/retired',
  pr: 'openstates-people/data/pr/legislature',
  us: 'openstates-people/data/us/legislature',
}

/** Without what is linked to from there. */
function listFiles(under: string): string[] {
  const entries = readdirSync(join(folder, under), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const name = join(under, entry.name)
    if (entry.isDirectory()) return listFiles(name)
    return entry.isFile() ? [name] : []
  })
}

function given(name: string) {
  return { name, bytes: readFileSync(join(folder, name)) }
}
function read(...names: string[]) {
  return readLawmakers(names.map(given), {})
}
function readFolder(name: string) {
  const files = readdirSync(join(folder, name))
  return read(...files.map((file) => `${name}/${file}`))
}

/** The test behind the counts, on the raw value. */
function isWellFormed(value: string): boolean {
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value)
}

function standings(list: ReadList, asOf: string) {
  return list.people.map((person) => ({
    person,
    standing: standingOf(person, list.chambers[person.chamber]!, asOf),
  }))
}

/** How many different people, and of them with an address, and with a bad one. */
function count(people: ReadPerson[]) {
  const byId = new Map(people.map((each) => [each.externalId, each]))
  const addresses = [...byId.values()].flatMap(
    ({ rawAddresses }) => rawAddresses,
  )
  return {
    people: byId.size,
    withMail: addresses.length,
    malformed: addresses.filter((each) => !isWellFormed(each)).length,
  }
}

function figuresOf(list: ReadList, asOf = AS_OF): Figures {
  // The figures count one senator who is dead and has not been struck off.
  const people = list.people.map((each) => ({ ...each, isDead: false }))
  const all = count(people)
  const open = count(
    people.filter(({ inNewestTerm, end }) => inNewestTerm && end === null),
  )
  const now = standings({ ...list, people }, asOf)
    .filter(({ standing }) => standing === 'in-office')
    .map(({ person }) => person)
  return [
    all.people,
    open.people,
    count(now).people,
    all.withMail,
    open.withMail,
    all.malformed,
    open.malformed,
  ]
}

test.runIf(!isThere)(
  `SKIPPED: there is no ${folder}, so no real list`,
  () => {},
)

describe.runIf(isThere)('the real lists', () => {
  test('are all covered here', () => {
    const there = listFiles('')
      .filter((name) => /\.(json|ya?ml)$/.test(name))
      .sort()
    const covered = [
      ...Object.keys(everyPolitician).map(popoloFile),
      ...[CURRENT, SOCIAL, INDEX],
      ...Object.values(openStates).flatMap((name) =>
        readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
      ),
    ].sort()
    expect(there).toEqual(covered)
  })

  test.each(Object.entries(everyPolitician))('%s', (place, figures) => {
    const list = read(popoloFile(place))
    expect(list).toMatchObject({ format: 'popolo', encoding: 'utf-8' })
    expect(Object.keys(list.chambers)).toEqual(['legislature'])
    expect(figuresOf(list)).toEqual(figures)
    const odd = list.warnings.filter(
      ({ message }) => !message.startsWith('Nothing says whether'),
    )
    expect(odd).toEqual([])
  })

  test('whose term is over have nobody in office', () => {
    const list = read(popoloFile('Bulgaria/National_Assembly'))
    const last = standings(list, AS_OF).filter(
      ({ standing }) => standing === 'last-term',
    )
    expect(count(last.map(({ person }) => person)).people).toBe(232)
    // Nine of the 232 came after the day on which it says that the term ended.
    expect(figuresOf(list, '2015-09-10')[2]).toBe(232 - 9)
    expect(figuresOf(list, '2015-09-11')[2]).toBe(0)
  })

  test('keep names in other scripts, and no group that is unknown', () => {
    const { people } = read(
      popoloFile('United_Arab_Emirates/Federal_National_Council'),
    )
    const arabic = people.filter(({ names }) =>
      /\p{Script=Arabic}/u.test(names.ar ?? ''),
    )
    expect(arabic).toHaveLength(40)
    expect(people.filter(({ party }) => party !== null)).toEqual([])
  })

  test('have one dead member, who is not in office', () => {
    const list = read(popoloFile('Azerbaijan/National_Assembly'))
    const gone = standings(list, AS_OF).filter(
      ({ standing }) => standing !== 'in-office',
    )
    expect(gone).toMatchObject([
      { standing: 'former', person: { isDead: true, end: null } },
    ])
  })

  test.each([
    ['2026-06-15', 537],
    [AS_OF, 535],
  ])('of the Congress, on %s', (asOf, inOffice) => {
    const list = read(CURRENT)
    expect(list.format).toBe('congress-json')
    const now = standings(list, asOf).filter(
      ({ standing }) => standing === 'in-office',
    )
    expect([list.people.length, now.length]).toEqual([537, inOffice])
    expect(count(list.people).withMail).toBe(0)
  })

  test('of the Congress have 89 contact forms, one of them misspelt', () => {
    const { people, warnings } = read(CURRENT)
    const members = (chamber: string) =>
      people.filter((each) => each.chamber === chamber)
    const forms = (chamber: string) =>
      members(chamber).filter(({ contactForm }) => contactForm !== null)
    expect(members('upper')).toHaveLength(100)
    expect(members('lower')).toHaveLength(437)
    expect(forms('upper')).toHaveLength(87)
    expect(forms('lower')).toHaveLength(2 - 1)
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('hhttps://') },
    ])
  })

  test('of the Congress are the same with their social-media file', () => {
    expect(read(SOCIAL, CURRENT)).toEqual(read(CURRENT))
    expect(() => read(SOCIAL)).toThrow('Give legislators-current.json')
  })

  test('are not the index of EveryPolitician', () => {
    expect(() => read(INDEX)).toThrow('It is the index of EveryPolitician')
  })

  test.each([
    [openStates.ne, 49, 49, 49],
    [openStates.retired, 3, 0, 3],
    [openStates.pr, 54, 54, 54],
    [openStates.us, 5, 5, 0],
  ])('of %s', (name, people, inOffice, withMail) => {
    const list = readFolder(name)
    expect(list.format).toBe('openstates-yaml')
    const [all, , now, mail, , malformed] = figuresOf(list)
    expect([all, now, mail, malformed]).toEqual([people, inOffice, withMail, 0])
  })

  test('of Open States in the Congress have forms for addresses', () => {
    const { people, chambers } = readFolder(openStates.us)
    const forms = new Map(
      people.map(({ externalId, contactForm }) => [externalId, contactForm]),
    )
    expect([...forms.values()].filter((form) => form !== null)).toHaveLength(4)
    expect(people.map(({ area }) => area)).toContain('PR-0')
    const name = 'United States House of Representatives'
    expect(chambers).toEqual({
      'us-lower': { name, kind: 'lower', term: null },
    })
  })

  test('of Open States who died are dead', () => {
    const { people } = readFolder(openStates.retired)
    const dead = people.filter(({ isDead }) => isDead)
    expect(count(dead)).toMatchObject({ people: 1, withMail: 1 })
  })
})
