import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#app/features/lawmakers/read/decode.ts'
import type { ReadList } from '#app/features/lawmakers/read/record.ts'
import {
  aFile,
  csvOf,
  fixture,
  readers,
  refusal,
} from '#tests/support/lawmakers-csv.ts'

const start = new TextEncoder()
const otherKinds: [string, Uint8Array, string][] = [
  ['a workbook', start.encode('PK\x03\x04 a,b'), 'Excel workbook'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old Excel'],
  ['packed', gzipSync('a,b\n1,2'), 'gzip'],
  ['a PDF', start.encode('%PDF-1.7 a,b'), 'a PDF'],
  ['a picture', Buffer.from('\x89PNG\r\n\0', 'latin1'), 'so it is no list'],
  ['UTF-16', Buffer.from('\ufeffa,b\n1,2', 'utf16le'), 'zero bytes'],
  ['empty', new Uint8Array(), 'empty'],
  ['blank', start.encode('\ufeff \n'), 'empty'],
  ['large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a,b\n'), 'larger than 20 MB'],
]

test.each(otherKinds)('a file that is %s is refused', (_, bytes, message) => {
  const refused = refusal(() => decodeText({ name: 'a.csv', bytes }))
  expect(refused).toMatch(/^a\.csv: It /)
  expect(refused).toContain(message)
})

test.each(['Éva', 'Łukasz', 'Иван', 'أحمد'])(
  'a file with %s in UTF-8 and one byte that is not is refused',
  (name) => {
    const bytes = Buffer.concat([
      start.encode(`id,name\r\n1,${name}\r\n2,`),
      Buffer.from('Zoé\r\n', 'latin1'),
    ])
    expect(refusal(() => decodeText({ name: 'a.csv', bytes }))).toMatch(
      /^a\.csv, line 3: The line holds a byte that is not UTF-8/,
    )
  },
)

test('a file of another encoding is none of these', () => {
  const bytes = Buffer.from('id,name\n1,ZOÉ ÄÖÜ ÑANDÚ Å Ø\n', 'latin1')
  const { text, encoding } = decodeText({ name: 'a.csv', bytes })
  expect(text).toContain('ZOÉ ÄÖÜ ÑANDÚ Å Ø')
  expect(encoding).toBe('windows-1252')
})

test('a mark of UTF-8 is no part of the first name', () => {
  expect(csvOf(aFile('\ufeffid,name\n1,Ann')).header).toEqual(['id', 'name'])
})

describe('a table', () => {
  test.each([
    [
      'duplicate names',
      'id,name, id\n1,2,3',
      'x, line 1: Two columns are called “id”.',
    ],
    ['names left out', 'id,,\n1,2,3', 'x, line 1: Two columns have no name.'],
    [
      'a short row',
      'a,b\n1,2\n3\n',
      'x, line 3: The row has 1 values, the header 2.',
    ],
    ['a long row', 'a,b\n"1\n2",2\n3,4,5', 'x, line 4: The row has 3 values'],
    [
      'a quote not closed',
      'a,b\n1,2\n3,"4\n5,6\n',
      'x, line 3: A quotation mark that opens here',
    ],
    [
      'a quote inside',
      'a,b\n1,2"3\n',
      'x, line 2: A quotation mark stands inside',
    ],
    [
      'something after a quote',
      'a,b\n1,"2"3\n',
      'x, line 2: Something follows',
    ],
    ['a header alone', 'a,b\n\n,\n', 'x: There is no row below the header.'],
    [
      'a line of commas',
      `a,b\n${','.repeat(100_001)}`,
      'x, line 2: The line has more',
    ],
    [
      'an endless row',
      `a,b\n1,"${'2\n'.repeat(60_000)}"`,
      'x, line 2: The row is too long',
    ],
    [
      'many columns',
      `${Array.from({ length: 501 }, (_, at) => at)}\n`,
      'x, line 1: The table is too large',
    ],
    ['many rows', 'a\n' + '1\n'.repeat(200_001), 'The table is too large'],
  ])('with %s is refused', (_, text, message) => {
    expect(refusal(() => csvOf(aFile(text, 'x')))).toContain(message)
  })

  test.each([
    ['a,b\r\n1,"2\r\n3"\r\n\r\n4,5', '2: 1|2\n3, 5: 4|5'],
    ['a,b\r1,2\r3,4\r', '2: 1|2, 3: 3|4'],
    ['a;b\n1,5;2', '2: 1,5|2'],
    ['a\tb\n1\t2', '2: 1|2'],
    ['a,b\n1,"2;""3"""\n,\n', '2: 1|2;"3"'],
  ])('like %j is read with its lines', (text, rows) => {
    const read = csvOf(aFile(text)).rows.map(
      ({ line, values }) => `${line}: ${values['a']}|${values['b']}`,
    )
    expect(read.join(', ')).toBe(rows)
  })

  test('may name a column like what every object has', () => {
    const csv = csvOf(aFile('name,chamber,__proto__\nAnn,Senate,x'))
    expect(readers.plain('x', csv).people).toHaveLength(1)
    const columns = { name: 'constructor' }
    expect(refusal(() => readers.plain('x', csv, { columns }))).toContain(
      'no column “constructor”',
    )
  })
})

describe('a value', () => {
  function read(value: string): string {
    const quoted = `"${value.replaceAll('"', '""')}"`
    const text = `id,name,sort_name,chamber,party,other\n1,Ann,Ann,Senate,Green,x\n2,${quoted},Ann,Senate,Green,=1+1`
    const csv = csvOf(aFile(text))
    return refusal(() => readers.plain('x', csv))
  }

  test.each([
    '=HYPERLINK("https://a.example")',
    '@SUM(1+1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
  ])('that is a formula, %j, is refused', (value) => {
    expect(read(value)).toBe('x, line 3: Column “name” holds a formula.')
  })

  test.each([
    '-',
    '--',
    '+41 (22) 555-01',
    '-1.5',
    'ann@house.example',
    '’=',
    '1=1',
  ])('that is none, %j, is read', (value) => {
    expect(read(value)).toBe('not refused')
  })
})

/** Deletes, doubles or changes what a damaged or hostile file might. */
const damage = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('cut', 'delete', 'double', 'insert', 'set'),
  length: fc.integer({ min: 1, max: 40 }),
  byte: fc.oneof(
    fc.constantFrom(...Buffer.from('",\n\r\t;=@+-?\0')),
    fc.integer({ min: 0, max: 255 }),
  ),
})

type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never

function spoil(bytes: Uint8Array, wounds: Damage[]): Uint8Array {
  let spoilt = Buffer.from(bytes)
  for (const { at: anywhere, how, length, byte } of wounds) {
    const at = anywhere % (spoilt.length + 1)
    const [before, after] = [spoilt.subarray(0, at), spoilt.subarray(at)]
    const one = Buffer.of(byte)
    if (how === 'cut') spoilt = before
    if (how === 'delete')
      spoilt = Buffer.concat([before, after.subarray(length)])
    if (how === 'double') {
      spoilt = Buffer.concat([before, after.subarray(0, length), after])
    }
    if (how === 'insert') spoilt = Buffer.concat([before, one, after])
    if (how === 'set') spoilt = Buffer.concat([before, one, after.subarray(1)])
  }
  return spoilt
}

test.each([
  ['everypolitician.csv', readers.everypolitician],
  ['europarl.csv', readers.europarl],
  ['ne.csv', readers.openstates],
  ['congress.csv', readers.congress],
  ['plain.csv', readers.plain],
  ['zccd.csv', readers.postcodes],
  ['postcodes.csv', readers.postcodes],
])('%s, however damaged, is read or refused', (name, read) => {
  const { bytes } = fixture(name)
  const columns = { name: 'Name', area: 'Wahlkreis', email: 'E-Mail' }
  const chamber = { name: 'Landtag', kind: 'lower' } as const
  const given = name === 'plain.csv' ? { columns, chamber } : {}
  let isRead = 0
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (wounds) => {
      const started = performance.now()
      const refused = refusal(() => {
        const result = read(
          name,
          csvOf({ name, bytes: spoil(bytes, wounds) }),
          given,
        )
        if (!Array.isArray(result)) checkList(result)
      })
      if (refused === 'not refused') isRead++
      else expect(refused).toMatch(new RegExp(`^${name}(, line \\d+)?: .+\\.$`))
      expect(performance.now() - started).toBeLessThan(500)
    }),
    { numRuns: 1_000 },
  )
  expect(isRead).toBeGreaterThan(10)
})

/** What those who store it rely on. */
function checkList({ people, chambers }: Omit<ReadList, 'encoding'>): void {
  expect(people.length).toBeGreaterThan(0)
  for (const person of people) {
    expect(Object.hasOwn(chambers, person.chamber)).toBe(true)
    expect(person.externalId.trim()).not.toBe('')
    expect(person.name).toMatch(/^\S[^\n\t\0]*$/)
    expect(`${person.start ?? '2026'} ${person.end ?? '2026'}`).toMatch(
      /^\d{4}(-\d\d){0,2} \d{4}(-\d\d){0,2}$/,
    )
    if (person.contactForm) expect(person.contactForm).toMatch(/^https?:\/\//i)
  }
}
