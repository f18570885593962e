import { PageNotFound } from './errors.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** RFC 9116, 2.5.5, advises less than a year. */
const VALID_DAYS = 180

/**
 * Fills in `public/.well-known/security.txt`. Its end is told by the day, so
 * that a day's answers are the same.
 *
 * @param contact a URL; without one there is nobody to write to and no file
 * @throws PageNotFound
 */
export function fillSecurityTxt(
  template: string,
  given: { contact?: string; origin: string; now: Date },
): string {
  const { contact, origin, now } = given
  if (!contact) throw new PageNotFound()

  const end = Math.floor(now.getTime() / DAY_MS + VALID_DAYS) * DAY_MS
  const expires = new Date(end).toISOString()
  const values: Record<string, string> = { contact, expires, origin }
  return template
    .replace(/^#.*\n/gm, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name]!)
}
