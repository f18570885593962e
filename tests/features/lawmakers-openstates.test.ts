import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOpenStatesYaml } from '#app/features/lawmakers/read/openstates-yaml.ts'
import { UnreadableList } from '#app/features/lawmakers/read/record.ts'
import { standingOf } from '#app/features/lawmakers/read/standing.ts'

const AS_OF = '2026-11-22'

function fixture(name: string) {
  const file = `tests/fixtures/lawmakers/openstates-${name}.yml`
  return readFileSync(file, 'utf8')
}
function readText(text: string, file = 'ne/legislature/one.yml') {
  return readOpenStatesYaml([{ file, text }])
}
const legislature = fixture('legislature')
/** One more than it has. */
const lines = legislature.split('\n').length

describe('people of Open States', () => {
  test('have a chamber by their state, and an escaped name', () => {
    expect(readText(legislature)).toEqual({
      format: 'openstates-yaml',
      chambers: {
        'ne-single': {
          name: 'Nebraska Legislature',
          kind: 'single',
          term: null,
        },
      },
      people: [
        {
          externalId: 'ocd-person/00000000-0000-4000-8000-000000000001',
          name: 'Ána Gutiérrez Sample',
          sortName: 'Gutiérrez Sample, Ána',
          names: {},
          chamber: 'ne-single',
          area: '08',
          party: 'Nonpartisan',
          role: 'Vicepresidenta',
          rawAddresses: ['agutierrez@leg.example.org'],
          contactForm: null,
          start: '2025-01-08',
          end: null,
          inNewestTerm: true,
          isDead: false,
        },
      ],
      warnings: [],
    })
  })

  test.each([
    ['state:ca', 'lower', 'California State Assembly', 'lower'],
    ['state:ca', 'upper', 'California Senate', 'upper'],
    ['state:tx', 'lower', 'Texas House of Representatives', 'lower'],
    ['territory:pr', 'upper', 'Puerto Rico Senate', 'upper'],
    [
      'district:dc',
      'legislature',
      'Council of the District of Columbia',
      'single',
    ],
  ])('of %s %s', (place, type, name, kind) => {
    const text = legislature
      .replace('state:ne', place)
      .replace('type: legislature', `type: ${type}`)
    const [chamber] = Object.values(readText(text).chambers)
    expect(chamber).toEqual({ name, kind, term: null })
  })

  test('in the Congress have a form, and an end that means nothing', () => {
    const { people, chambers } = readText(fixture('congress'))
    expect(people).toMatchObject([
      {
        area: 'PR-0',
        party: 'Democratic/Working Families',
        rawAddresses: [],
        contactForm:
          'https://sample.example.org/address_authentication?form=/contact/email-me',
        start: '2025-01-03',
        end: null,
      },
      { start: '2023-01-03', end: '2025-01-03' },
    ])
    expect(
      people.map((each) => standingOf(each, chambers['us-lower']!, AS_OF)),
    ).toEqual(['in-office', 'former'])
  })

  test('elsewhere have ends that count, also far ones', () => {
    const text = legislature.replace(
      "district: '08'",
      "district: '08'\n    end_date: 2030-12-31",
    )
    expect(readText(text).people).toMatchObject([{ end: '2030-12-31' }])
  })

  test('who have left keep their address, and are not in office', () => {
    const { people, chambers } = readText(fixture('retired'))
    expect(people).toMatchObject([
      { area: '31', isDead: true, rawAddresses: ['rsample@leg.example.org'] },
    ])
    expect(standingOf(people[0]!, chambers['ne-single']!, AS_OF)).toBe('former')
  })

  test('in the folder of the retired have no seat without an end', () => {
    const { people, warnings } = readText(legislature, 'ne/retired/one.yml')
    expect(people).toEqual([])
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('is left out') },
    ])
  })

  test('in that folder are never in office, whatever end is given', () => {
    const withEnd = (end: string) =>
      legislature.replace(
        "district: '08'",
        `district: '08'\n    end_date: ${end}`,
      )
    const { people, chambers } = readText(
      withEnd('2028-12-31'),
      'retired/a.yml',
    )
    expect(people).toMatchObject([{ end: '2028-12-31' }])
    const standing = standingOf(people[0]!, chambers['ne-single']!, AS_OF)
    expect(standing).toBe('former')
    // In the Congress such an end means that none is known.
    const congress = readText(fixture('congress'), 'us/retired/one.yml')
    expect(congress.people).toMatchObject([{ end: '2025-01-03' }])
    expect(congress.warnings).toMatchObject([
      { message: expect.stringContaining('is left out') },
    ])
  })

  test('who are mayors are left out, and it is said', () => {
    const text = legislature.replace('type: legislature', 'type: mayor')
    expect(readText(text)).toMatchObject({
      people: [],
      warnings: [
        { message: 'Ána Gutiérrez Sample has no seat in a legislature.' },
      ],
    })
  })

  test('with a link called contact have a form, unless it is none', () => {
    const withNote = legislature.replace('note: homepage', 'note: Contact form')
    expect(readText(withNote).people).toMatchObject([
      { contactForm: 'https://leg.example.org/8' },
    ])
    const bad = withNote.replace('url: https:', 'url: javascript:')
    expect(readText(bad).people).toMatchObject([{ contactForm: null }])
  })

  test('give nothing of homes, telephones, births and accounts', () => {
    expect(JSON.stringify(readText(legislature))).not.toMatch(
      /Private|private|555|1986|"sample"|Capitol/,
    )
  })
})

/** Each level refers to the one before nine times: 9^9 when written out. */
const bomb = ['x', ...'abcdefghi'].reduce(
  (text, name, at, all) =>
    `${text}${name}: &${name} [${Array(9)
      .fill(at === 0 ? '"lol"' : `*${all[at - 1]}`)
      .join(', ')}]\n`,
  '',
)

describe('refused, with the line and why', () => {
  const cases: [string, string, number | null, string][] = [
    ['a bomb', legislature + bomb, null, 'refers to other parts of itself'],
    [
      'too much',
      legislature + '# x\n'.repeat(20_000),
      null,
      'larger than 64 KB',
    ],
    ['a tab', legislature + '\tx: 1\n', lines, 'not written correctly as YAML'],
    [
      'twice',
      legislature + 'name: Other\n',
      lines,
      'not written correctly as YAML',
    ],
    ['two texts', legislature + '---\nid: 1\n', lines, 'not written correctly'],
    ['a list', '- id: 1\n', null, 'The file is not an object'],
    ['nothing', '# id\n', null, 'The file is not an object'],
    [
      'a name that is a list',
      legislature.replace(/^name: .*$/m, 'name: [a]'),
      null,
      '“name” is neither text nor a number',
    ],
    [
      'an end that is none',
      legislature.replace("'08'", "'08'\n    end_date: soon"),
      null,
      '“roles”, entry 1, “end_date” is not a date like 2026-01-31',
    ],
    [
      'another country',
      legislature.replace('country:us/state:ne', 'country:ca/province:on'),
      null,
      'is no state or territory of the United States',
    ],
    [
      'no state',
      legislature.replace('state:ne', 'state:zz'),
      null,
      'is no state or territory of the United States',
    ],
  ]
  test.each(cases)('%s', (_name, text, line, message) => {
    let problem
    try {
      readText(text, 'bad.yml')
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableList)
      problem = (error as UnreadableList).problem
    }
    expect(problem).toMatchObject({
      file: 'bad.yml',
      line,
      message: expect.stringContaining(message),
    })
  })

  test.each(['[', '{a: ', '- ', '? ', '"', '&a ', '!', ': ', 'k: &k\n'])(
    'sixty thousand of %j, soon',
    (piece) => {
      const text = piece.repeat(60_000 / piece.length)
      const begun = performance.now()
      expect(() => readText(text)).toThrow(UnreadableList)
      expect(performance.now() - begun).toBeLessThan(5_000)
    },
  )
})

test('whatever is cut out of a file or put into it, it is read or refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('legislature', 'congress', 'retired'),
      fc.nat(1_200),
      fc.nat(60),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(
          '- ',
          '\n',
          ': ',
          '&a ',
          '*a',
          '!!',
          '{',
          '"',
          '\t',
          '|\n',
        ),
      ),
      (name, from, length, put) => {
        const text = fixture(name)
        const changed = text.slice(0, from) + put + text.slice(from + length)
        try {
          const { people, chambers } = readText(changed)
          for (const each of people) {
            expect(chambers[each.chamber]).toBeDefined()
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableList)
        }
      },
    ),
    { numRuns: 500 },
  )
})
