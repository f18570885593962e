import {
  exampleAmount,
  readPlainAmount,
} from '#app/features/donations/plain-amount.ts'
import { readPlainDay } from '#app/features/donations/plain-day.ts'
import { decimalText } from '#app/i18n/money.ts'
import type { Difference } from '#db/schema.ts'
import { PlainError } from '../plain-error.ts'

export { dayAfter } from '#app/features/donations/plain-day.ts'

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
  const minor = readPlainAmount(typed, currency)
  if (minor !== undefined) return minor
  throw new PlainError(
    `Say the amount in ${currency} as ${exampleAmount(currency)}.`,
  )
}

/**
 * A day as `2026-11-22`: its beginning, in UTC.
 *
 * @throws PlainError when there is no such day
 */
export function readDay(typed: string): Date {
  const day = readPlainDay(typed)
  if (day) return day
  throw new PlainError(`There is no day ${typed}: as 2026-11-22.`)
}
