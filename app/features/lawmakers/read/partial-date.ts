/** ISO 8601, to the day, the month or the year; any time of day is cut off. */
const written = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?$/s

/** YYYY, YYYY-MM or YYYY-MM-DD, or nothing for what is no such date. */
export function readPartialDate(value: string): string | undefined {
  const [, date] = written.exec(value.trim()) ?? []
  if (date === undefined) return undefined
  const day = new Date(firstDay(date))
  const exists = !isNaN(day.getTime()) && day.toISOString().startsWith(date)
  return exists ? date : undefined
}

/** Of a year or a month its first day; of a day itself. */
export function firstDay(date: string): string {
  return date + '0000-01-01'.slice(date.length)
}

/**
 * Of a year or a month its last day, so that `2016` ends on 2016-12-31. To be
 * compared only: every month is given 31 days.
 */
export function lastDay(date: string): string {
  return date + '0000-12-31'.slice(date.length)
}
