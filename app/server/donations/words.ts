import { decimalText, decimalsOf } from '#app/i18n/money.ts'
import type { Difference } from '#db/schema.ts'
import { PlainError } from '../plain-error.ts'

/** `12.50 EUR`: the same on every machine, and as it is typed. */
export function shownMoney(money: {
  amountMinor: number
  currency: string
}): string {
  return `${decimalText(money)} ${money.currency}`
}

/** `0`, or what Stripe has more than the ledger, by currency. */
export function shownDifference(difference: Difference): string {
  const sums = Object.entries(difference).map(([currency, amountMinor]) =>
    shownMoney({ amountMinor, currency }),
  )
  return sums.join(', ') || '0'
}

/**
 * An amount as `12.50`, in minor units.
 *
 * @throws PlainError unless it is one, above nothing
 */
export function readMoney(typed: string, currency: string): number {
  const decimals = decimalsOf(currency)
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(typed) ?? []
  if (whole !== undefined && part.length <= decimals) {
    const minor = Number(whole + part.padEnd(decimals, '0'))
    if (minor > 0) return minor
  }
  const example = decimals === 0 ? '1250' : '12.50'
  throw new PlainError(`Say the amount in ${currency} as ${example}.`)
}

/**
 * A day as `2026-11-22`: its beginning, in UTC.
 *
 * @throws PlainError when there is no such day
 */
export function readDay(typed: string): Date {
  const day = /^\d{4}-\d\d-\d\d$/.test(typed) ? new Date(typed) : undefined
  if (day && !isNaN(day.getTime())) {
    if (day.toISOString().startsWith(typed)) return day
  }
  throw new PlainError(`There is no day ${typed}: as 2026-11-22.`)
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The beginning of the day after. */
export function dayAfter(day: Date): Date {
  return new Date(day.getTime() + DAY_MS)
}
