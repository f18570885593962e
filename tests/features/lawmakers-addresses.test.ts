import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanAddress } from '#app/features/lawmakers/read/clean-address.ts'
import { explainReject } from '#app/features/lawmakers/read/reject-reason.ts'
import { moreRules, oddFields } from '#tests/support/odd-addresses.ts'

function cleaned(raw: string) {
  const { addresses, rejected } = cleanAddress(raw)
  return {
    addresses,
    rejected: rejected.map(({ value, reason }) => `${value}: ${reason}`),
  }
}

describe('a field for e-mail', () => {
  test.each([...oddFields, ...moreRules])(
    'odd row or rule %s',
    (_, raw, addresses, rejected) => {
      expect(cleaned(raw)).toEqual({ addresses, rejected })
    },
  )

  test('holds a form where the format keeps it there, and a safe one', () => {
    const form = 'https://lee.house.example/contact?form=1'
    const kept = { addresses: [], form, rejected: [] }
    expect(cleanAddress(` ${form}`, { formAllowed: true })).toEqual(kept)
    for (const page of [
      'hhttps://lee.house.example/',
      'https://lee@house.example/',
      'https://localhost/',
      'https://192.0.2.1/',
      'https://lee.house.example/a b',
      'javascript://lee.house.example/',
      'https://x.com/ann',
    ]) {
      const { form, rejected } = cleanAddress(page, { formAllowed: true })
      expect([form, rejected.length], page).toEqual([null, 1])
    }
  })

  test('is not searched when it is as long as a page', () => {
    const { addresses, rejected } = cleanAddress('a@b.example '.repeat(100))
    expect(addresses).toEqual([])
    expect(rejected.map(({ reason }) => reason)).toEqual(['too-long'])
  })
})

test.each([
  'ann@x.examplehhttps://lee.example/a',
  'ann@x.examplehhttp://bob@y.example',
  'ann@x.examplehhttps://',
  'ann@x.example hhttps://lee.example',
  'bob@x.examplewww.foo.example',
  'bob@x.exampleWWW.foo.example/a',
])('%s is not guessed at', (raw) => {
  expect(cleaned(raw)).toEqual({
    ...{ addresses: [], rejected: [`${raw}: not-apart`] },
  })
})

test('a domain may begin with www', () => {
  const raw = 'bob@www.foo.example'
  expect(cleaned(raw)).toEqual({ addresses: [raw], rejected: [] })
})

test('why a value is not used is said in words', () => {
  function said(raw: string): string {
    return explainReject(cleanAddress(raw).rejected[0]!)
  }
  expect(said('ann@house.bу')).toBe(
    '“ann@house.bу” holds a character that is not in the plain Latin alphabet: “у” (U+0443).',
  )
  expect(said('muñoz@house.example')).toContain('“ñ” (U+00F1)')
  expect(said('a@b.examplec@d.example')).toBe(
    '“a@b.examplec@d.example” holds two or more @ without anything between the addresses.',
  )
})

/** The words of which odd fields are made. */
const part = fc.constantFrom(
  'ann@house.example',
  'Ann@House.Example',
  'b.lee@party.example',
  'lee@',
  '@house',
  'a',
  'mailto:',
  'MAILTO:',
  'Email:',
  'http://a.example/',
  'https://',
  ' or ',
  ...'@.,;:/<>() -()\u00a0\u200b\n\té',
)
const field = fc.oneof(
  fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.emailAddress(),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const strict = /^[\x21-\x3f\x41-\x7e]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/

describe('whatever stands in a field', () => {
  test('each address that is kept is one, and only once', () => {
    fc.assert(
      fc.property(field, fc.boolean(), (raw, formAllowed) => {
        const { addresses, rejected } = cleanAddress(raw, { formAllowed })
        for (const address of addresses) expect(address).toMatch(strict)
        const folded = addresses.map((address) => address.toLowerCase())
        expect(new Set(folded).size).toBe(folded.length)
        for (const each of rejected) {
          expect(each.value).not.toBe('')
          expect(explainReject(each)).toMatch(/^“[^]*” \w[^]*\.$/)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  test('is never lost: it is kept, rejected, or was nothing', () => {
    fc.assert(
      fc.property(field, (raw) => {
        const { addresses, rejected } = cleanAddress(raw)
        fc.pre(raw.includes('@'))
        expect(addresses.length + rejected.length).toBeGreaterThan(0)
      }),
      { numRuns: 2_000 },
    )
  })

  test('cleaning what was cleaned changes nothing', () => {
    fc.assert(
      fc.property(
        field,
        fc.constantFrom('; ', ',', ' ', ' or ', 'mailto:'),
        (raw, between) => {
          const { addresses } = cleanAddress(raw)
          const again = cleanAddress(addresses.join(between))
          expect(again).toEqual({ addresses, form: null, rejected: [] })
        },
      ),
      { numRuns: 5_000 },
    )
  })

  test('order and case do not change which addresses are found', () => {
    const list = fc.array(fc.constantFrom('a', 'A', 'b', 'B', 'c'))
    fc.assert(
      fc.property(list, (names) => {
        const fields = names.map((name) => `${name}@House.example`)
        function found(given: string[]) {
          const { addresses } = cleanAddress(given.join(';'))
          return addresses.map((address) => address.toLowerCase()).sort()
        }
        expect(found(fields.toReversed())).toEqual(found(fields))
        expect(found(fields)).toHaveLength(
          new Set(fields.map((each) => each.toLowerCase())).size,
        )
      }),
    )
  })

  test('takes no time', () => {
    for (const each of [
      ',',
      '@',
      '<',
      'a@b.',
      ' or ',
      'mailto:',
      ': ',
      '(i)',
    ]) {
      const long = each.repeat(999 / each.length)
      const start = performance.now()
      cleanAddress(long)
      expect(performance.now() - start).toBeLessThan(500)
    }
  })
})
