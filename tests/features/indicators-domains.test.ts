import { describe, expect, test } from 'vitest'
import { readList } from '#app/features/indicators/read-list.ts'
import {
  areHere,
  published,
  publishedNames,
} from '#tests/support/indicators.ts'

const read = (text: string | Uint8Array) => readList(Buffer.from(text))
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

describe('a plain list', () => {
  test('gives its names, each once, and says what it left out', () => {
    const list = read(
      [
        '# Domains; seen in 2021',
        '; and so on',
        '// and on',
        '',
        '  Evil.Example  ',
        'evil.example.',
        'two.example # a comment',
        'three.example;x',
        'four.example // y',
        'five[.]example',
        'Me@Evil.example',
        '192.0.2.1',
        '192.0.2.1:443',
        '192.0.2.0/24',
        '2001:db8::1',
        '[2001:db8::1]:443',
        'https://shared.example/folder',
        'hxxp://shared[.]example',
        'shared.example/x',
        '0.0.0.0 hosts.example',
        'not-a-domain',
        'ev_il.example',
        '*.example.org',
      ].join('\r\n'),
    )
    expect(list).toMatchObject({
      format: 'plain list',
      read: 19,
      domains: [
        'evil.example',
        'two.example',
        'three.example',
        'four.example',
        'five.example',
      ],
      emails: ['me@evil.example'],
      duplicates: 1,
    })
    const counts = list.skipped.map(({ reason, count }) => [reason, count])
    expect(Object.fromEntries(counts)).toEqual({
      'IP address': 5,
      'web address': 3,
      'more than one word': 1,
      'not a domain': 3,
    })
    expect(list.skipped[0]!.reason).toBe('IP address')
  })

  test('names five examples of what it left out, and cuts long ones', () => {
    const lines = Array.from({ length: 7 }, (_, at) => `x_${at}_`.repeat(100))
    const { skipped } = read(['a.example', ...lines].join('\n'))
    expect(skipped).toHaveLength(1)
    expect(skipped[0]).toMatchObject({ reason: 'not a domain', count: 7 })
    expect(skipped[0]!.examples).toEqual(
      lines.slice(0, 5).map((line) => line.slice(0, 80)),
    )
  })

  test.each([
    ['UTF-8', Buffer.from('bücher.example\nb.example')],
    ['UTF-8 with a mark', Buffer.from('\ufeffbücher.example\nb.example')],
    ['UTF-16, little end first', utf16('\ufeffbücher.example\nb.example')],
    [
      'UTF-16, big end first',
      utf16('\ufeffbücher.example\nb.example').swap16(),
    ],
    ['UTF-16 without a mark', utf16('# A list\nbücher.example\nb.example')],
    ['Latin-1', Buffer.from('bücher.example\nb.example', 'latin1')],
  ])('is read in %s', (_, bytes) => {
    const list = readList(bytes)
    expect(list.domains).toEqual(['xn--bcher-kva.example', 'b.example'])
    expect(list.skipped).toEqual([])
  })

  test('of 100,000 lines takes well under a second', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) =>
      at % 10 === 0 ? `bücher-${at}.example` : `Host-${at}.example # ${at}`,
    )
    const bytes = Buffer.from(lines.join('\r\n'))
    const start = performance.now()
    expect(readList(bytes).domains).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

test.each([
  ['nothing', '', /no domain and no e-mail address/],
  ['comments only', '# a.example\n\n', /no domain and no e-mail address/],
  ['a web page', '\n <!doctype html><p>a.example', /web page or XML/],
  ['zero bytes', 'a.example\0\nb.example', /not a text/],
  ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), /not a text/],
  ['zero characters', utf16('\ufeffa.example\0'), /not a text/],
  ['too much', Buffer.alloc(20 * 1024 * 1024 + 1, 'a.example\n'), /20 MB/],
])('%s is refused in a sentence', (_, content, words) => {
  expect(() => read(content)).toThrow(words)
})

describe.skipIf(!areHere)('the published lists (where they are)', () => {
  test('hold what their publisher counts', () => {
    const counts = publishedNames.map((name) => {
      const { domains, emails, duplicates } = readList(published(name))
      return [name, domains.length, emails.length, duplicates]
    })
    expect(counts).toEqual([
      ['pegasus.stix2', 1438, 29, 0],
      ['domains.txt', 1438, 0, 0],
      ['v2_domains.txt', 95, 0, 1],
      ['v3_domains.txt', 601, 0, 9],
      ['v4_domains.txt', 688, 0, 0],
      ['v4_validation_domains.txt', 26, 0, 0],
    ])
  })

  test('hold nothing that is left out but names of processes and files', () => {
    const all = publishedNames.flatMap(
      (name) => readList(published(name)).skipped,
    )
    expect(all.map(({ reason, count }) => [reason, count])).toEqual([
      ['process name', 81],
      ['file name', 1],
    ])
  })
})
