/**
 * From where on something counts as suspicious: `n` is allowed, more is not. A
 * campaign may change each (`changeSetting`).
 */
export const defaultSettings = {
  /** Confirming leads to a look by a person from this score on. */
  hold_from_score: 50,
  /** Posts from one network in 60 s and in a day: a carrier hides many people. */
  network_burst: 10,
  network_sustained: 200,
  /** The same for all exits of Tor together. */
  tor_burst: 100,
  tor_sustained: 3_000,
  /** By how much more is allowed in `SHARED_NETWORKS`. */
  shared_factor: 20,
  /** Posts of one address for one petition in an hour. */
  address_posts: 3,
  /** Posts with one mail domain, but for big providers, in 10 min and a day. */
  domain_burst: 20,
  domain_sustained: 100,
  /** Posts in 60 s; more is an attack, for so many minutes. */
  overall_burst: 3_000,
  attack_minutes: 10,
  /** 1: a name is shown only after a campaigner has allowed it; 0: at once. */
  names_wait_for_review: 0,
}

export type Setting = keyof typeof defaultSettings
export type Settings = Record<Setting, number>
