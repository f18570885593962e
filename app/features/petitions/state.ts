export type PetitionState = 'upcoming' | 'open' | 'closed'

/** What is none is not asked for: PostgreSQL takes no NUL, for one. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}

/** Opens at the first moment and is closed from the second one on. */
export function petitionState(
  { opens_at, closes_at }: { opens_at: Date; closes_at: Date | null },
  now: Date,
): PetitionState {
  if (now < opens_at) return 'upcoming'
  return closes_at && now >= closes_at ? 'closed' : 'open'
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
