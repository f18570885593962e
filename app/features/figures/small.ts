/** Fewer could be one person: a link may have been given to one alone. */
const SMALLEST_TOLD = 10

export const UNDER_TEN = `under ${SMALLEST_TOLD}`

/** A number that may be too small to be told. */
export type ToldCount = number | typeof UNDER_TEN

/** Nobody is nobody; from ten on a number is told. */
export function toldCount(count: number): ToldCount {
  return count > 0 && count < SMALLEST_TOLD ? UNDER_TEN : count
}

/** For orders, which would tell small numbers apart: they are all alike. */
export function rankOf(told: ToldCount): number {
  return told === UNDER_TEN ? 1 : told
}

/** What visitors did that came by a source; page views are nobody's. */
export type ToldSource = {
  views: number
  asked: ToldCount
  confirmed: ToldCount
}

/** Most confirmed first, as far as that is told. */
export function bySuccess(one: ToldSource, other: ToldSource): number {
  return (
    rankOf(other.confirmed) - rankOf(one.confirmed) ||
    rankOf(other.asked) - rankOf(one.asked) ||
    other.views - one.views
  )
}
