import { describe, expect, test } from 'vitest'
import { prepareList } from '#app/features/lawmakers/prepare-list.ts'
import { decodeText } from '#app/features/lawmakers/read/decode.ts'
import type { ReadList } from '#app/features/lawmakers/read/record.ts'
import { aFile, csvOf, fixture, readers } from '#tests/support/lawmakers-csv.ts'

const chamber = { name: 'Landtag', kind: 'lower' } as const

function said({ warnings }: Pick<ReadList, 'warnings'>): string[] {
  return warnings.map(({ message }) => message)
}

describe('a term of EveryPolitician', () => {
  const file = fixture('everypolitician.csv')
  const list = readers.everypolitician(file.name, csvOf(file))

  test('has a row per membership, with names as they are', () => {
    const [ann, balla, cy, cyAgain, , nour] = list.people
    expect(ann).toEqual({
      externalId: '0b1a0000-0000-4000-8000-000000000001',
      name: 'Ann LEE',
      sortName: 'LEE, Ann',
      names: {},
      chamber: 'Lower Chamber',
      area: 'North',
      party: 'Green',
      role: null,
      rawAddresses: ['ann.lee@house.example'],
      contactForm: null,
      start: null,
      end: null,
      inNewestTerm: true,
      isDead: false,
    })
    expect(balla).toMatchObject({
      name: 'Balla, Görgy (Retd.)',
      party: null,
      area: null,
      rawAddresses: ['mailto:balla@house.example'],
    })
    expect(cyAgain!.externalId).toBe(cy!.externalId)
    expect([cy, cyAgain]).toMatchObject([
      { start: null, end: '2025-03-01', party: 'Blue', area: 'South, Test' },
      { start: '2025-03-02', end: null, party: 'Independent' },
    ])
    expect(nour).toMatchObject({ name: 'أ. الدكتورة نور', end: '2025' })
  })

  test('may be of several terms, of which the last counts', () => {
    const inNewest = list.people.map((person) => person.inNewestTerm)
    expect(inNewest).toEqual([true, true, true, true, false, true])
    expect(list.chambers).toEqual({
      'Lower Chamber': {
        name: 'Lower Chamber',
        kind: 'lower',
        term: { name: '7', start: null, end: null },
      },
    })
    expect(said(list)).toEqual(['1 rows are about older terms than 7.'])
  })

  test('10 comes after 9', () => {
    const text = new TextDecoder().decode(file.bytes)
    const later = aFile(text.replace('Lower Chamber,6', 'Lower Chamber,10'))
    const { chambers } = readers.everypolitician('x', csvOf(later))
    expect(chambers['Lower Chamber']!.term!.name).toBe('10')
  })

  test.each([
    ['Senate', 'upper', 0],
    ['House of Lords', 'upper', 0],
    ['House of Commons', 'lower', 0],
    ['Lok Sabha', 'lower', 0],
    ['National Assembly', 'single', 1],
  ])('a chamber called %s is %s', (name, kind, warnings) => {
    const text = new TextDecoder().decode(file.bytes)
    const renamed = aFile(text.replaceAll(/Lower Chamber,\d/g, `${name},7`))
    const list = readers.everypolitician('x', csvOf(renamed))
    expect(list.chambers[name]!.kind).toBe(kind)
    expect(list.warnings).toHaveLength(warnings)
  })

  test('takes the chamber that is given', () => {
    const { chambers, people } = readers.everypolitician(
      file.name,
      csvOf(file),
      { chamber },
    )
    expect(chambers).toMatchObject({ Landtag: chamber })
    expect(new Set(people.map((person) => person.chamber))).toEqual(
      new Set(['Landtag']),
    )
  })
})

describe('the European Parliament’s list', () => {
  const file = fixture('europarl.csv')
  const list = readers.europarl(file.name, csvOf(file))

  test('is not UTF-8, and is read all the same', () => {
    expect(decodeText(file).encoding).toBe('windows-1252')
    expect(list.people[0]).toMatchObject({
      externalId: '1',
      name: 'Zoé Invented',
      sortName: 'Invented, Zoé',
      chamber: 'single',
      party: null,
      start: null,
      end: null,
      rawAddresses: ['mailto:zoe@ep.example; mailto:zoe@party.example'],
    })
    expect(list.chambers).toEqual({
      single: { name: 'European Parliament', kind: 'single', term: null },
    })
  })

  test('tells who has died, and nothing else about lives', () => {
    const dead = list.people.filter(({ isDead }) => isDead)
    expect(dead.map(({ name }) => name)).toEqual(['Jan Smy?lený'])
    expect(JSON.stringify(list)).not.toMatch(/19\d\d|Madrid|Brno/)
  })

  test('odd row 21: a country that the homepages contradict is left out', () => {
    const areas = list.people.map(({ area }) => area)
    expect(areas).toEqual([
      null,
      null,
      null,
      null,
      'Czechia',
      'Czechia',
      'Germany',
    ])
    expect(said(list)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/says Estonia for 2 people.*\.es\./),
        expect.stringMatching(/says Spain for 2 people.*\.ee\./),
        expect.stringContaining('not the country of election'),
      ]),
    )
  })

  test('a country that one homepage speaks for is kept', () => {
    const text = decodeText(file).text.replace(
      'pau.example.es',
      'pau.example.ee',
    )
    const { people } = readers.europarl('x', csvOf(aFile(text)))
    expect(people.slice(0, 4).map(({ area }) => area)).toEqual([
      'Estonia',
      'Estonia',
      null,
      null,
    ])
  })

  test('odd row 22: lost letters are counted; a question mark may be meant', () => {
    expect(said(list).at(-1)).toBe(
      'Letters were lost in 3 of 7 names: Kate?ina Vymy?lená, Jan Smy?lený, Otto Was?.',
    )
  })
})

describe('the Congress’s list', () => {
  const file = fixture('congress.csv')
  const list = readers.congress(file.name, csvOf(file))

  test('has two chambers, districts and pages to write by', () => {
    expect(list.people).toMatchObject([
      {
        externalId: 'A000001',
        name: 'Bea Ash',
        chamber: 'upper',
        area: 'CA',
        contactForm: 'https://ash.senate.example/contact',
      },
      {
        name: 'Carl "Hank" Birch, Jr.',
        sortName: 'Birch, Carl "Hank"',
        chamber: 'lower',
        area: 'CA-14',
        contactForm: null,
      },
      { name: 'Dot Cedar', area: 'AK-0', party: 'Independent' },
    ])
    expect(list.chambers).toMatchObject({
      upper: { name: 'United States Senate', kind: 'upper' },
      lower: { name: 'United States House of Representatives', kind: 'lower' },
    })
  })

  test('odd row 40: a misspelt scheme is told with its line', () => {
    expect(list.warnings).toMatchObject([
      { line: null, message: expect.stringContaining('no dates') },
      { line: 3, message: expect.stringContaining('hhttps://birch') },
    ])
  })

  test('holds no addresses of offices, phones or birthdays', () => {
    expect(JSON.stringify(list)).not.toMatch(/Street|555-|196\d-/)
  })
})

describe('a state’s list of Open States', () => {
  const file = fixture('ne.csv')
  const list = readers.openstates(file.name, csvOf(file))

  test('has addresses, or a page to write by in their place', () => {
    expect(list.people).toMatchObject([
      {
        externalId: 'ocd-person/00000000-0000-4000-8000-000000000001',
        sortName: 'Lee, Ann',
        area: '13',
        rawAddresses: ['alee@leg.example'],
        contactForm: null,
        isDead: false,
      },
      {
        sortName: 'Ben Moss',
        area: 'At-Large',
        rawAddresses: [],
        contactForm: 'https://moss.leg.example/contact',
      },
      { name: 'Cy Old', isDead: true },
    ])
    expect(JSON.stringify(list)).not.toMatch(/Room|Home|555-|1970/)
  })

  test('numbers the at-large districts of the Congress like postcodes', () => {
    const text = new TextDecoder().decode(file.bytes)
    const us = aFile(text.replace('At-Large', 'PR-AL'))
    expect(readers.openstates('us.csv', csvOf(us)).people[1]!.area).toBe('PR-0')
  })

  test('names the chamber by the name of the file', () => {
    expect(list.chambers).toEqual({
      legislature: { name: 'Nebraska Legislature', kind: 'single', term: null },
    })
    const renamed = readers.openstates('people.csv', csvOf(file))
    expect(renamed.chambers['legislature']!.name).toBe('Legislature')
    expect(said(renamed)[0]).toContain('does not say of which state')
  })
})

describe('odd rows of a term', () => {
  const file = fixture('odd-rows.csv')
  const list = readers.everypolitician(file.name, csvOf(file))
  const { chambers, report } = prepareList(
    { ...list, encoding: 'utf-8' },
    { asOf: '2026-11-22', today: '2026-11-22' },
  )
  const { lawmakers } = chambers[0]!
  const named = (part: string) =>
    lawmakers.filter(({ name }) => name.includes(part))

  test('odd row 26: one area under several names stays as it is written', () => {
    const areas = [...named('Ann'), ...named('Bea')].map(({ area }) => area)
    expect(areas).toEqual(['Eastern', 'Eastern Province'])
  })

  test('odd row 35: names keep their order and their capitals', () => {
    expect([...named('SAMPLOV'), ...named('AHMAD')]).toMatchObject([
      {
        name: 'SAMPLOV Erlan Samplovich',
        sortName: 'SAMPLOV Erlan Samplovich',
      },
      { name: 'AHMAD AL SAMPLE', sortName: 'AHMAD AL SAMPLE' },
    ])
  })

  test('odd row 38: two people of one name are two, and it is told', () => {
    const addresses = named('Eli').map(({ address }) => address)
    expect(addresses).toEqual([
      'eli.one@house.example',
      'eli.two@house.example',
    ])
    expect(report.duplicates).toMatchObject([
      { name: 'Eli Sample', area: 'North', ids: { length: 2 } },
    ])
  })

  test('odd row 41: a picture’s odd address stops nobody, and is not kept', () => {
    expect(named('Cy')).toMatchObject([{ address: 'cy@house.example' }])
    expect(JSON.stringify(chambers)).not.toMatch(/epar|pictures/)
  })
})
