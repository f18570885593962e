import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalAddress,
  parseAddress,
  providerName,
} from '#app/features/signatures/address.ts'

describe('of one mailbox there is one canonical form', () => {
  test.each([
    ['Ada@Example.org', 'ada@example.org'],
    ['ПОЧТА@пример.рф', 'почта@xn--e1afmkfd.xn--p1ai'],
    ['ΟΔΟΣ@example.org', 'οδοσ@example.org'],
    ['οδος@example.org', 'οδοσ@example.org'],
    ['ａｄａ@example.org', 'ada@example.org'],
    ['ﬁona@example.org', 'fiona@example.org'],
    // Google
    ['A.d.a+news@gmail.com', 'ada@gmail.com'],
    ['ada@googlemail.com', 'ada@gmail.com'],
    ['a.d.a.+x@gmail.com', 'ada@gmail.com'],
    ['ada+a+b@gmail.com', 'ada@gmail.com'],
    ['+tag@gmail.com', '+tag@gmail.com'],
    ['+t.ag@gmail.com', '+tag@gmail.com'],
    // Microsoft
    ['a.da+x@outlook.com', 'a.da@outlook.com'],
    ['ada+x@hotmail.fr', 'ada@hotmail.fr'],
    ['ada+x@live.com.mx', 'ada@live.com.mx'],
    ['ada.+x@outlook.com', 'ada.+x@outlook.com'],
    // Apple
    ['ada+x@me.com', 'ada@icloud.com'],
    ['a.da@mac.com', 'a.da@icloud.com'],
    // Proton
    ['A.d-a_l+x@protonmail.com', 'adal@proton.me'],
    ['ada@pm.me', 'ada@proton.me'],
    ['ada@protonmail.ch', 'ada@proton.me'],
    ['_-_@proton.me', '_-_@proton.me'],
    ['a.+x@proton.me', 'a@proton.me'],
    // Fastmail
    ['ada+x@fastmail.com', 'ada@fastmail.com'],
    ['x@ada.fastmail.com', 'ada@fastmail.com'],
    ['x@ada.fastmail.fm', 'ada@fastmail.fm'],
    ['x@a-da.fastmail.com', 'x@a-da.fastmail.com'],
    ['x@y.ada.fastmail.com', 'x@y.ada.fastmail.com'],
    // Yandex
    ['i.petrov+x@ya.ru', 'i-petrov@yandex.ru'],
    ['i-petrov@yandex.kz', 'i-petrov@yandex.ru'],
    // other providers that know tags
    ['a.da+x@mail.ru', 'a.da@mail.ru'],
    ['ada+x@bk.ru', 'ada@bk.ru'],
    ['ada+x@zohomail.com', 'ada@zohomail.com'],
    ['ada+x@mailbox.org', 'ada@mailbox.org'],
    // nothing is removed where nothing is known
    ['a.da+x@example.org', 'a.da+x@example.org'],
    ['ada+x@yahoo.com', 'ada+x@yahoo.com'],
    ['ada-x@yahoo.com', 'ada-x@yahoo.com'],
    ['a.da+x@mail.gmail.com', 'a.da+x@mail.gmail.com'],
    ['x@ada.gmail.com', 'x@ada.gmail.com'],
    ['ada+x@notgmail.com', 'ada+x@notgmail.com'],
  ])('%s is %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical)
  })
})

describe('two people are never made one', () => {
  test.each([
    ['ada@outlook.com', 'ada@hotmail.com'],
    ['ada@fastmail.com', 'ada@fastmail.fm'],
    ['ada@mail.ru', 'ada@bk.ru'],
    ['a.da@outlook.com', 'ada@outlook.com'],
    ['a.da@icloud.com', 'ada@icloud.com'],
    ['a.da@yandex.ru', 'ada@yandex.ru'],
    ['a-da@gmail.com', 'ada@gmail.com'],
    ['a_da@gmail.com', 'ada@gmail.com'],
    ['ada-x@yahoo.com', 'ada@yahoo.com'],
    ['ada+x@example.org', 'ada@example.org'],
    ['a.da@example.org', 'ada@example.org'],
    ['ada@example.org', 'ada@example.com'],
    ['ayşe@example.org', 'ayse@example.org'],
    ['ışık@example.org', 'işik@example.org'],
    ['groß@example.org', 'gross@example.org'],
    ['zoë@example.org', 'zoe@example.org'],
    ['+a@gmail.com', '+b@gmail.com'],
  ])('%s and %s', (one, other) => {
    expect(canonicalAddress(one)).not.toBe(canonicalAddress(other))
  })
})

const provider = fc.constantFrom(
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'me.com'],
  ...['icloud.com', 'pm.me', 'proton.me', 'ada.fastmail.com', 'ya.ru'],
  ...['fastmail.fm', 'yandex.com', 'mail.ru', 'yahoo.com', 'zoho.com'],
  ...['example.org', 'xn--e1afmkfd.xn--p1ai', 'пример.рф', 'bücher.example'],
)
const atoms = (unit: fc.Arbitrary<string>) =>
  fc
    .array(fc.string({ unit, minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join('.'))
const ascii = fc.constantFrom(..."abcXYZ019+-_!'*=")
const anyCharacter = fc.string({
  unit: 'binary',
  minLength: 1,
  maxLength: 1,
})
const asciiAddress = fc
  .tuple(atoms(ascii), provider)
  .map((parts) => parts.join('@'))
const anyAddress = fc
  .tuple(fc.oneof(atoms(ascii), atoms(anyCharacter)), provider)
  .map((parts) => parts.join('@'))
  .filter((text) => 'address' in parseAddress(text))
const runs = { numRuns: 2_000 }

describe('for any address', () => {
  test('the canonical form is an address and its own canonical form', () => {
    fc.assert(
      fc.property(anyAddress, (text) => {
        const canonical = canonicalAddress(text)
        expect(parseAddress(canonical)).toEqual({ address: canonical })
        expect(canonicalAddress(canonical)).toBe(canonical)
      }),
      runs,
    )
  })

  test('the address to mail to is taken as it is, and canonically equal', () => {
    fc.assert(
      fc.property(anyAddress, (text) => {
        const parsed = parseAddress(text) as { address: string }
        expect(parseAddress(parsed.address)).toEqual(parsed)
        expect(canonicalAddress(parsed.address)).toBe(canonicalAddress(text))
      }),
      runs,
    )
  })

  test('letter case does not matter', () => {
    fc.assert(
      fc.property(asciiAddress, (address) => {
        const canonical = canonicalAddress(address)
        expect(canonicalAddress(address.toUpperCase())).toBe(canonical)
        expect(canonicalAddress(address.toLowerCase())).toBe(canonical)
      }),
      runs,
    )
  })

  test('white space around it does not matter', () => {
    fc.assert(
      fc.property(anyAddress, (text) => {
        expect(parseAddress(` \t${text}\r\n`)).toEqual(parseAddress(text))
      }),
    )
  })

  test('at an unknown provider only letter case is folded', () => {
    fc.assert(
      fc.property(atoms(ascii), atoms(ascii), (one, other) => {
        const [a, b] = [`${one}@example.org`, `${other}@example.org`]
        const same = a.toLowerCase() === b.toLowerCase()
        expect(canonicalAddress(a) === canonicalAddress(b)).toBe(same)
      }),
      runs,
    )
  })

  test('names without a plus, dot, hyphen or underscore are never merged', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab01'), minLength: 1 })
    const domain = provider.filter((text) => text !== 'ada.fastmail.com')
    fc.assert(
      fc.property(name, name, domain, (one, other, host) => {
        fc.pre(one !== other && one.length <= 64 && other.length <= 64)
        const [a, b] = [one, other].map((name) =>
          canonicalAddress(`${name}@${host}`),
        )
        expect(a).not.toBe(b)
      }),
      runs,
    )
  })
})

// The folding must have reached its end after one pass, for every character.
test('every character of Unicode folds once and for all', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const address = `x${String.fromCodePoint(code)}y@example.org`
    if ('problem' in parseAddress(address)) continue
    const canonical = canonicalAddress(address)
    if (canonicalAddress(canonical) === canonical) continue
    expect.fail(`U+${code.toString(16)} folds twice`)
  }
}, 60_000)

test('no text makes it throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '\ud800',
        '\udc00',
        '@',
        '.',
        'ж',
        '%',
        ':',
        '[',
        '+',
      ),
    }),
    fc.webUrl(),
  )
  fc.assert(
    fc.property(text, (anything) => {
      const parsed = parseAddress(anything)
      expect('address' in parsed || 'problem' in parsed).toBe(true)
      expect(typeof canonicalAddress(anything)).toBe('string')
      providerName(anything)
    }),
    runs,
  )
})
