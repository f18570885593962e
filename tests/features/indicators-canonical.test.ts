import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalEmail } from '#app/features/indicators/canonical-email.ts'
import { canonicalHost } from '#app/features/indicators/canonical-host.ts'

const long = `${'a'.repeat(63)}.`.repeat(3)

describe('a domain', () => {
  test.each([
    ['Evil.EXAMPLE', 'evil.example'],
    ['evil.example.', 'evil.example'],
    ['a--b.r3---sn.example', 'a--b.r3---sn.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['XN--Bcher-KVA.example', 'xn--bcher-kva.example'],
    ['faß.example', 'xn--fa-hia.example'],
    ['ｅｖｉｌ。example', 'evil.example'],
    ['e\u200bvil.ex\u00adample', 'evil.example'],
    ['аpple.example', 'xn--pple-43d.example'],
    [`${long}${'b'.repeat(61)}`, `${long}${'b'.repeat(61)}`],
  ])('%s is %s', (typed, host) => {
    expect(canonicalHost(typed)).toBe(host)
  })

  test.each([
    '',
    '.',
    'example',
    'example.',
    '.evil.example',
    'evil..example',
    'evil.example..',
    '-evil.example',
    'evil-.example',
    'ev_il.example',
    'ev il.example',
    ' evil.example',
    'ev%69l.example',
    'evil.example/path',
    'é.example/path',
    'é.example／path',
    'evil.example:443',
    'me@evil.example',
    'https://evil.example',
    '127.0.0.1',
    '１２７.０.０.１',
    '0x7f.1',
    'evil.0x1',
    '[::1]',
    'ev\0il.example',
    'ev\u202eil.example',
    `${'a'.repeat(64)}.example`,
    `${long}${'b'.repeat(62)}`,
    'a.'.repeat(100_000),
  ])('%j is none', (typed) => {
    expect(canonicalHost(typed)).toBeUndefined()
  })

  // Only then two ways to write it are found to be the same.
  test('is canonical once and for all, and what a browser opens', () => {
    const name = fc.oneof(
      fc.domain(),
      fc.stringMatching(/^[a-zäß。．．a-zA-Z0-9.-]{1,20}\.example$/),
      fc.string({ unit: 'grapheme' }).map((text) => `${text}.example`),
    )
    fc.assert(
      fc.property(name, (typed) => {
        const host = canonicalHost(typed)
        fc.pre(host !== undefined)
        expect(canonicalHost(host!)).toBe(host)
        expect(new URL(`https://${host}/`).hostname).toBe(host)
        expect(new URL(`https://${typed}/`).hostname.replace(/\.$/, '')).toBe(
          host,
        )
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('an e-mail address', () => {
  test.each([
    ['Me@Evil.Example', 'me@evil.example'],
    ['a+b.c@bücher.example', 'a+b.c@xn--bcher-kva.example'],
  ])('%s is %s', (typed, address) => {
    expect(canonicalEmail(typed)).toBe(address)
  })

  test.each([
    '@evil.example',
    'evil.example',
    'me@',
    'me@example',
    'me@me@evil.example',
    'm e@evil.example',
    '<me@evil.example',
    'me\u202e@evil.example',
    `${'m'.repeat(65)}@evil.example`,
  ])('%j is none', (typed) => {
    expect(canonicalEmail(typed)).toBeUndefined()
  })
})
