/**
 * How fast letters go out, and from where on they are looked at first. `n` is
 * allowed, more waits. A campaign may change each (`changeLetterSetting`).
 */
export const defaultLetterSettings = {
  /**
   * Letters to one address in 60 minutes and in 24 hours: so many a small
   * office reads, and no mail server takes them for a flood.
   */
  target_hour: 10,
  target_day: 60,
  /** To one mail domain in 60 seconds: a parliament has one server for all. */
  domain_minute: 6,
  /** Handed over in 60 seconds altogether. */
  overall_minute: 30,
  /** On one day (UTC), and so many on the first day; see `capOfDay`. */
  day_cap: 10_000,
  warm_up_first: 50,
  /**
   * Hours in which nothing is sent, where the lawmaker sits; see `isQuiet`. The
   * same hour twice: letters go at any time, also at weekends.
   */
  quiet_from: 18,
  quiet_to: 8,
  /** After so many days in which its turn did not come, a letter is given up. */
  wait_days: 28,
  /**
   * Letters to one address are alike whose fingerprints differ in so many of 64
   * bits; of those of so many days, so many go without a look by a person.
   */
  alike_bits: 6,
  alike_days: 7,
  alike_most: 20,
}

export type LetterSetting = keyof typeof defaultLetterSettings
export type LetterSettings = Record<LetterSetting, number>

/** From where to where each may be changed. */
export const letterSettingRanges: Record<
  LetterSetting,
  [least: number, most: number]
> = {
  target_hour: [0, 1_000_000],
  target_day: [0, 1_000_000],
  domain_minute: [0, 1_000_000],
  overall_minute: [0, 1_000_000],
  day_cap: [0, 1_000_000],
  warm_up_first: [0, 1_000_000],
  quiet_from: [0, 24],
  quiet_to: [0, 24],
  wait_days: [1, 365],
  alike_bits: [0, 64],
  alike_days: [0, 365],
  alike_most: [0, 1_000_000],
}
