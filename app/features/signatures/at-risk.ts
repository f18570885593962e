/**
 * Countries whose signers the site protects more than others: those that the
 * findings name as home of potential clients (finding F4; a test compares).
 * Code, not content: an edited text must not take a protection away.
 */
const atRisk = new Set([
  'AE',
  'AZ',
  'BH',
  'HU',
  'IN',
  'KZ',
  'MA',
  'MX',
  'RW',
  'SA',
  'TG',
])

/** Whether signing from this country, ISO 3166-1 alpha-2, can be a risk. */
export function isAtRisk(country: string | undefined): boolean {
  return country !== undefined && atRisk.has(country)
}
