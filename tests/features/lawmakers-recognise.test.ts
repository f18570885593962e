import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLawmakers } from '#app/features/lawmakers/read/read-lawmakers.ts'
import { UnreadableList } from '#app/features/lawmakers/read/record.ts'

function fixture(name: string): Buffer {
  return readFileSync(`tests/fixtures/lawmakers/${name}`)
}
/** Named so that nothing can be told by the name. */
function read(
  files: (string | Buffer)[],
  given: Parameters<typeof readLawmakers>[1] = {},
) {
  return readLawmakers(
    files.map((content, at) => ({
      name: `file-${at + 1}`,
      bytes: Buffer.from(content),
    })),
    given,
  )
}
function refusal(...files: (string | Buffer)[]) {
  try {
    read(files)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableList)
    return (error as UnreadableList).problem
  }
  return undefined
}

describe('the content tells the format', () => {
  test.each([
    ['everypolitician.json', 'popolo'],
    ['popolo-embedded.json', 'popolo'],
    ['parlparse.json', 'popolo'],
    ['congress.json', 'congress-json'],
    ['openstates-legislature.yml', 'openstates-yaml'],
    ['everypolitician.csv', 'everypolitician-csv'],
    ['congress.csv', 'congress-csv'],
    ['europarl.csv', 'europarl-csv'],
    ['ne.csv', 'openstates-csv'],
  ])('%s is %s', (name, format) => {
    expect(read([fixture(name)]).format).toBe(format)
  })

  test('a mark of UTF-8 changes nothing', () => {
    const mark = Buffer.from('\ufeff')
    for (const name of ['everypolitician.json', 'openstates-congress.yml']) {
      const bytes = fixture(name)
      expect(read([Buffer.concat([mark, bytes])])).toEqual(read([bytes]))
    }
  })

  test('what is no UTF-8 is read as Windows-1252, and it is said', () => {
    const text = fixture('congress.json').toString()
    expect(read([text]).encoding).toBe('utf-8')
    const list = read([Buffer.from(text.replace('Atlarge', 'É'), 'latin1')])
    expect(list.encoding).toBe('windows-1252')
    expect(list.people[2]!.sortName).toBe('É, Ra')
  })

  test('of a table with chosen columns it does not matter', () => {
    const chamber = { name: 'House', kind: 'lower' } as const
    const table = 'bioguide_id,last_name,type\n1,Ada Example,x\n'
    const columns = { id: 'bioguide_id', name: 'last_name' }
    expect(read([table], { chamber, columns })).toMatchObject({
      format: 'plain-csv',
      people: [{ name: 'Ada Example' }],
    })
  })
})

describe('several files', () => {
  test('of Open States are one list, with each chamber once', () => {
    const names = ['legislature', 'congress', 'retired']
    const list = read(names.map((name) => fixture(`openstates-${name}.yml`)))
    expect(Object.keys(list.chambers)).toEqual(['ne-single', 'us-lower'])
    expect(list.people).toHaveLength(4)
  })

  test('of the Congress may have its social-media file with them', () => {
    const congress = fixture('congress.json')
    const social = fixture('congress-social.json')
    expect(read([social, congress])).toMatchObject({
      people: read([congress]).people,
    })
    expect(JSON.stringify(read([social, congress]))).not.toContain('SenSample')
    expect(refusal(social)?.message).toContain('Give legislators-current.json')
  })

  test('that do not belong together are refused', () => {
    const congress = fixture('congress.json')
    const other = fixture('everypolitician.json')
    const social = fixture('congress-social.json')
    const state = fixture('openstates-congress.yml')
    const wrong = [
      [congress, other],
      [other, other],
      [state, congress],
      [other, social],
      [congress, congress],
    ]
    for (const files of wrong) {
      expect(refusal(...files)).toMatchObject({
        file: 'file-2',
        message: 'It does not belong to file-1. Import one list at a time.',
      })
    }
    expect(refusal()?.message).toBe('There is no file.')
  })
})

describe('a named chamber', () => {
  test('is what the only one is called', () => {
    const chamber = { name: 'Assemblée', kind: 'lower' } as const
    const list = read([fixture('everypolitician.json')], { chamber })
    expect(list.chambers.legislature).toMatchObject({
      ...chamber,
      term: { name: 'Ninth' },
    })
    const [warning] = read([fixture('everypolitician.json')]).warnings
    expect(warning?.message).toContain('Nothing says whether')
    expect(list.warnings).toEqual([])
  })

  test('is taken from a list that has several', () => {
    const chamber = { name: 'United States Senate', kind: 'upper' } as const
    const list = read([fixture('congress.json')], { chamber })
    expect(Object.keys(list.chambers)).toEqual(['upper'])
    expect(list.people).toHaveLength(2)
    const other = { name: 'Senate', kind: 'upper' } as const
    expect(() => read([fixture('congress.json')], { chamber: other })).toThrow(
      'None of its chambers is called “Senate”. They are: “United States Senate”, “United States House of Representatives”.',
    )
  })
})

/** Each level holds the one before nine times. */
const bomb =
  'a: &a [x]\n' +
  [...'bcdefghi']
    .map((name, at) => {
      const before = `*${'abcdefgh'[at]!}`
      return `${name}: &${name} [${Array(9).fill(before).join(', ')}]\n`
    })
    .join('')

describe('refused, with a plain sentence', () => {
  const congress = fixture('congress.json').toString()
  const cut = congress.slice(0, congress.indexOf('"terms"') + 3)
  const cases: [string, string | Buffer, string, number | null][] = [
    ['nothing', '', 'empty', null],
    ['white space', ' \n', 'empty', null],
    ['a packed file', Buffer.from('PK\u0003\u0004…'), 'ZIP', null],
    ['a PDF', '%PDF-1.7', 'PDF', null],
    ['zero bytes', 'id\0name', 'zero bytes', null],
    ['fifty megabytes', Buffer.alloc(50 << 20, 'x'), 'larger than 20 MB', null],
    ['a web page', '\n<!doctype html>', 'web page', null],
    ['JSON that is cut off', '{"persons": [\n{"id"', 'in column 6', 2],
    ['cut in a text', cut, 'is cut off in column', cut.split('\n').length],
    ['a comma too many', '{"persons": [],\n}', 'not written correctly', 2],
    ['deep nesting', '['.repeat(1_000_000), 'cut off', 1],
    [
      'deep nesting that is whole',
      '['.repeat(1_000_000) + ']'.repeat(1_000_000),
      'none of the lists',
      null,
    ],
    ['no list', '{"type": "FeatureCollection"}', 'none of the lists', null],
    ['an empty list', '[]', 'none of the lists', null],
    ['nothing in a list', '[null]', 'none of the lists', null],
    ['persons that are none', '{"persons": 7}', 'none of the lists', null],
    [
      'inherited names',
      '[{"__proto__": {"id": {"bioguide": 1}, "terms": []}}]',
      'none of the lists',
      null,
    ],
    [
      'the index of EveryPolitician',
      fixture('everypolitician-index.json'),
      'It is the index of EveryPolitician',
      null,
    ],
    ['postcodes', fixture('zccd.csv'), 'Import it as postcodes', null],
    ['a bomb', 'id: ocd-person/1\n' + bomb, 'refers to other parts', null],
    [
      'nobody with a seat',
      fixture('openstates-legislature.yml')
        .toString()
        .replace('type: legislature', 'type: governor'),
      'nobody in it',
      null,
    ],
  ]
  test.each(cases)('%s', (_name, content, message, line) => {
    const begun = performance.now()
    expect(refusal(content)).toEqual({
      file: 'file-1',
      line,
      message: expect.stringContaining(message),
    })
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

test.each([
  'everypolitician.json',
  'popolo-embedded.json',
  'parlparse.json',
  'congress.json',
  'openstates-legislature.yml',
])('whatever bytes are changed in %s, it is read or refused', (name) => {
  const bytes = fixture(name)
  fc.assert(
    fc.property(
      fc.nat(bytes.length),
      fc.nat(bytes.length),
      fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.constantFrom(...'{}[]",:').map((sign) => Buffer.from(sign)),
      ),
      (from, length, put) => {
        const kept = [bytes.subarray(0, from), put]
        const changed = Buffer.concat([...kept, bytes.subarray(from + length)])
        const problem = refusal(changed)
        if (problem) expect(problem.message).toMatch(/^\S.*\S$/s)
      },
    ),
    { numRuns: 300 },
  )
})
