import type { LetterSettings } from './thresholds.ts'

/** Beyond it doubling tells nothing: 2³⁰ is more than any cap. */
export const LONGEST_WARM_UP_DAYS = 30

/**
 * How many letters may go out on a day. Mail servers watch what a sender that
 * they do not know does, and take more from day to day. The plans that providers
 * of mail publish begin with 50 to 200 and at least double daily (SendGrid's,
 * quoted in Leanplum's "Email: IP Warmup", begins with 50).
 *
 * @param earlierDays on how many days before this one letters went out
 */
export function capOfDay(
  earlierDays: number,
  { warm_up_first, day_cap }: Pick<LetterSettings, 'warm_up_first' | 'day_cap'>,
): number {
  const doublings = Math.min(earlierDays, LONGEST_WARM_UP_DAYS)
  return Math.min(day_cap, warm_up_first * 2 ** doublings)
}
