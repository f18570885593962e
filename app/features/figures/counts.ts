/** What is counted of signatures, in the order in which it happens. */
export const counters = [
  'asked',
  'accepted',
  'bounced',
  'confirmed',
  'lost',
] as const

/**
 * Forms that were sent, confirmation mails that a mail server took, those that
 * it refused or that came back later, signatures that were confirmed, and those
 * of them that were withdrawn, erased or invalidated.
 */
export type Counts = Record<(typeof counters)[number], number>

export const nothing: Counts = {
  asked: 0,
  accepted: 0,
  bounced: 0,
  confirmed: 0,
  lost: 0,
}

export function sumOf(some: Counts[]): Counts {
  const sums = { ...nothing }
  for (const one of some) {
    for (const counter of counters) sums[counter] += one[counter]
  }
  return sums
}
