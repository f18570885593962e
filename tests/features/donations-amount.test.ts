import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAmount, typedAmount } from '#app/features/donations/amount.ts'
import {
  CURRENCIES,
  currencyOf,
  isCurrency,
} from '#app/features/donations/currencies.ts'
import { countryCodes } from '#app/i18n/countries.ts'
import { formatMoney } from '#app/i18n/money.ts'
import { isMessageKey, languages } from '#app/i18n/translate.ts'

const codes = Object.keys(CURRENCIES)

/** Minor units, or the last word of the problem. */
function read(text: string, currency = 'EUR'): number | string {
  const parsed = parseAmount(text, currency)
  if (parsed.ok) return parsed.minor
  expect(isMessageKey(parsed.problem), parsed.problem).toBe(true)
  return parsed.problem.replace('problem.gift.', '')
}

/** Amounts that are taken. */
const gifts = fc.constantFrom(...codes).chain((currency) => {
  const { least, most, step } = CURRENCIES[currency]!
  const steps = fc.integer({
    min: Math.ceil(least / step),
    max: Math.floor(most / step),
  })
  return steps.map((n) => ({ currency, amountMinor: n * step }))
})

describe('an amount', () => {
  test.each([
    ['25', 2500],
    ['  25 ', 2500],
    ['1,50', 'too-small'],
    ['12,50', 1250],
    ['12.5', 1250],
    ['0025', 2500],
    ['1500', 150_000],
    ['1500.50', 150_050],
    ['1 500', 150_000],
    ['1\u00a0500', 150_000],
    ['1\u202f500,50', 150_050],
    ['1’500.50', 150_050],
    ["1'500", 150_000],
    ['1.500,00', 150_000],
    ['1,500.00', 150_000],
    ['1,00,000', 'too-large'],
    ['1,500,000', 'too-large'],
    ['1.500.000,00', 'too-large'],
    ['10000', 1_000_000],
    ['10000.01', 'too-large'],
    ['5', 500],
    ['4.99', 'too-small'],
  ])('%s is %s', (text, found) => {
    expect(read(text)).toBe(found)
  })

  test.each([
    ['Arabic-Indic', '١٢٫٥٠', 1250],
    ['Arabic-Indic with groups', '١٬٥٠٠', 150_000],
    ['Persian', '۲۵', 2500],
    ['Devanagari', '२५.५०', 2550],
    ['Bengali', '২৫', 2500],
    ['full width', '１，０００．５０', 100_050],
    ['mathematical, beyond 16 bits', '𝟚𝟝', 2500],
    ['of two scripts', '2٥', 'unreadable'],
    ['Arabic and Persian', '٢۵', 'unreadable'],
    ['superscript', '2²', 'unreadable'],
    ['Roman', 'Ⅻ', 'unreadable'],
    ['Chinese words', '二十五', 'unreadable'],
  ])('may be %s: %s', (_, text, found) => {
    expect(read(text)).toBe(found)
  })

  test('is read in every script with decimal digits', () => {
    const systems = Intl.supportedValuesOf('numberingSystem')
    const formats = systems.map(
      (system) => new Intl.NumberFormat(`en-u-nu-${system}`),
    )
    const texts = formats
      .map((format) => [6789, 5432, 10].map((value) => format.format(value)))
      .filter((all) => all.every((text) => /^[\p{Nd},.٬]+$/u.test(text)))
    expect(texts.length).toBeGreaterThan(60)
    for (const all of texts) {
      const digits = all.map((text) => text.replace(/\P{Nd}/gu, ''))
      const found = digits.map((text) => read(text, 'EUR'))
      expect(found).toEqual([678_900, 543_200, 1_000])
    }
  })

  test.each([
    ['€25', 'EUR', 2500],
    ['€ 25', 'EUR', 2500],
    ['25 €', 'EUR', 2500],
    ['25 EUR', 'EUR', 2500],
    ['eur 25,50', 'EUR', 2550],
    ['US$ 25', 'USD', 2500],
    ['25 $US', 'USD', 2500],
    ['$25', 'CAD', 2500],
    ['5000 ft', 'HUF', 500_000],
    ['¥1000', 'JPY', 1000],
    ['￥1000', 'JPY', 1000],
    ['\u200f25 د.ك.\u200f', 'KWD', 25_000],
    ['\u2068€25\u2069', 'EUR', 2500],
    ['25 USD', 'EUR', 'unreadable'],
    ['£25', 'EUR', 'unreadable'],
    ['€', 'EUR', 'unreadable'],
    ['25 €€', 'EUR', 'unreadable'],
    ['25 euros', 'EUR', 'unreadable'],
  ])('%s in %s is %s', (text, currency, found) => {
    expect(read(text, currency)).toBe(found)
  })

  test.each([
    ['1,500', 'EUR', 'ambiguous'],
    ['1.500', 'EUR', 'ambiguous'],
    ['€12.345', 'EUR', 'ambiguous'],
    ['１，５００', 'EUR', 'ambiguous'],
    ['1.500', 'KWD', 'ambiguous'],
    // Here three digits can be a group only.
    ['1,500', 'JPY', 1500],
    ['1.500', 'JPY', 1500],
    ['2.500', 'HUF', 250_000],
    // And here decimals only.
    ['0.500', 'EUR', 'fraction'],
    ['1٫500', 'EUR', 'fraction'],
    ['1500.500', 'EUR', 'fraction'],
    ['1,500.000', 'EUR', 'fraction'],
    ['1,500.000', 'KWD', 1_500_000],
  ])('%s in %s is %s', (text, currency, found) => {
    expect(read(text, currency)).toBe(found)
  })

  test.each([
    ['25.505', 'EUR', 'ambiguous'],
    ['25.5055', 'EUR', 'fraction'],
    ['1000.5', 'JPY', 'fraction'],
    ['1000.00', 'JPY', 'fraction'],
    ['2000.50', 'HUF', 'fraction'],
    ['2000.00', 'HUF', 200_000],
    ['12.50', 'KWD', 12_500],
    ['0.505', 'KWD', 'fraction'],
    ['1250.505', 'KWD', 'fraction'],
    ['1250.500', 'KWD', 1_250_500],
  ])('with decimals %s in %s is %s', (text, currency, found) => {
    expect(read(text, currency)).toBe(found)
  })

  test.each([
    ['', 'none'],
    [' \u200f ', 'none'],
    ['0', 'too-small'],
    ['0.00', 'too-small'],
    ['-25', 'too-small'],
    ['−25', 'too-small'],
    ['-€25', 'too-small'],
    ['€ -25', 'too-small'],
    ['9'.repeat(30), 'too-large'],
    ['9'.repeat(5_000), 'too-large'],
    ['1e9', 'unreadable'],
    ['0x19', 'unreadable'],
    ['NaN', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['-', 'unreadable'],
    ['--25', 'unreadable'],
    ['25-', 'unreadable'],
    ['10-25', 'unreadable'],
    ['+25', 'unreadable'],
    ['25.', 'unreadable'],
    ['.50', 'unreadable'],
    ['15 00', 'unreadable'],
    ['1 5000', 'unreadable'],
    ['1,500 000', 'unreadable'],
    ['1.500.00', 'unreadable'],
    ['0,500,000', 'unreadable'],
    ['1,,500', 'unreadable'],
    ['2 5', 'unreadable'],
    ['25\n26', 'unreadable'],
    ['25\u202e', 'unreadable'],
    ['½', 'unreadable'],
    ['<b>25</b>', 'unreadable'],
    ['\ud835', 'unreadable'],
  ])('%j is %s', (text, found) => {
    expect(read(text)).toBe(found)
  })

  test.each(['', 'XXX', 'eur', 'toString', '__proto__'])(
    'in %j is in no currency of ours',
    (currency) => {
      expect(read('25', currency)).toBe('currency')
      expect(isCurrency(currency)).toBe(false)
    },
  )
})

/** Where the rest could be decimals, a group looks like them. */
const LONE_GROUP = /^\P{Nd}*\p{Nd}{1,3}[.,]\p{Nd}{3}\P{Nd}*$/u

describe('any amount', () => {
  test('as we write it is read as it is, or as none, in every language', () => {
    fc.assert(
      fc.property(gifts, fc.constantFrom(...languages), (gift, language) => {
        const shown = formatMoney(language, gift)
        const { step, decimals } = CURRENCIES[gift.currency]!
        const hasCents = step < 10 ** decimals
        const isAmbiguous = hasCents && LONE_GROUP.test(shown)
        const found = isAmbiguous ? 'ambiguous' : gift.amountMinor
        expect(read(shown, gift.currency)).toBe(found)
      }),
      { numRuns: 3_000 },
    )
  })

  test('as it is typed is read as it is', () => {
    fc.assert(
      fc.property(gifts, (gift) => {
        expect(read(typedAmount(gift), gift.currency)).toBe(gift.amountMinor)
      }),
    )
  })

  test('is one that Stripe takes, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...'0123456789٠٥۲२５.,٫٬’ -€$¥eE'.split(''),
      ...['\u00a0', '\u200f', 'EUR', '000', '500', '\ud800', '😀'],
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((some) => some.join('')),
      fc.double().map(String),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom(...codes), (text, currency) => {
        const parsed = parseAmount(text, currency)
        if (!parsed.ok) return
        const { least, most, step } = CURRENCIES[currency]!
        expect(Number.isSafeInteger(parsed.minor)).toBe(true)
        expect(parsed.minor).toBeGreaterThanOrEqual(least)
        expect(parsed.minor).toBeLessThanOrEqual(most)
        expect(parsed.minor % step).toBe(0)
      }),
      { numRuns: 3_000 },
    )
  })

  test('is read quickly, however long', () => {
    for (const piece of ['1', '1,', '1.500,', ' ', '-', '٥', 'x']) {
      const started = performance.now()
      parseAmount(piece.repeat(20_000), 'EUR')
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  })
})

/** What one euro was worth, roughly, at the end of 2025. */
const worth: Record<string, number> = {
  ...{ EUR: 1, USD: 1.16, GBP: 0.87, CHF: 0.93, CAD: 1.62, AUD: 1.77 },
  ...{ NZD: 2.03, INR: 104, HUF: 385, MXN: 21.2, JPY: 181, PLN: 4.23 },
  ...{ SEK: 10.9, NOK: 11.8, DKK: 7.47, CZK: 24.2, BRL: 6.25, ZAR: 19.7 },
  ...{ KRW: 1_710, AED: 4.27, JOD: 0.82, KWD: 0.36 },
}

/** https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const stripesLeast: Record<string, number> = {
  ...{ EUR: 50, USD: 50, GBP: 30, CHF: 50, CAD: 50, AUD: 50, NZD: 50 },
  ...{ INR: 50, HUF: 17_500, MXN: 1_000, JPY: 50, PLN: 200, SEK: 300 },
  ...{ NOK: 300, DKK: 250, CZK: 1_500, BRL: 50, AED: 200 },
}

describe('currencies', () => {
  test.each(codes)('%s is offered in amounts that Stripe takes', (code) => {
    const { presets, least, most, step, decimals } = CURRENCIES[code]!
    expect(presets).toHaveLength(4)
    expect(presets).toEqual([...new Set(presets)].sort((a, b) => a - b))
    for (const amount of [...presets, least, most]) {
      expect(Number.isSafeInteger(amount)).toBe(true)
      expect(amount % step).toBe(0)
      expect(amount % 10 ** decimals).toBe(0)
    }
    expect(presets[0]).toBeGreaterThanOrEqual(least)
    expect(presets[3]).toBeLessThanOrEqual(most)
    expect(most).toBeLessThanOrEqual(99_999_999)
    expect(least).toBeGreaterThanOrEqual(stripesLeast[code] ?? 0)
    const inEuro = (minor: number) => minor / 10 ** decimals / worth[code]!
    expect(inEuro(least)).toBeGreaterThan(3.5)
    expect(inEuro(least)).toBeLessThan(7)
    expect(inEuro(presets[0]!)).toBeLessThan(15)
    expect(inEuro(most)).toBeLessThan(12_000)
  })

  test.each([
    ['DE', 'en', 'EUR'],
    ['BG', 'en', 'EUR'],
    ['RE', 'fr', 'EUR'],
    ['EC', 'es', 'USD'],
    ['SV', 'es', 'USD'],
    ['LI', 'fr', 'CHF'],
    ['HU', 'en', 'HUF'],
    ['MX', 'es', 'MXN'],
    ['MA', 'fr', 'USD'],
    [null, 'fr', 'EUR'],
    [null, 'es', 'EUR'],
    [null, 'hu', 'HUF'],
    [null, 'hi', 'INR'],
    [null, 'en', 'USD'],
    [null, 'ar', 'USD'],
  ] as const)('who lives in %s and reads %s: %s', (country, language, code) => {
    expect(currencyOf(country, language)).toBe(code)
  })

  test('are ours wherever somebody lives, and each is somebody’s', () => {
    const found = countryCodes.map((country) => currencyOf(country, 'en'))
    expect([...new Set(found)].sort()).toEqual(codes.toSorted())
  })
})
