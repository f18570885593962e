import { languages, type Language } from './translate.ts'

export type Decimals = 0 | 2 | 3

/**
 * Stripe counts these in whole units and in thousandths; all others in
 * hundredths, also those that are paid without (HUF, ISK, UGX):
 * https://docs.stripe.com/currencies#zero-decimal
 */
const WHOLE =
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ')
const THOUSANDTHS = 'BHD JOD KWD OMR TND'.split(' ')

/** How many decimals of a currency (ISO 4217) its minor units stand for. */
export function decimalsOf(currency: string): Decimals {
  if (WHOLE.includes(currency)) return 0
  return THOUSANDTHS.includes(currency) ? 3 : 2
}

type Money = { amountMinor: number; currency: string }

/**
 * The exact amount as programs read it, with all decimals: `-12.50`, `1000`.
 *
 * @throws RangeError when the amount is no safe integer
 */
export function decimalText({ amountMinor, currency }: Money): `${number}` {
  if (!Number.isSafeInteger(amountMinor)) {
    throw new RangeError(`not an amount in minor units: ${amountMinor}`)
  }
  const decimals = decimalsOf(currency)
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = amountMinor < 0 ? '-' : ''
  const part = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${sign}${whole}${part}` as `${number}`
}

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: Language, currency: string): Intl.NumberFormat {
  const id = `${language} ${currency}`
  const known = formats.get(id)
  if (known) return known
  const decimals = decimalsOf(currency)
  const fresh = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    // Thousandths that are not needed would look like a group of thousands.
    minimumFractionDigits: Math.min(decimals, 2),
    maximumFractionDigits: decimals,
    trailingZeroDisplay: 'stripIfInteger',
  })
  formats.set(id, fresh)
  return fresh
}

/**
 * An amount in the reader's digits and grouping, exact; without decimals where
 * it is whole: "€1,500", "12,50 €".
 *
 * @throws RangeError when the amount is no safe integer
 */
export function formatMoney(language: Language, money: Money): string {
  const text = formatOf(language, money.currency).format(decimalText(money))
  return language === 'ar' ? leftToRight(text) : text
}

/**
 * Within Arabic text the `$` of "10 US$" would jump to the other end: an
 * amount with a sign of another script stands for itself (UAX #9, LRI and PDI).
 */
function leftToRight(text: string): string {
  const isArabic = /\p{Script=Arabic}/u.test(text.replace(/\p{Nd}/gu, ''))
  return isArabic ? text : `\u2066${text.replaceAll('\u200f', '')}\u2069`
}

/**
 * How a currency is written: its code, and its signs in each of the languages,
 * the short ones too: `USD`, `$`, `US$`, `$US`.
 */
export function currencySigns(currency: string): string[] {
  const signs = languages.flatMap((language) =>
    (['symbol', 'narrowSymbol'] as const).map(
      (currencyDisplay) =>
        new Intl.NumberFormat(language, {
          style: 'currency',
          currency,
          currencyDisplay,
        })
          .formatToParts(0)
          .find(({ type }) => type === 'currency')!.value,
    ),
  )
  return [...new Set([currency, ...signs])]
}
