import { currencySigns, decimalText } from '#app/i18n/money.ts'
import type { MessageKey } from '#app/i18n/translate.ts'
import type { Money } from '#app/payments.ts'
import { CURRENCIES, type Currency } from './currencies.ts'
import { inPlainDigits } from './plain-digits.ts'

/** Keys of the sentences about what is wrong with a gift. */
export type GiftProblem = MessageKey & `problem.gift.${string}`

export type ParsedAmount =
  { ok: true; minor: number } | { ok: false; problem: GiftProblem }

/** Set by programs around text of both directions; they show nothing. */
const MARKS = /[\u061c\u200e\u200f\u2066-\u2069]/g
/** Before the first digit: from the keyboard, and as formatting writes it. */
const MINUS = /^(\P{Nd}*?)[-\u2212]/u

/** Groups of three, all by the same sign; in India hundreds of thousands. */
const GROUPED = /^[1-9]\d{0,2}([., ’٬])\d{3}(?:\1\d{3})*$/
const GROUPED_AS_IN_INDIA = /^[1-9]\d?(?:,\d{2})+,\d{3}$/
const WITH_DECIMALS = /^(.*\d)([.,٫])(\d+)$/

/**
 * Reads an amount as people type it: in the digits of any one script, with the
 * currency's code or sign before or after it. What can be read in two ways is
 * not guessed.
 *
 * @param currency one of {@link CURRENCIES}
 * @returns a whole number of minor units within what is taken, or the problem
 */
export function parseAmount(text: string, currency: string): ParsedAmount {
  if (!Object.hasOwn(CURRENCIES, currency)) return problem('currency')
  const typed = text.replace(MARKS, '').trim()
  if (typed === '') return problem('none')
  const bare = withoutSigns(typed.replace(MINUS, '$1').trim(), currency)
  const number = inPlainDigits(bare)
  if (number === undefined) return problem('unreadable')
  const read = readNumber(number, CURRENCIES[currency]!)
  return read.ok && MINUS.test(typed) ? problem('too-small') : read
}

/** An amount that is taken as {@link parseAmount} reads it: `1500`, `12.50`. */
export function typedAmount(money: Money): string {
  const [whole, part = ''] = decimalText(money).split('.')
  return /[1-9]/.test(part) ? `${whole}.${part.slice(0, 2)}` : whole!
}

function problem<Name extends string>(name: Name) {
  return { ok: false, problem: `problem.gift.${name}` } as const
}

function withoutSigns(typed: string, currency: string): string {
  const signs = signsOf(currency)
  const lower = typed.toLowerCase()
  const before = signs.find((sign) => lower.startsWith(sign))
  if (before) return typed.slice(before.length).trim()
  const after = signs.find((sign) => lower.endsWith(sign))
  return after ? typed.slice(0, -after.length).trim() : typed
}

const signsByCurrency = new Map<string, string[]>()

/** Longest first: `US$` ends in `$`. */
function signsOf(currency: string): string[] {
  const known = signsByCurrency.get(currency)
  if (known) return known
  const signs = currencySigns(currency)
    // As Japanese keyboards write it.
    .flatMap((sign) => (sign === '¥' ? [sign, '￥'] : [sign]))
    .map((sign) => sign.replace(MARKS, '').toLowerCase())
    .toSorted((one, other) => other.length - one.length)
  signsByCurrency.set(currency, signs)
  return signs
}

function isWhole(text: string): boolean {
  return (
    /^\d+$/.test(text) || GROUPED.test(text) || GROUPED_AS_IN_INDIA.test(text)
  )
}

function readNumber(text: string, currency: Currency): ParsedAmount {
  const [, before = '', separator, decimals = ''] =
    WITH_DECIMALS.exec(text) ?? []
  const hasDecimals = isWhole(before) && /\D/.exec(before)?.[0] !== separator
  if (isWhole(text)) {
    const isInWholeUnits = currency.step === 10 ** currency.decimals
    // 1,500 is 1500 to some, and 1.5 to others.
    if (hasDecimals && !isInWholeUnits) return problem('ambiguous')
    return within(text, '', currency)
  }
  return hasDecimals
    ? within(before, decimals, currency)
    : problem('unreadable')
}

function within(
  whole: string,
  part: string,
  { decimals, least, most, step }: Currency,
): ParsedAmount {
  if (part.length > decimals) return problem('fraction')
  const digits = whole.replace(/\D/g, '') + part.padEnd(decimals, '0')
  // Of more digits than a number holds it is too large all the same.
  const minor = Number(digits)
  if (minor > most) return problem('too-large')
  if (minor % step !== 0) return problem('fraction')
  return minor < least ? problem('too-small') : { ok: true, minor }
}
