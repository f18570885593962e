import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCongressJson } from '#app/features/lawmakers/read/congress-json.ts'
import { UnreadableList } from '#app/features/lawmakers/read/record.ts'
import { standingOf } from '#app/features/lawmakers/read/standing.ts'

type Entry = Record<string, unknown> & { terms: Record<string, unknown>[] }

function fixture(): Entry[] {
  const file = 'tests/fixtures/lawmakers/congress.json'
  return JSON.parse(readFileSync(file, 'utf8')) as Entry[]
}
function read(json: unknown) {
  return readCongressJson('congress.json', json)
}

describe('the Congress', () => {
  test('gives the last term of each, with its form and no address', () => {
    const { people, chambers } = read(fixture())
    expect(chambers).toMatchObject({
      upper: { name: 'United States Senate', kind: 'upper' },
      lower: { name: 'United States House of Representatives', kind: 'lower' },
    })
    expect(people[0]).toEqual({
      externalId: 'S000001',
      name: 'Sam "Hank" Sample, Jr.',
      sortName: 'Sample, Sam',
      names: {},
      chamber: 'upper',
      area: 'WA',
      party: 'Independent',
      role: 'Senator',
      rawAddresses: [],
      contactForm: 'https://sample.example.org/public/index.cfm/email',
      start: '2025-01-03',
      end: '2031-01-03',
      inNewestTerm: true,
      isDead: false,
    })
  })

  test('numbers districts, also at-large ones, and fills in names', () => {
    const { people } = read(fixture())
    expect(
      people.map(({ name, chamber, area }) => [name, chamber, area]),
    ).toEqual([
      ['Sam "Hank" Sample, Jr.', 'upper', 'WA'],
      ['Appointed Example', 'upper', 'OH'],
      ['Ra Atlarge', 'lower', 'AS-0'],
      ['Ru Vote', 'lower', 'CA-13'],
    ])
  })

  test('has a form that is misspelt, which is said and not mended', () => {
    const { people, warnings } = read(fixture())
    expect(people[2]!.contactForm).toBeNull()
    expect(warnings).toEqual([
      {
        file: 'congress.json',
        line: null,
        message:
          'The contact form of Ra Atlarge is no web address that works: hhttps://fine.example.org/contact',
      },
    ])
  })

  test.each([
    ['2025-01-02', 0],
    ['2025-01-03', 3],
    ['2025-02-01', 4],
    ['2026-11-03', 4],
    ['2026-11-04', 3],
    ['2027-01-03', 3],
    ['2027-01-04', 1],
  ])('has in office on %s %i', (asOf, inOffice) => {
    const { people, chambers } = read(fixture())
    const now = people.filter(
      (each) => standingOf(each, chambers[each.chamber]!, asOf) === 'in-office',
    )
    expect(now).toHaveLength(inOffice)
  })

  test('gives nothing of births, families, telephones and offices', () => {
    expect(JSON.stringify(read(fixture()).people)).not.toMatch(
      /1958|Not To Be Read|555|Street|old\.example/,
    )
  })
})

describe('refused, and said why', () => {
  const changed = (change: object) => [{ ...fixture()[0], ...change }]
  const changedTerm = (change: object) =>
    changed({ terms: [{ ...fixture()[0]!.terms[1], ...change }] })
  test.each([
    [{}, 'The file is not a list'],
    [changed({ terms: [] }), 'entry 1, “terms” is empty'],
    [changed({ id: { bioguide: null } }), '“id”, “bioguide”'],
    [changed({ name: 'Sam' }), 'entry 1, “name” is not an object'],
    [changedTerm({ type: 'prez' }), '“type” is neither “sen” nor “rep”'],
    [changedTerm({ district: '1' }), '“district” is not a number'],
    [changedTerm({ end: true }), 'entry 1, “terms”, entry 1, “end”'],
    [changedTerm({ end: '2031-13-03' }), '“end” is not a date'],
  ])('%j', (json, message) => {
    expect(() => read(json)).toThrow(UnreadableList)
    expect(() => read(json)).toThrow(message)
  })
})

test('whatever is changed in a term, it is read or refused', () => {
  const keys = Object.keys(fixture()[0]!.terms[1]!)
  fc.assert(
    fc.property(
      fc.constantFrom(...keys, '__proto__', 'constructor'),
      fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
      fc.constantFrom('terms', 'entry'),
      (key, put, where) => {
        const list = fixture()
        const target = where === 'terms' ? list[0]!.terms[1]! : list[0]!
        Object.defineProperty(target, key, { value: put, enumerable: true })
        try {
          for (const { area, contactForm } of read(list).people) {
            expect(area).toMatch(/\S/)
            if (contactForm !== null) expect(contactForm).toMatch(/^https?:/)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableList)
        }
      },
    ),
    { numRuns: 300 },
  )
})
