import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  DOCUMENTS,
  listedTests,
  titlesIn,
  titlesWithoutRun,
} from '#tests/support/listed-tests.ts'
import { titlesInSources, titlesOf } from '#tests/support/test-titles.ts'

/**
 * OWASP ASVS 5.0.0: how many requirements of levels 1 and 2 each section of the
 * chapters 1 to 17 has. They come first in every section, numbered from 1.
 */
const requirements = [
  [2, 9, 11, 3, 2],
  [3, 3, 4, 1],
  [0, 2, 4, 6, 5, 0, 2],
  [3, 1, 2, 4],
  [1, 3, 2, 3],
  [3, 12, 4, 4, 5, 3, 0, 4],
  [3, 4, 2, 5, 2, 2],
  [2, 3, 1, 1],
  [3, 4],
  [2, 2, 4, 11, 5, 2, 3],
  [2, 3, 3, 4, 1, 1],
  [3, 2, 4],
  [1, 5, 2, 5],
  [2, 4, 3],
  [3, 3, 7, 0],
  [1, 5, 4, 3, 3],
  [1, 4, 2],
]
const ids = requirements.flatMap((sections, chapter) =>
  sections.flatMap((count, section) =>
    Array.from(
      { length: count },
      (_, at) => `V${chapter + 1}.${section + 1}.${at + 1}`,
    ),
  ),
)

describe('the tests that the documents on security name', () => {
  const sources = titlesInSources()

  test('are there, under exactly that title', () => {
    const titles = new Set(sources.map(({ title }) => title))
    const named = new Set(listedTests().map(({ title }) => title))
    expect([...named].filter((title) => !titles.has(title))).toEqual([])
    for (const document of DOCUMENTS) {
      const own = listedTests().filter((one) => one.document === document)
      expect(own.length).toBeGreaterThan(40)
    }
  })

  test('are neither left out nor expected to fail', () => {
    const listed = new Set(listedTests().map(({ title }) => title))
    const idle = sources.filter(
      ({ title, isIdle }) => isIdle && listed.has(title),
    )
    expect(idle).toEqual([])
  })
})

describe('the list of the ASVS', () => {
  const items = readFileSync('docs/asvs.md', 'utf8')
    .split(/^- /m)
    .slice(1)
    .map((item) => {
      const text = item
        .replace(/^#[^]*/m, '')
        .replace(/\s+/g, ' ')
        .trim()
      const [, id, said] = /^\*\*(V[\d.]+)\*\* (.+)$/.exec(text) ?? []
      return { id, said: said ?? text }
    })

  test('has each of the 253 requirements of levels 1 and 2, once', () => {
    expect(ids).toHaveLength(253)
    expect(items.map(({ id }) => id)).toEqual(ids)
  })

  test('says of each what it asks, and its tests or a reason', () => {
    const answer = /^\S.{3,}? \*\*(tests|reason|open):\*\* (.+)$/
    for (const { id, said } of items) {
      const [, kind, how = ''] = answer.exec(said) ?? []
      expect([id, kind]).toEqual([id, expect.any(String)])
      const named = titlesIn(how).length
      expect([id, kind, named > 0]).toEqual([id, kind, kind === 'tests'])
      expect(how.length).toBeGreaterThan(5)
    }
  })
})

describe('the reader of titles', () => {
  test('sees suites, templates, and what is left out', () => {
    const text = `
      test('plain', () => {})
      describe.each(x)('in %s', () => {
        test.each([(a) => a])('one %s', async () => {
          await test.step('no test', () => {})
        })
        it.skip('later', () => {})
        test.fails('wrong', () => {})
      })
      describe.skip('all', () => { test('of it', () => {}) })
      test.describe(language, { tag: '@js' }, () => {
        test(\`of \${name}\`, { tag: 'x' }, () => {})
        test.todo('some day')
      })
      /x/.test('plain')`
    const seen = titlesOf('a.test.ts', text).map(({ title, isIdle }) =>
      isIdle ? `(${title})` : title,
    )
    expect(seen).toEqual([
      'plain',
      'in %s > one %s',
      '(in %s > later)',
      '(in %s > wrong)',
      '(all > of it)',
      '${language} > of ${name}',
    ])
  })

  test('misses what did not run, whatever was filled in', () => {
    const ran = ['plain', 'en > of home', 'in ar > 3 (of 4)', 'x > $y']
    const titles = ['plain', '${language} > of ${name}', 'in %s > %i (of 4)']
    expect(titlesWithoutRun(titles, ran)).toEqual([])
    const others = ['plai', 'plain > more', 'in %s > %i of 4', 'of ${name}']
    expect(titlesWithoutRun(others, ran)).toEqual(others)
    expect(titlesWithoutRun(['plain'], [])).toEqual(['plain'])
  })
})
