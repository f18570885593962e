import type { Language } from '#app/i18n/translate.ts'

/** The name of an ISO 4217 code in the reader's language: "Swiss Franc". */
export function currencyName(language: Language, code: string): string {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  return names.of(code) ?? code
}

/** A month of the Gregorian calendar, given as `2026-11`: "November 2026". */
export function monthName(language: Language, month: string): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  })
  return format.format(new Date(`${month}-01`))
}
