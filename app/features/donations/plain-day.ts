/**
 * A day as `2026-11-22`: its beginning, in UTC.
 *
 * @returns nothing when there is no such day
 */
export function readPlainDay(typed: string): Date | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(typed) ? new Date(typed) : undefined
  if (!day || isNaN(day.getTime())) return undefined
  return day.toISOString().startsWith(typed) ? day : undefined
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The beginning of the day after. */
export function dayAfter(day: Date): Date {
  return new Date(day.getTime() + DAY_MS)
}
