import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPopolo } from '#app/features/lawmakers/read/popolo.ts'
import { UnreadableList } from '#app/features/lawmakers/read/record.ts'
import { standingOf } from '#app/features/lawmakers/read/standing.ts'
import { mutated } from './lawmakers-mutated.ts'

const AS_OF = '2026-11-22'

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(`tests/fixtures/lawmakers/${name}`, 'utf8'))
}
function read(json: unknown) {
  return readPopolo('list.json', json)
}
function person(json: unknown, id: string) {
  return read(json).people.filter(({ externalId }) => externalId === id)
}
const everyPolitician = fixture('everypolitician.json')

describe('EveryPolitician', () => {
  test('names the chamber and its newest term, not the last event', () => {
    expect(read(everyPolitician)).toMatchObject({
      format: 'popolo',
      chambers: {
        legislature: {
          name: 'Assembly of Examplia',
          kind: 'single',
          term: { name: 'Ninth', start: '2024-06-01', end: null },
        },
      },
    })
  })

  test('leaves names as they are, but for white space', () => {
    const [comma] = person(everyPolitician, 'p-comma')
    expect(comma).toEqual({
      externalId: 'p-comma',
      name: 'Adhikari, Shri Sample, VSM (Retd.)',
      sortName: 'Adhikari, Shri Sample, VSM (Retd.)',
      names: {},
      chamber: 'legislature',
      area: 'Upper Vale',
      // It is called “unknown” there.
      party: null,
      role: null,
      rawAddresses: ['sample.mp@parliament.example.org,'],
      contactForm: null,
      start: null,
      end: null,
      inNewestTerm: true,
      isDead: false,
    })
    expect(person(everyPolitician, 'p-capitals')).toMatchObject([
      {
        name: 'EXAMPLOV Nurlan Samplovich',
        sortName: 'EXAMPLOV, EXAMPLOV Nurlan Samplovich',
        area: null,
        party: 'Blue Party',
        rawAddresses: [],
      },
    ])
  })

  test('keeps other names that say their language, in its right form', () => {
    expect(person(everyPolitician, 'p-arabic')).toMatchObject([
      {
        name: 'أ. الدكتورة مثال المثالية',
        party: null,
        names: { en: 'Mithal Example', 'sr-Latn': 'Mital' },
      },
    ])
    const [arabic] = person(everyPolitician, 'p-arabic')
    expect(Object.keys(arabic!.names)).toEqual(['en', 'sr-Latn'])
  })

  test('gives both memberships of who changed the group, one of them open', () => {
    const { chambers } = read(everyPolitician)
    const moved = person(everyPolitician, 'p-moved')
    expect(
      moved.map((each) => [
        each.party,
        each.area,
        standingOf(each, chambers.legislature!, AS_OF),
      ]),
    ).toEqual([
      ['Blue Party', null, 'former'],
      ['Greens', 'Lower Vale', 'in-office'],
    ])
    expect(moved[0]).toMatchObject({
      name: 'M. SAMPLE Petik (LICENCIA)',
      sortName: 'Sample Petik',
      rawAddresses: [
        'petik@parliament.example.org',
        'mailto:office@parliament.example.org',
      ],
    })
  })

  test('knows who is dead, of an older term, or of the same name', () => {
    const { people, chambers } = read(everyPolitician)
    const inOffice = people.filter(
      (each) => standingOf(each, chambers.legislature!, AS_OF) === 'in-office',
    )
    expect(inOffice.map(({ externalId }) => externalId)).toEqual([
      'p-comma',
      'p-capitals',
      'p-arabic',
      'p-moved',
      'p-namesake',
    ])
    expect(person(everyPolitician, 'p-former')).toMatchObject([
      { inNewestTerm: false, rawAddresses: ['eli@parliament.example.org'] },
    ])
  })

  test('gives nothing of births, telephones, accounts and images', () => {
    const text = JSON.stringify(read(everyPolitician))
    expect(text).not.toMatch(/1950|1961|555|twitter|Attachments/)
  })
})

describe('plain Popolo', () => {
  test('is read with objects that hold each other', () => {
    const { chambers, people } = read(fixture('popolo-embedded.json'))
    expect(chambers).toMatchObject({
      'Senate of Examplia': { kind: 'upper', term: null },
      h: { name: 'House of Examplia', kind: 'lower' },
    })
    expect(people).toMatchObject([
      {
        name: 'Ada Example',
        chamber: 'Senate of Examplia',
        area: 'North',
        party: 'Blue Party',
        role: 'Speaker',
        rawAddresses: ['ada@senate.example.org'],
        start: '2024-06-01',
        end: null,
        inNewestTerm: true,
      },
      {
        name: 'Bo Example',
        chamber: 'h',
        area: 'South',
        party: 'Greens',
        end: '2030',
      },
    ])
  })

  test('of parlparse has names in parts, Lords, and redirects', () => {
    const { people, chambers, warnings } = read(fixture('parlparse.json'))
    expect(chambers).toMatchObject({
      'house-of-commons': { kind: 'lower' },
      'house-of-lords': { kind: 'upper' },
    })
    expect(
      people.map((each) => [
        each.name,
        each.sortName,
        each.area,
        standingOf(each, chambers[each.chamber]!, AS_OF),
      ]),
    ).toEqual([
      ['Ann Sample', 'Sample, Ann', 'Sampleton North', 'former'],
      ['Ann Sample', 'Sample, Ann', 'Sampleton North', 'in-office'],
      ['Baroness Sample of Sampleton', 'Sample, Baroness', null, 'in-office'],
      ['The Bishop of Sampleton', 'Sampleton, Bishop', null, 'in-office'],
    ])
    expect(warnings).toEqual([])
  })
})

const small = {
  organizations: [{ id: 'o', name: 'House', classification: 'legislature' }],
  persons: [{ id: 'p', name: 'Ada Example' }],
  memberships: [{ person_id: 'p', organization_id: 'o' }],
}
const [onePerson] = small.persons
const [oneMembership] = small.memberships

describe('refused, and said why', () => {
  test.each([
    [{ persons: {} }, '“persons” is not a list'],
    [
      { persons: Array(200_001).fill(7) },
      '“persons” has more than 200000 entries',
    ],
    [{ persons: [7] }, '“persons”, entry 1 is not an object'],
    [{ persons: [{ name: 'A' }] }, '“persons”, entry 1, “id”'],
    [
      { persons: [{ ...onePerson, email: ['a@example.org'] }] },
      '“persons”, entry 1, “email” is not text',
    ],
    [
      { persons: [{ ...onePerson, name: 'x'.repeat(2_001) }] },
      '“persons”, entry 1, “name” has more than 2000 characters',
    ],
    [
      { memberships: [{ ...oneMembership, end_date: '31/12/2016' }] },
      '“memberships”, entry 1, “end_date” is not a date like 2026-01-31',
    ],
    [
      { memberships: [{ ...oneMembership, end_date: '2016-02-30' }] },
      '“end_date” is not a date',
    ],
    [
      { persons: [{ ...onePerson, redirect: 'q' }] },
      'Nobody in it is a member of a legislature',
    ],
    [{ memberships: [] }, 'Nobody in it is a member of a legislature'],
    [
      { memberships: [{ ...oneMembership, legislative_period_id: 't' }] },
      'name a term, such as “t”, that is not among the events',
    ],
  ])('%#', (changed, message) => {
    expect(() => read({ ...small, ...changed })).toThrow(UnreadableList)
    expect(() => read({ ...small, ...changed })).toThrow(message)
  })

  test('what refers to nothing is counted, and the rest is read', () => {
    const { people, warnings } = read({
      ...small,
      memberships: [
        oneMembership,
        { person_id: 'gone', organization_id: 'o' },
        { person_id: 'p', organization_id: 'gone' },
        { ...oneMembership, on_behalf_of_id: 'gone' },
      ],
    })
    expect(people).toHaveLength(2)
    expect(warnings.map(({ message }) => message)).toEqual([
      'Memberships of somebody who is not there: 1.',
      'Memberships of an organisation that is not there: 1.',
      'Memberships with a group, area or post that is not there: 1.',
    ])
  })

  test('names of properties that objects have cannot be given', () => {
    const { people, chambers } = read(
      JSON.parse(
        JSON.stringify(small)
          .replaceAll('"o"', '"__proto__"')
          .replaceAll('"p"', '"constructor"')
          .replace('"persons"', '"__proto__":{"polluted":1},"persons"'),
      ),
    )
    expect(Object.keys(chambers)).toEqual(['__proto__'])
    expect(people).toMatchObject([{ externalId: 'constructor', area: null }])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('what a database cannot store is not in texts', () => {
    const [read_] = person(
      {
        ...small,
        persons: [{ id: 'p', name: 'A\u0000da\ud800', email: '\u0000\udfff' }],
      },
      'p',
    )
    expect(read_).toMatchObject({
      name: 'A\ufffdda\ufffd',
      rawAddresses: ['\ufffd\ufffd'],
    })
  })
})

test.each(['everypolitician.json', 'popolo-embedded.json', 'parlparse.json'])(
  'whatever is changed in %s, it is read or refused',
  (name) => {
    fc.assert(
      fc.property(mutated(fixture(name)), (json) => {
        try {
          const { people, chambers } = read(json)
          for (const each of people) {
            expect(chambers[each.chamber]).toBeDefined()
            expect(each.name).toBe(each.name.trim())
            expect(each.name).not.toBe('')
            standingOf(each, chambers[each.chamber]!, AS_OF)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableList)
        }
      }),
      { numRuns: 300 },
    )
  },
)
