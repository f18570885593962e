import type { Judged } from './judge.ts'
import type { ReadList } from './read/record.ts'
import { firstDay, lastDay } from './read/partial-date.ts'
import { monthsBefore, STALE_MONTHS } from './stale.ts'

/** As long as a list is taken for right, its dates are signs of its age. */
const OLD_MONTHS = STALE_MONTHS
/**
 * No member is elected for longer than nine years; what ends later stands for
 * "not known", as 9999-12-31.
 */
const LONGEST_TERM_MONTHS = 9 * 12

type Days = { asOf: string; today: string }

/** What is odd about a list and does not stop it, in sentences. */
export function warningsOf(
  list: ReadList,
  current: Judged[],
  { asOf, today }: Days,
): string[] {
  const read = list.warnings.map(({ file, line, message }) =>
    line === null ? `${file}: ${message}` : `${file}, line ${line}: ${message}`,
  )
  const seats = Map.groupBy(current, ({ person }) => person.chamber)
  const perChamber = Object.entries(list.chambers).flatMap(
    ([key, { name, term }]) => {
      const members = seats.get(key) ?? []
      if (members.length === 0) {
        return `Nobody of ${name} is in office on ${asOf}: it is left as it is.`
      }
      return members.some(({ standing }) => standing === 'last-term')
        ? `The newest term of ${name} ended on ${term!.end}: letters go there only once somebody accepts the stale list.`
        : []
    },
  )
  const undated = findUndated(list, current, asOf).map(({ name, newest }) =>
    newest === null
      ? `Nothing says how old the list of ${name} is. It is taken to be of ${asOf}.`
      : `Nothing of ${name} is newer than ${newest}. It is taken to be of ${asOf}.`,
  )
  if (asOf >= monthsBefore(today, STALE_MONTHS)) {
    return [...read, ...perChamber, ...undated]
  }
  const age = `The list is of ${asOf}, more than ${STALE_MONTHS} months ago: letters go there only once somebody accepts the stale list.`
  return [...read, ...perChamber, ...undated, age]
}

/**
 * The chambers of which no date shows that the list can be as new as it is
 * taken to be, with the newest there is. A date of the last twelve months does,
 * and the end of a term that lies ahead.
 */
export function findUndated(
  { chambers, people }: ReadList,
  current: Judged[],
  asOf: string,
): { name: string; newest: string | null }[] {
  const seats = Map.groupBy(current, ({ person }) => person.chamber)
  const everybody = Map.groupBy(people, ({ chamber }) => chamber)
  return Object.entries(chambers).flatMap(([key, { name, term }]) => {
    const members = seats.get(key) ?? []
    // What is known to be over needs no other sign of its age.
    const isOpen = members.some(({ standing }) => standing === 'in-office')
    const ends = [term?.end, ...members.map(({ person }) => person.end)]
    if (!isOpen || ends.some((end) => end && isAhead(end, asOf))) return []
    const all = everybody.get(key) ?? []
    const newest = newestOf([term, ...all], asOf)
    const isOld = newest === null || newest <= monthsBefore(asOf, OLD_MONTHS)
    return isOld ? [{ name, newest }] : []
  })
}

function isAhead(end: string, asOf: string): boolean {
  const day = lastDay(end)
  return day >= asOf && monthsBefore(end, LONGEST_TERM_MONTHS) <= asOf
}

/** The last day on which something in a list began or ended, as it is said. */
function newestOf(
  spans: ({ start: string | null; end: string | null } | null)[],
  asOf: string,
): string | null {
  const days = spans.flatMap((span) => [span?.start, span?.end])
  const past = days.filter((day) => !!day && firstDay(day) <= asOf)
  return past.toSorted().at(-1) ?? null
}
