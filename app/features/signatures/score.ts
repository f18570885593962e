/**
 * What makes a signature suspicious, and by how many points. A score is the sum
 * over its reasons, so a reason that is taken away takes its points along.
 *
 * No reason refuses anybody: from `hold_from_score` on (50 unless a campaign
 * changed it), confirming leads to a look by a person. One weak sign must stay
 * below it, also together with a missing proof, which is no sign at all of
 * somebody who browses without script. So must the limits that others fill: of
 * Tor, of a mail domain, of all. A network's limit holds alone: a campaign clears
 * whom it met wrongly.
 */
export const POINTS = {
  /** The field that no person sees was filled. */
  honeypot: 100,
  /** Posted within {@link TOO_FAST_SECONDS} after the form was first touched. */
  'too-fast': 30,
  'proof-missing': 10,
  'proof-missing-in-attack': 50,
  /** Forged, wrong, or used before. */
  'proof-bad': 30,
  'odd-name': 15,
  'disposable-domain': 35,
  'network-burst': 60,
  'network-sustained': 60,
  'tor-limit': 35,
  'address-repeats': 30,
  'domain-burst': 35,
  /** So much comes at once that the site counts as under attack. */
  overall: 20,
  /** Within {@link CONFIRM_AT_ONCE_SECONDS}: no person reads mail that fast. */
  'confirmed-at-once': 30,
} as const

export type Reason = keyof typeof POINTS

export const TOO_FAST_SECONDS = 3
export const CONFIRM_AT_ONCE_SECONDS = 3
export const CONFIRMED_AT_ONCE: Reason = 'confirmed-at-once'

/** What typing the mailed code makes good: a person is there. */
export const PROOF_REASONS: Reason[] = [
  'proof-missing',
  'proof-missing-in-attack',
  'proof-bad',
]

export function scoreOf(reasons: Reason[]): number {
  return reasons.reduce((sum, reason) => sum + POINTS[reason], 0)
}
