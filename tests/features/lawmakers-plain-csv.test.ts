import { describe, expect, test } from 'vitest'
import { readPostcodes } from '#app/features/lawmakers/read/postcodes-csv.ts'
import {
  aFile,
  csvOf,
  fixture,
  readers,
  refusal,
} from '#tests/support/lawmakers-csv.ts'

const columns = { name: 'Name', area: 'Wahlkreis', email: 'E-Mail' }
const chamber = { name: 'Landtag', kind: 'lower' } as const

describe('a table of somebody’s own', () => {
  const file = fixture('plain.csv')

  test('is read by the columns that are given', () => {
    const list = readers.plain(file.name, csvOf(file), { columns, chamber })
    expect(list.people).toMatchObject([
      {
        externalId: 'änne-lee-nord',
        names: { de: 'Änne Lee' },
        area: 'Nord',
        chamber: 'Landtag',
        rawAddresses: ['anne@house.example, lee@party.example'],
        contactForm: 'https://lee.example/contact',
        start: '2024-01',
      },
      { externalId: 'änne-lee-süd', contactForm: null, end: '2025-12-31' },
    ])
    expect(list.chambers).toMatchObject({ Landtag: chamber })
    expect(list.warnings).toMatchObject([
      { line: null, message: expect.stringContaining('no column “id”') },
      { line: 3, message: expect.stringContaining('lee.example') },
    ])
  })

  test('has the same ids however its letters are composed', () => {
    const text = new TextDecoder().decode(file.bytes).normalize('NFD')
    const { people } = readers.plain('x', csvOf(aFile(text)), {
      columns,
      chamber,
    })
    expect(people[0]!.externalId).toBe('änne-lee-nord'.normalize('NFC'))
  })

  test('takes a column once', () => {
    const csv = csvOf(aFile('name,area\nAnn,Green'))
    const given = { columns: { party: 'area' }, chamber }
    const { people } = readers.plain('x', csv, given)
    expect(people).toMatchObject([{ area: null, party: 'Green' }])
  })

  test('in which letters were lost is told', () => {
    const csv = csvOf(aFile('id,name\n1,Ji\ufffd\xed'))
    const { warnings } = readers.plain('x', csv, { chamber })
    expect(warnings.map(({ message }) => message)).toEqual([
      'Letters were lost in 1 of 1 names: Ji\ufffd\xed.',
    ])
  })

  test('takes our names in other letters and with spaces', () => {
    const csv = csvOf(aFile('ID,Name,Sort Name,Chamber\n7,Ann,Lee,Senate\n'))
    const [person] = readers.plain('x', csv).people
    expect(person).toMatchObject({ externalId: '7', sortName: 'Lee' })
  })

  test('needs none where the header has our names', () => {
    const csv = csvOf(aFile('id,name,chamber\n7,Ann,Senate\n7,Ann,Senate\n'))
    const { people, chambers } = readers.plain('x', csv)
    expect(people.map(({ externalId }) => externalId)).toEqual(['7', '7'])
    expect(chambers['Senate']!.kind).toBe('upper')
  })

  test.each([
    ['name\nAnn', {}, 'x, line 2: Column “chamber” is empty.'],
    ['id,chamber\n1,a', {}, '“name”. There are: “id”, “chamber”.'],
    ['Name,NAME,chamber\n1,1,a', {}, 'There is no column “name”.'],
    ['n,chamber\n1,a', { name: 'm' }, 'x, line 1: There is no column “m”.'],
    ['name,chamber\n1,a', { phone: 'name' }, '“phone” is none of the columns'],
    [
      'name,chamber\nA,b\n\nA,b',
      {},
      'x, line 4: A cannot be told apart from the one in line 2.',
    ],
    [
      'id,name,chamber\n1,A,b\n1,B,b',
      {},
      'line 3: The id “1” is that of A in line 2, too.',
    ],
    [
      'name,chamber,end\nA,b,31/12/2025',
      {},
      'line 2: Column “end” is not a date',
    ],
    [
      'name,chamber,end\nA,b,2025-02-30',
      {},
      'line 2: Column “end” is not a date',
    ],
    [
      'id,name,chamber,area\n,A,b,c\n,A,b,c',
      {},
      'line 3: A cannot be told apart from the one in line 2.',
    ],
    [
      'id,name,chamber\na,A,b\n,A,b',
      {},
      'line 3: A cannot be told apart from the one in line 2.',
    ],
    [
      `id,name,chamber\n${'1'.repeat(201)},A,b`,
      {},
      'line 2: Column “id” has more than 200 characters.',
    ],
    [
      `name,chamber,area\nA,b,${'c'.repeat(199)}`,
      {},
      'line 2: Name and area are too long to make an id',
    ],
    [
      `name,chamber,party\nA,b,${'c'.repeat(2_001)}`,
      {},
      'line 2: Column “party” has more than 2000 characters.',
    ],
    ['name,chamber,language\nA,b,_', {}, 'line 2: “_” is not the code'],
  ])('%j is refused', (text, columns, message) => {
    const csv = csvOf(aFile(text))
    expect(refusal(() => readers.plain('x', csv, { columns }))).toContain(
      message,
    )
  })
})

test('a cell may be long, and one that is not read longer', () => {
  const [party, note] = ['c'.repeat(2_000), 'd'.repeat(2_001)]
  const rows = `${'1'.repeat(200)},A,b,${party},${note}\n,A,b,,\n,B,b,,`
  const csv = csvOf(aFile(`id,name,chamber,party,note\n${rows}`))
  const { people } = readers.plain('x', csv)
  expect(people).toMatchObject([{ party }, { name: 'A' }, { name: 'B' }])
})

describe('a table of postcodes', () => {
  test('keeps leading zeros, and each pair once', () => {
    const pairs = readers.postcodes('zccd.csv', csvOf(fixture('zccd.csv')))
    expect(pairs.map(({ postcode, area }) => `${postcode} ${area}`)).toEqual([
      '00501 CA-5',
      '90001 CA-13',
      '90001 CA-14',
      '99501 AK-0',
    ])
  })

  test('may be anybody’s', () => {
    const csv = csvOf(fixture('postcodes.csv'))
    expect(readers.postcodes('x', csv)).toEqual([
      { postcode: 'AB1 2CD', area: 'North' },
      { postcode: '01234', area: 'South' },
    ])
  })

  test.each([
    ['state_abbr,zcta,cd\nCA,501,14', 'line 2: “501” is not a postcode'],
    ['state_abbr,zcta,cd\nCA,00501,x', 'line 2: “x” is not the number'],
    ['postcode,district\n1,2', 'There is no column “area”'],
    ['postcode,area\nAB1,a\n\n--,b', 'line 4: “--” is not a postcode.'],
    [
      `postcode,area\n${'1'.repeat(21)},a`,
      `line 2: “${'1'.repeat(21)}” is not`,
    ],
  ])('%j is refused', (text, message) => {
    const csv = csvOf(aFile(text))
    expect(refusal(() => readers.postcodes('x', csv))).toContain(message)
  })

  test.each(['2139', '02139-1234', 'AB1 2CD'])(
    'of the United States has five digits, not %s',
    (postcode) => {
      const csv = csvOf(aFile(`postcode,area\n02139,MA-7\n${postcode},MA-5`))
      expect(refusal(() => readPostcodes('x', csv, 'US'))).toContain(
        `line 3: “${postcode}” is not a postcode of five digits.`,
      )
      const abroad = readPostcodes('x', csv, 'GB')
      expect(abroad).toHaveLength(2)
    },
  )

  test('that says that it is of the United States is of no other', () => {
    const csv = csvOf(fixture('zccd.csv'))
    expect(refusal(() => readPostcodes('zccd.csv', csv, 'GB'))).toBe(
      'zccd.csv, line 1: It is a table of the United States, not of GB.',
    )
  })
})
