import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList } from '#app/features/indicators/read-list.ts'
import { readPattern } from '#app/features/indicators/stix-pattern.ts'

let next = 0
function indicator(pattern: unknown, given: object = {}) {
  next += 1
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${next}`,
    modified: '2024-01-26T21:28:21.013288Z',
    pattern,
    pattern_type: 'stix',
    ...given,
  }
}
const bundle = (objects: unknown, given: object = {}) => ({
  type: 'bundle',
  id: 'bundle--1',
  objects,
  ...given,
})
const read = (json: unknown) => readList(Buffer.from(JSON.stringify(json)))
const known = indicator("[domain-name:value='known.example']")

function skippedIn(objects: unknown[]) {
  const { domains, skipped } = read(bundle([...objects, known]))
  expect(domains).toEqual(['known.example'])
  return skipped.map(({ reason, count }) => [reason, count])
}

describe('a STIX bundle', () => {
  test('gives domains and e-mail addresses, also several of a pattern', () => {
    const list = read(
      bundle([
        { type: 'malware', spec_version: '2.1', id: 'malware--1' },
        indicator("[domain-name:value='Evil.example']"),
        indicator("[domain-name:value = 'evil.example']"),
        indicator(
          "[domain-name:value='a.example' OR email-addr:value='Me@b.example'] " +
            "OR ([domain-name:value='c.example'])",
        ),
        indicator("[process:name='x' OR domain-name:value='d.example']"),
      ]),
    )
    expect(list).toMatchObject({
      format: 'STIX 2.1',
      read: 7,
      domains: ['evil.example', 'a.example', 'c.example', 'd.example'],
      emails: ['me@b.example'],
      duplicates: 1,
      skipped: [{ reason: 'process name', count: 1, examples: ['x'] }],
    })
  })

  test('leaves out what is no name, and says why', () => {
    const values = [
      'process:name',
      'file:name',
      "file:hashes.'SHA-256'",
      'ipv4-addr:value',
      'ipv6-addr:value',
      'url:value',
      'mutex:name',
    ]
    expect(
      skippedIn(values.map((of) => indicator(`[${of}='a.example']`))),
    ).toEqual([
      ['IP address', 2],
      ['process name', 1],
      ['file name', 1],
      ['hash of a file', 1],
      ['web address', 1],
      ['another kind', 1],
    ])
    expect(
      skippedIn([
        indicator("[domain-name:value='192.0.2.1']"),
        indicator("[email-addr:value='a.example']"),
      ]),
    ).toEqual([
      ['not a domain', 1],
      ['not an e-mail address', 1],
    ])
  })

  test('leaves out what was revoked, is benign, foreign or not whole', () => {
    const pattern = "[domain-name:value='a.example']"
    expect(
      skippedIn([
        indicator(pattern, { revoked: true }),
        indicator(pattern, { indicator_types: ['benign'] }),
        indicator('rule a { condition: true }', { pattern_type: 'yara' }),
        indicator(undefined),
        indicator(pattern, { pattern_type: undefined }),
        indicator(7),
        indicator(pattern, { id: null }),
        null,
        7,
        'indicator',
        [],
      ]),
    ).toEqual([
      ['indicator that is not whole', 4],
      ['revoked', 1],
      ['benign', 1],
      ['pattern of another language', 1],
    ])
  })

  test('leaves out what is nested without end, and does not fall', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
    const objects = [
      `{"type":"indicator","id":"indicator--deep","pattern":${deep}}`,
      `{"type":"indicator","id":${deep}}`,
      JSON.stringify(known),
    ]
    const text = `{"type":"bundle","objects":[${objects.join()}]}`
    const { domains, skipped } = readList(Buffer.from(text))
    expect(domains).toEqual(['known.example'])
    expect(skipped).toEqual([
      {
        reason: 'indicator that is not whole',
        count: 2,
        examples: ['indicator--deep', 'without id'],
      },
    ])
    expect(() => readList(Buffer.from(deep))).toThrow(/not a STIX bundle/)
  })

  test('leaves out patterns that are too long', () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `n${at}.example`)
    const comparisons = names.map((name) => `domain-name:value='${name}'`)
    const long = indicator(`[${comparisons.join(' OR ')}]`)
    expect(skippedIn([long])).toEqual([['pattern that is too long', 1]])
  })

  test('counts the newest version of what it holds several of', () => {
    const at = (year: number, given = {}) =>
      indicator(`[domain-name:value='in-${year}.example']`, {
        id: 'indicator--same',
        modified: `${year}-01-01T00:00:00Z`,
        ...given,
      })
    expect(read(bundle([at(2021), at(2023), at(2022)])).domains).toEqual([
      'in-2023.example',
    ])
    const revoked = at(2024, { revoked: true })
    expect(skippedIn([revoked, at(2023)])).toEqual([['revoked', 1]])
  })

  test.each([
    ['cut off', '{"type":"bundle","objects":[', /JSON, but it is not whole/],
    ['no bundle', '{"type":"report"}', /not a STIX bundle/],
    ['an array', '[]', /not a STIX bundle/],
    ['objects that are none', '{"type":"bundle","objects":{}}', /not a STIX/],
    ['without objects', '{"type":"bundle"}', /no domain/],
  ])('%s is refused', (_, text, words) => {
    expect(() => readList(Buffer.from(text))).toThrow(words)
  })

  test.each([
    [
      '2.0 by the bundle',
      bundle([known], { spec_version: '2.0' }),
      /STIX 2\.0/,
    ],
    ['2.0 by silence', bundle([{ ...known, spec_version: undefined }]), /2\.0/],
    ['3.0', bundle([known, { ...known, spec_version: '3.0' }]), /STIX 3\.0/],
  ])('of version %s is refused', (_, json, words) => {
    expect(() => read(json)).toThrow(words)
  })
})

describe('a pattern', () => {
  test('gives back any value that it was written with', () => {
    const values = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 })
    fc.assert(
      fc.property(values, (all) => {
        const written = all.map(
          (value) => `domain-name:value='${value.replace(/[\\']/g, '\\$&')}'`,
        )
        expect(readPattern(`[${written.join(' OR ')}]`)).toEqual(
          all.map((value) => ({ path: 'domain-name:value', value })),
        )
      }),
    )
  })

  // One half of "both must be seen" would accuse a name that everybody uses.
  test.each([
    "[domain-name:value='a.example' AND url:value='x']",
    "[domain-name:value='a.example'] AND [url:value='x']",
    "[domain-name:value='a.example'] FOLLOWEDBY [url:value='x']",
    "[domain-name:value='a.example'] REPEATS 5 TIMES",
    "[domain-name:value='a.example'] START t'2021-01-01T00:00:00Z'",
    "[domain-name:value!='a.example']",
    "[NOT domain-name:value='a.example']",
    "[domain-name:value NOT = 'a.example']",
    "[domain-name:value LIKE '%.example']",
    "[domain-name:value MATCHES '.*']",
    "[domain-name:value IN ('a.example')]",
    "domain-name:value='a.example'",
    "[domain-name:value='a.example'",
    "[domain-name:value='a.example')",
    "[domain-name:value='a.example' OR]",
    "[OR domain-name:value='a.example']",
    "[domain-name:value='a.example' domain-name:value='b.example']",
    "[domain-name:value='a.example]",
    '[domain-name:value=7]',
    '[]',
    '',
  ])('%s is not read', (pattern) => {
    expect(readPattern(pattern)).toBeUndefined()
  })

  test('of many brackets takes no longer for it', () => {
    const brackets = (count: number) => {
      const comparisons = Array.from({ length: 20_000 }, () => "a:b='x'")
      const inner = `[${comparisons.join(' OR ')}]`
      return `${'('.repeat(count)}${inner}${')'.repeat(count)}`
    }
    const start = performance.now()
    expect(readPattern(brackets(200_000))).toHaveLength(20_000)
    const many = performance.now() - start
    const plain = performance.now()
    expect(readPattern(brackets(0) + ' '.repeat(400_000))).toBeDefined()
    expect(many / (performance.now() - plain)).toBeLessThan(30)
  })

  test.each([
    ["'".repeat(500_000)],
    [`[a:b='${'\\a'.repeat(500_000)}`],
    ['['.repeat(500_000)],
    [`a:${"'x'".repeat(200_000)}`],
    [' '.repeat(500_000)],
    [`[a:b='x'${" OR a:b='x'".repeat(50_000)}`],
  ])('made to take long does not (%#)', (pattern) => {
    const start = performance.now()
    expect(readPattern(pattern)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
