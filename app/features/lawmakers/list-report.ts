import { foldText } from './fold.ts'
import { type Judged, type Kept, keyOf } from './judge.ts'
import type { ListReport } from './prepared.ts'
import type { ReadPerson } from './read/record.ts'
import type { Standing } from './read/standing.ts'

/**
 * What is told of those who were judged, and of those of them that are kept.
 *
 * @param shared keys of kept ones, by their address
 */
export function reportOn(
  judged: Judged[],
  kept: Kept[],
  shared: Map<string, string[]>,
): Omit<ListReport, 'repeated' | 'isUndated' | 'warnings'> {
  const names = new Map(kept.map(({ key, person }) => [key, person.name]))
  return {
    ...countStandings(judged),
    ...countWays(kept),
    rejected: kept.flatMap(({ person: { name }, chosen }) =>
      chosen.rejected.map((one) => ({ ...one, name })),
    ),
    shared: [...shared].map(([address, keys]) => ({
      address,
      names: keys.map((key) => names.get(key)!),
    })),
    duplicates: findDuplicates(kept),
  }
}

function countStandings(judged: Judged[]) {
  const count = (wanted: Standing) =>
    judged.filter(({ standing }) => standing === wanted).length
  return {
    people: judged.length,
    inOffice: count('in-office'),
    lastTerm: count('last-term'),
    former: count('former'),
  }
}

function countWays(kept: Kept[]) {
  const has = kept.filter(({ chosen }) => chosen.address !== null)
  const forms = kept.filter(
    ({ chosen, person }) => !chosen.address && person.contactForm,
  )
  return { withAddress: has.length, withFormOnly: forms.length }
}

function findDuplicates(kept: Kept[]): ListReport['duplicates'] {
  const alike = Map.groupBy(kept, ({ person: { chamber, name, area } }) =>
    JSON.stringify([chamber, foldText(name), area && foldText(area)]),
  )
  return [...alike.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      name: group[0]!.person.name,
      area: group[0]!.person.area,
      ids: group.map(({ person }) => person.externalId),
    }))
}

/** Ids that stand more than once in the newest term. */
export function countRepeated(people: ReadPerson[]): number {
  const newest = people.filter(({ inNewestTerm }) => inNewestTerm)
  const groups = Map.groupBy(newest, keyOf)
  return [...groups.values()].filter((group) => group.length > 1).length
}
