/**
 * How many payments are begun before the form is busy, so that nobody tests
 * stolen cards with it. `n` is allowed, more is not. A campaign may change each
 * (`changeDonationSetting`).
 */
export const defaultDonationSettings = {
  /** From one network: who mistypes a card tries again on Stripe's page. */
  network_hour: 4,
  network_day: 10,
  /** By how much more is allowed in `SHARED_NETWORKS`. */
  shared_factor: 20,
  /** All exits of Tor together: many people, and many who test cards. */
  tor_hour: 20,
  /** By everybody, in all processes: many networks are cheap to rent. */
  overall_hour: 300,
  /** While slow, see `noteDeclines`: a few go on giving, few cards are tested. */
  slow_network_hour: 1,
  slow_overall_hour: 20,
  /**
   * In 60 minutes so many declined cards, two of each payment at most, which are
   * so many percent of all that were tried. Of stolen cards that are tested most
   * are declined. One network has no more than 8 pages open within that time:
   * it alone does not make giving slow for everybody.
   */
  decline_least: 17,
  decline_share: 50,
  /** How long it is slow after the last such moment. */
  slow_minutes: 60,
}

export type DonationSetting = keyof typeof defaultDonationSettings
export type DonationSettings = Record<DonationSetting, number>
