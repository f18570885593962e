/** A letter waits so many whole days for its writer. */
export const CONFIRM_DAYS = 7
/** The typed code works so long. */
export const CODE_HOURS = 24
const DAY_MS = 86_400_000

/**
 * From when on a letter is not too old to be confirmed. Days count in UTC and
 * whole: after 72 hours nothing more exact than the day is known.
 */
export function oldestPending(now: Date): Date {
  const today = Math.floor(now.getTime() / DAY_MS)
  return new Date((today - CONFIRM_DAYS) * DAY_MS)
}
