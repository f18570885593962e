import { lastDay } from './read/partial-date.ts'
import type { ChamberView } from './view.ts'

export type Staleness = NonNullable<ChamberView['stale']>

/** How long a list is taken for right. */
export const STALE_MONTHS = 12

/**
 * Why a list may be out of date.
 *
 * @param today ISO day
 */
export function stalenessOf(
  { asOf, termEnds }: Pick<ChamberView, 'asOf' | 'termEnds'>,
  today: string,
): ChamberView['stale'] {
  if (termEnds !== null && termEnds < today) return 'term-over'
  return asOf < monthsBefore(today, STALE_MONTHS) ? 'old' : null
}

/**
 * Whether a lawmaker's own term is over, and nobody accepted that of their
 * chamber: it may end before that of the others.
 *
 * @param given `accepted`: as what the chamber's list was accepted
 */
export function hasLeft(
  termEnd: string | null,
  { accepted, today }: { accepted: Staleness | null; today: string },
): boolean {
  const isOver = termEnd !== null && lastDay(termEnd) < today
  return isOver && accepted !== 'term-over'
}

/** The ISO day so many months before; compared as text. */
export function monthsBefore(day: string, months: number): string {
  const moment = new Date(day)
  moment.setUTCMonth(moment.getUTCMonth() - months)
  return dayOf(moment)
}

/** The ISO day of a moment, in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
