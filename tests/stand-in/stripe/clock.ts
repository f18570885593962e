import type { Due } from './model.ts'

export type ClockState = { aheadMs: number; dues: Due[] }

/**
 * The provider's clock: real time (or whatever `now` is) and what it was moved
 * on by. What fell due happens in its order, each thing at its own moment.
 */
export function createClock(
  state: ClockState,
  { now, run }: { now: () => Date; run: (due: Due) => void },
) {
  let held: number | undefined

  function nowMs(): number {
    return held ?? now().getTime() + state.aheadMs
  }

  return {
    now: () => new Date(nowMs()),
    seconds: () => Math.floor(nowMs() / 1000),
    schedule(due: Due): void {
      const later = state.dues.findIndex(({ at }) => at > due.at)
      state.dues.splice(later < 0 ? state.dues.length : later, 0, due)
    },
    /** @returns how many things happened */
    advance(ms: number): number {
      if (!(ms >= 0)) throw new RangeError('The clock only goes on.')
      const target = nowMs() + ms
      let happened = 0
      try {
        while (state.dues[0] && state.dues[0].at * 1000 <= target) {
          const due = state.dues.shift()!
          held = Math.max(due.at * 1000, held ?? 0)
          run(due)
          happened++
        }
      } finally {
        held = undefined
      }
      state.aheadMs += ms
      return happened
    },
  }
}

/**
 * The moment some months after an anchor, on its day and at its time of day in
 * UTC, or on the month's last day where it has no such day:
 * https://docs.stripe.com/billing/subscriptions/billing-cycle
 */
export function monthsAfter(anchor: number, months: number): number {
  const from = new Date(anchor * 1000)
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(from.getUTCDate(), lastDay)
  const midnight = Date.UTC(year, month, day) / 1000
  return midnight + (anchor % DAY_SECONDS)
}

export const HOUR_SECONDS = 60 * 60
export const DAY_SECONDS = 24 * HOUR_SECONDS
