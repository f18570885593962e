/** No country has longer ones; what is longer is no postcode. */
const LONGEST = 20

/**
 * One form of a postcode: capitals without spaces and hyphens. In the United
 * States only the first five digits, because the last four of ZIP+4 name a
 * part of an area. Empty for what cannot be one.
 */
export function normalisePostcode(country: string, typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{C}]/gu, '')
  if (plain.length > LONGEST) return ''
  if (country !== 'US') return plain
  return /^(\d{5})(?:\d{4})?$/.exec(plain)?.[1] ?? ''
}
