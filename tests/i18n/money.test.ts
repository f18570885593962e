import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  currencySigns,
  decimalsOf,
  decimalText,
  formatMoney,
} from '#app/i18n/money.ts'
import { type Language, languages } from '#app/i18n/translate.ts'

describe('decimals', () => {
  test.each([
    ['JPY', 0],
    ['KRW', 0],
    ['XOF', 0],
    ['EUR', 2],
    // Paid without, counted with: https://docs.stripe.com/currencies#special-cases
    ['HUF', 2],
    ['ISK', 2],
    ['UGX', 2],
    ['KWD', 3],
    ['TND', 3],
  ])('of %s are as Stripe counts: %d', (currency, decimals) => {
    expect(decimalsOf(currency)).toBe(decimals)
  })
})

describe('an amount for programs', () => {
  test.each([
    ['EUR', 1250, '12.50'],
    ['EUR', 5, '0.05'],
    ['EUR', -5, '-0.05'],
    ['EUR', 0, '0.00'],
    ['JPY', 1000, '1000'],
    ['JPY', -1, '-1'],
    ['KWD', 12500, '12.500'],
    ['KWD', -7, '-0.007'],
    ['EUR', Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('in %s of %d is %s', (currency, amountMinor, text) => {
    expect(decimalText({ amountMinor, currency })).toBe(text)
  })

  test('is exact for each that there is', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (amountMinor, currency) => {
          const text = decimalText({ amountMinor, currency })
          const [, part = ''] = text.split('.')
          expect(part).toHaveLength(decimalsOf(currency))
          expect(BigInt(text.replace('.', ''))).toBe(BigInt(amountMinor))
        },
      ),
    )
  })

  test.each([0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])(
    'is none of %d',
    (amountMinor) => {
      const money = { amountMinor, currency: 'EUR' }
      expect(() => decimalText(money)).toThrow(RangeError)
      expect(() => formatMoney('en', money)).toThrow(RangeError)
    },
  )
})

describe('an amount for people', () => {
  test.each<[Language, string, number, string]>([
    ['en', 'EUR', 2500, '€25'],
    ['en', 'EUR', 1250, '€12.50'],
    ['en', 'USD', 150_000, '$1,500'],
    ['en', 'JPY', 1000, '¥1,000'],
    ['en', 'KWD', 12_500, 'KWD 12.50'],
    ['en', 'KWD', 12_345, 'KWD 12.345'],
    ['en', 'EUR', -250, '-€2.50'],
    ['fr', 'EUR', 1_234_550, '12 345,50 €'],
    ['es', 'EUR', 150_000, '1500 €'],
    ['hu', 'HUF', 1_000_000, '10 000 Ft'],
    ['hi', 'INR', 12_345_600, '₹1,23,456'],
    ['ar', 'USD', 2_500, '25 US$'],
  ])('in %s and %s of %d is %s', (language, currency, amountMinor, text) => {
    const shown = formatMoney(language, { amountMinor, currency })
    expect(plain(shown)).toBe(text)
  })

  test('keeps its sign on its side within Arabic text', () => {
    const dollars = { amountMinor: 2500, currency: 'USD' }
    expect(formatMoney('ar', dollars)).toMatch(/^\u2066[^\u200f]+\u2069$/)
    expect(formatMoney('en', dollars)).toBe('$25')
    const dirhams = { amountMinor: 2500, currency: 'AED' }
    expect(formatMoney('ar', dirhams)).not.toMatch(/[\u2066\u2069]/)
  })

  test('goes through no number that cannot hold it', () => {
    const money = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }
    expect(formatMoney('en', money)).toBe('€90,071,992,547,409.91')
  })
})

test('a currency has its code and its signs', () => {
  expect(currencySigns('USD')).toEqual(
    expect.arrayContaining(['USD', '$', 'US$', '$US']),
  )
  expect(currencySigns('HUF')).toContain('Ft')
  for (const sign of languages.map((language) => signIn(language, 'INR'))) {
    expect(currencySigns('INR')).toContain(sign)
  }
})

function signIn(language: Language, currency: string): string {
  return plain(formatMoney(language, { amountMinor: 0, currency }))
    .replace(/\d/g, '')
    .trim()
}

/** Without what only guides direction and line breaks. */
function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u2066\u2069]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
}
