import type { Judged } from './judge.ts'
import type { ReadList } from './read/record.ts'
import { monthsBefore, STALE_MONTHS } from './stale.ts'

/** The longest usual term of a chamber that is elected at once is five years. */
const OLD_MONTHS = 5 * 12

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
        ? `The newest term of ${name} ended on ${term!.end}: letters go there only after npm run lawmakers -- accept-stale.`
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
  const age = `The list is of ${asOf}, more than ${STALE_MONTHS} months ago: letters go there only after npm run lawmakers -- accept-stale.`
  return [...read, ...perChamber, ...undated, age]
}

/**
 * The chambers of which no date shows that the list can be as new as it is
 * taken to be; with the newest there is.
 */
export function findUndated(
  { chambers }: ReadList,
  current: Judged[],
  asOf: string,
): { name: string; newest: string | null }[] {
  return Object.entries(chambers).flatMap(([key, { name, term }]) => {
    const members = current.filter(({ person }) => person.chamber === key)
    // What is known to be over needs no other sign of its age.
    const isOpen = members.some(({ standing }) => standing === 'in-office')
    const starts = [term?.start, ...members.map(({ person }) => person.start)]
    const newest = starts.filter(Boolean).toSorted().at(-1) ?? null
    const isOld = newest === null || newest < monthsBefore(asOf, OLD_MONTHS)
    return isOpen && isOld ? [{ name, newest }] : []
  })
}
