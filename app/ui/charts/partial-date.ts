import type { Language } from '#app/i18n/translate.ts'
import { translate } from '#app/i18n/translate.ts'

type Precision = 'year' | 'month' | 'day'

const SHAPE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/**
 * The first moment, in UTC, of a year ('2017'), a month ('2017-09') or a day
 * ('2017-09-04'), each as ISO 8601 writes it.
 *
 * @throws RangeError when the text is no such date, or a day that never was
 */
export function startOf(text: string): Date {
  const start = new Date(SHAPE.test(text) ? `${text}T00:00Z` : Number.NaN)
  // `Date` reads 30 February as 2 March.
  if (Number.isNaN(+start) || !start.toISOString().startsWith(text)) {
    throw new RangeError(`not a year, month or day: ${text}`)
  }
  return start
}

/** The last millisecond of what {@link startOf} begins. */
export function endOf(text: string): Date {
  const next = startOf(text)
  const precision = precisionOf(text)
  if (precision === 'year') next.setUTCFullYear(next.getUTCFullYear() + 1)
  if (precision === 'month') next.setUTCMonth(next.getUTCMonth() + 1)
  if (precision === 'day') next.setUTCDate(next.getUTCDate() + 1)
  return new Date(+next - 1)
}

/** "2017", "September 2017" or "4 September 2017", as exact as the text is. */
export function formatPartial(language: Language, text: string): string {
  const format = formatOf(language, precisionOf(text))
  if (precisionOf(text) !== 'year') return format.format(startOf(text))
  // The number alone: Hungarian would write "2017.", as within a date.
  const parts = format.formatToParts(startOf(text))
  return parts.find(({ type }) => type === 'year')!.value
}

/**
 * From one partial date to another: "2016–2018", "4–6 September 2017"; without
 * an end, {@link formatPartial}.
 */
export function formatPeriod(
  language: Language,
  starts: string,
  ends: string | null,
): string {
  if (ends === null) return formatPartial(language, starts)
  const precision = precisionOf(starts)
  if (precision === precisionOf(ends)) {
    const format = formatOf(language, precision)
    return format.formatRange(startOf(starts), startOf(ends))
  }
  return translate(language, 'chart.period', {
    starts: formatPartial(language, starts),
    ends: formatPartial(language, ends),
  })
}

function precisionOf(text: string): Precision {
  return text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day'
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: Language, precision: Precision) {
  const id = `${language} ${precision}`
  let format = formats.get(id)
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      year: 'numeric',
      month: precision === 'year' ? undefined : 'long',
      day: precision === 'day' ? 'numeric' : undefined,
      timeZone: 'UTC',
      calendar: 'gregory',
    })
    formats.set(id, format)
  }
  return format
}
