import {
  HOUR_MS,
  isOlder,
  MINUTE_MS,
  momentText,
  type Sign,
  WAIT_MINUTES,
} from './health-sign.ts'

/** The worker compares every hour. */
const COMPARED_HOURS = 3

type StripeSeen = {
  lastEventAt: Date | null
  waitingSince: Date | null
  comparedAt: Date | null
  unexplained: number
  /** Whether ledger and Stripe had the same sums, when compared last. */
  differs: boolean
  givenUp: number
}

/** @param seen nothing where donations are not set up */
export function judgeStripe(seen: StripeSeen | null, now: Date): Sign {
  const name = 'Stripe'
  if (!seen) {
    return { name, state: 'unknown', says: 'Donations are not set up.' }
  }
  const { lastEventAt, waitingSince, comparedAt, unexplained } = seen
  const { differs, givenUp } = seen
  const event = lastEventAt ? momentText(lastEventAt) : 'never'
  const compared = comparedAt ? momentText(comparedAt) : 'never'
  const todo = stripeTodo(seen, now)
  return {
    name,
    state: todo ? 'bad' : 'ok',
    says:
      `Last event: ${event}. Last comparison: ${compared}` +
      (unexplained > 0 ? `, ${unexplained} not explained` : '') +
      (differs ? ', sums differ.' : '.') +
      (givenUp > 0 ? ` Events given up: ${givenUp}.` : '') +
      (waitingSince
        ? ` An event waits since ${momentText(waitingSince)}.`
        : ''),
    ...(todo && { todo }),
  }
}

function stripeTodo(seen: StripeSeen, now: Date): string | undefined {
  const { waitingSince, comparedAt, unexplained, differs, givenUp } = seen
  if (unexplained > 0 || differs) {
    return 'See “Comparisons with Stripe” among the donations.'
  }
  if (isOlder(waitingSince, WAIT_MINUTES * MINUTE_MS, now)) {
    return 'Look whether the worker runs and reaches Stripe; then try again below.'
  }
  if (givenUp > 0) return 'Try the events that were given up again, below.'
  return isOlder(comparedAt, COMPARED_HOURS * HOUR_MS, now)
    ? 'Look whether the worker runs: it should compare every hour.'
    : undefined
}
