import type { Language } from './translate.ts'

const numbers = new Map<Language, Intl.NumberFormat>()
const days = new Map<Language, Intl.DateTimeFormat>()
const regions = new Map<Language, Intl.DisplayNames>()

function kept<Made>(
  made: Map<Language, Made>,
  language: Language,
  make: () => Made,
): Made {
  const known = made.get(language)
  if (known) return known
  const fresh = make()
  made.set(language, fresh)
  return fresh
}

/** A whole number in the reader's digits and grouping. */
export function formatNumber(language: Language, value: number): string {
  return kept(numbers, language, () => new Intl.NumberFormat(language)).format(
    value,
  )
}

/** A day, in UTC, in the Gregorian calendar: "18 July 2021". */
export function formatDay(language: Language, moment: Date | string): string {
  const format = kept(
    days,
    language,
    () =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        dateStyle: 'long',
        timeZone: 'UTC',
        calendar: 'gregory',
      }),
  )
  return format.format(new Date(moment))
}

/** The name of an ISO 3166-1 alpha-2 code in the reader's language. */
export function countryName(language: Language, code: string): string {
  const names = kept(
    regions,
    language,
    () => new Intl.DisplayNames(language, { type: 'region' }),
  )
  return names.of(code) ?? code
}

/** Countries in the order of their names in the reader's language. */
export function sortCountries(language: Language, codes: string[]): string[] {
  const { compare } = new Intl.Collator(language)
  const name = (code: string) => countryName(language, code)
  return codes.toSorted((one, other) => compare(name(one), name(other)))
}

/** A language's name in the reader's own: "French". */
export function languageName(language: Language, code: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return names.of(code) ?? code
}
