/**
 * An amount in minor units, in words. Not by the site's own table, so that a
 * fault there is seen. Stripe counts some in hundredths that are paid without.
 */
export function moneyWords(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  const hasHundredths = ['HUF', 'ISK', 'UGX', 'TWD'].includes(currency)
  const decimals = hasHundredths ? 2 : maximumFractionDigits
  return format.format(minor / 10 ** decimals)
}

/** The day of a moment in seconds since 1970, in UTC. */
export function dayWords(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** A moment to the minute, in UTC. */
export function momentWords(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
