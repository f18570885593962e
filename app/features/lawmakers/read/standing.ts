import { firstDay, lastDay } from './partial-date.ts'
import type { ReadChamber, ReadPerson } from './record.ts'

export type Standing = 'in-office' | 'last-term' | 'former'

type Membership = Pick<ReadPerson, 'start' | 'end' | 'inNewestTerm' | 'isDead'>

/**
 * Whether somebody holds a seat on a day, by FORMATS.md, section 2.3. Of a
 * year or a month the last day counts for an end, and the first for a start.
 * `last-term`: held it to the end of the newest term, and that is over, so that
 * only staff can say whether they are in office. `former` is also who has not
 * taken the seat yet.
 */
export function standingOf(
  person: Membership,
  { term }: Pick<ReadChamber, 'term'>,
  asOf: string,
): Standing {
  if (person.isDead || !person.inNewestTerm) return 'former'
  const start = person.start ?? term?.start
  if (start && firstDay(start) > asOf) return 'former'

  const isTermOver = !!term?.end && lastDay(term.end) < asOf
  const until = isTermOver ? lastDay(term.end!) : asOf
  if (person.end !== null && lastDay(person.end) < until) return 'former'
  return isTermOver ? 'last-term' : 'in-office'
}
