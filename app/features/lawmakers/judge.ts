import type { ChosenAddress } from './read/choose-addresses.ts'
import type { ReadList, ReadPerson } from './read/record.ts'
import { type Standing, standingOf } from './read/standing.ts'

/** Somebody in one chamber: the membership that says most about the day. */
export type Judged = {
  key: string
  standing: Standing
  person: ReadPerson
  /** All memberships of theirs there that are not over, that one first. */
  current: ReadPerson[]
}

/** With the address that was chosen. */
export type Kept = Judged & { chosen: ChosenAddress }

const rank: Standing[] = ['in-office', 'last-term', 'former']

/** Everybody of a list once per chamber, as of a day. */
export function judge({ chambers, people }: ReadList, asOf: string): Judged[] {
  const groups = Map.groupBy(people, keyOf)
  return [...groups].map(([key, memberships]) => {
    const standings = memberships.map((person) => ({
      person,
      standing: standingOf(person, chambers[person.chamber]!, asOf),
    }))
    // Of several that are open, the one that began last; of equals, the first.
    const sorted = standings.toSorted(
      (one, other) =>
        rank.indexOf(one.standing) - rank.indexOf(other.standing) ||
        compareText(other.person.start, one.person.start),
    )
    const current = sorted
      .filter(({ standing }) => standing !== 'former')
      .map(({ person }) => person)
    return { key, ...sorted[0]!, current }
  })
}

/** The same for all memberships of one person in one chamber. */
export function keyOf({ chamber, externalId }: ReadPerson): string {
  return JSON.stringify([chamber, externalId])
}

function compareText(one: string | null, other: string | null): number {
  const [first, second] = [one ?? '', other ?? '']
  return first < second ? -1 : Number(first > second)
}
