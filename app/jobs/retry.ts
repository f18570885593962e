const FIRST_DELAY_SECONDS = 30 * 60
const LONGEST_DELAY_SECONDS = 3 * 60 * 60

/** RFC 5321 §4.5.4.1: give up only after 4 to 5 days. */
export const GIVE_UP_AFTER_DAYS = 5

/**
 * How long to wait before mail that failed is tried again.
 *
 * Doubles from 30 minutes to 3 hours. RFC 5321 §4.5.4.1 asks for at least 30
 * minutes between tries and for giving up only after 4 to 5 days; the caller
 * does the giving up.
 *
 * @param attempts tries that have failed so far, 1 or more
 * @returns whole seconds
 * @throws RangeError when `attempts` is not a positive integer
 *
 * @example
 * retryDelaySeconds(1) // 1800
 */
export function retryDelaySeconds(attempts: number): number {
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw new RangeError(`attempts must be a positive integer, got ${attempts}`)
  }
  return Math.min(
    FIRST_DELAY_SECONDS * 2 ** (attempts - 1),
    LONGEST_DELAY_SECONDS,
  )
}
