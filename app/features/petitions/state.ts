export type PetitionState = 'upcoming' | 'open' | 'closed'

/** What is none is not asked for: PostgreSQL takes no NUL, for one. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}

/**
 * Opens at the first moment and is closed from the second one on. Nothing is
 * signed before somebody proved that what is sealed can be opened (`ready_at`).
 */
export function petitionState(
  petition: { opens_at: Date; closes_at: Date | null; ready_at: Date | null },
  now: Date,
): PetitionState {
  const { opens_at, closes_at, ready_at } = petition
  if (closes_at && now >= closes_at) return 'closed'
  return now < opens_at || !ready_at ? 'upcoming' : 'open'
}

/**
 * The next mark to reach: 100, 250, 500, 1,000, 2,500 … It raises itself: a
 * goal that is reached is replaced by the next one.
 */
export function goalFor(count: number): number {
  for (let power = 100; ; power *= 10) {
    for (const step of [power, power * 2.5, power * 5]) {
      if (count < step) return step
    }
  }
}
