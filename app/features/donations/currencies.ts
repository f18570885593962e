import { type Decimals, decimalsOf } from '#app/i18n/money.ts'
import type { Language } from '#app/i18n/translate.ts'

/** All but `decimals` in minor units as Stripe counts them. */
export type Currency = {
  decimals: Decimals
  /** What the form offers. */
  presets: number[]
  /** About 5 euros: who tests stolen cards likes small amounts. */
  least: number
  /** About 10,000 euros, where Stripe takes so much: above, write to us. */
  most: number
  /** Amounts are multiples of it. */
  step: number
}

type Whole = { least: number; presets: number[]; most: number }

/**
 * In whole units. 99,999,999 minor units are the most that Stripe takes, which
 * keeps INR and HUF below 10,000 euros:
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
const inWholeUnits: Record<string, Whole> = {
  EUR: { least: 5, presets: [10, 25, 50, 100], most: 10_000 },
  USD: { least: 5, presets: [10, 25, 50, 100], most: 10_000 },
  GBP: { least: 5, presets: [10, 25, 50, 100], most: 8_000 },
  CHF: { least: 5, presets: [10, 25, 50, 100], most: 10_000 },
  CAD: { least: 8, presets: [10, 25, 50, 100], most: 15_000 },
  AUD: { least: 8, presets: [10, 25, 50, 100], most: 15_000 },
  NZD: { least: 8, presets: [10, 25, 50, 100], most: 15_000 },
  INR: { least: 500, presets: [500, 1_000, 2_500, 5_000], most: 900_000 },
  HUF: { least: 2_000, presets: [2_000, 5_000, 10_000, 20_000], most: 900_000 },
  MXN: { least: 100, presets: [200, 500, 1_000, 2_000], most: 200_000 },
  JPY: { least: 800, presets: [1_000, 3_000, 5_000, 10_000], most: 1_500_000 },
  PLN: { least: 20, presets: [50, 100, 200, 500], most: 40_000 },
  SEK: { least: 50, presets: [100, 250, 500, 1_000], most: 100_000 },
  NOK: { least: 50, presets: [100, 250, 500, 1_000], most: 100_000 },
  DKK: { least: 40, presets: [75, 150, 350, 750], most: 75_000 },
  CZK: { least: 125, presets: [250, 500, 1_000, 2_500], most: 250_000 },
  BRL: { least: 30, presets: [50, 100, 250, 500], most: 60_000 },
  ZAR: { least: 100, presets: [200, 500, 1_000, 2_000], most: 200_000 },
  KRW: {
    least: 8_000,
    presets: [10_000, 30_000, 50_000, 100_000],
    most: 15_000_000,
  },
  AED: { least: 20, presets: [50, 100, 200, 500], most: 40_000 },
  JOD: { least: 4, presets: [10, 20, 50, 100], most: 8_000 },
  KWD: { least: 2, presets: [5, 10, 20, 50], most: 3_000 },
}

/** What gifts are taken in, by ISO 4217 code. */
export const CURRENCIES: Record<string, Currency> = Object.fromEntries(
  Object.entries(inWholeUnits).map(([code, { least, presets, most }]) => {
    const decimals = decimalsOf(code)
    const unit = 10 ** decimals
    return [
      code,
      {
        decimals,
        presets: presets.map((amount) => amount * unit),
        least: least * unit,
        most: most * unit,
        step: stepOf(code, decimals),
      },
    ]
  }),
)

/** Forints have no fillér since 1999; of thousandths Stripe takes tens. */
function stepOf(code: string, decimals: Decimals): number {
  if (code === 'HUF') return 100
  return decimals === 3 ? 10 : 1
}

export function isCurrency(code: string): boolean {
  return Object.hasOwn(CURRENCIES, code)
}

/** Who pays in what, by ISO 4217; where it is not named: in dollars. */
const countries: Record<string, string> = {
  EUR:
    'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF ' +
    'MQ MT NL PM PT RE SI SK SM TF VA YT',
  GBP: 'GB GG IM JE',
  CHF: 'CH LI',
  CAD: 'CA',
  AUD: 'AU CC CX HM KI NF NR TV',
  NZD: 'NZ CK NU PN TK',
  INR: 'IN',
  HUF: 'HU',
  MXN: 'MX',
  JPY: 'JP',
  PLN: 'PL',
  SEK: 'SE',
  NOK: 'NO BV SJ',
  DKK: 'DK FO GL',
  CZK: 'CZ',
  BRL: 'BR',
  ZAR: 'ZA',
  KRW: 'KR',
  AED: 'AE',
  JOD: 'JO',
  KWD: 'KW',
}
const byCountry = new Map(
  Object.entries(countries).flatMap(([currency, codes]) =>
    codes.split(' ').map((country) => [country, currency] as const),
  ),
)

const byLanguage: Record<Language, string> = {
  en: 'USD',
  ar: 'USD',
  fr: 'EUR',
  es: 'EUR',
  hu: 'HUF',
  hi: 'INR',
}

/** What somebody from there, or else who reads this language, pays in. */
export function currencyOf(country: string | null, language: Language): string {
  if (country === null) return byLanguage[language]
  return byCountry.get(country) ?? 'USD'
}
