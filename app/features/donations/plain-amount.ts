import { decimalsOf } from '#app/i18n/money.ts'

/**
 * An amount as campaigners type it, `12.50`, in minor units.
 *
 * @returns nothing unless it is one, above zero, with no more decimals than
 *   the currency has
 */
export function readPlainAmount(
  typed: string,
  currency: string,
): number | undefined {
  const decimals = decimalsOf(currency)
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(typed) ?? []
  if (whole === undefined || part.length > decimals) return undefined
  const minor = Number(whole + part.padEnd(decimals, '0'))
  return minor > 0 ? minor : undefined
}

/** How an amount of the currency is typed. */
export function exampleAmount(currency: string): string {
  return decimalsOf(currency) === 0 ? '1250' : '12.50'
}
