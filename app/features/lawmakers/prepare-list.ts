import { judge, type Kept } from './judge.ts'
import { countRepeated, reportOn } from './list-report.ts'
import { findUndated, warningsOf } from './list-warnings.ts'
import type { PreparedChamber, PreparedList } from './prepared.ts'
import { chooseAddresses } from './read/choose-addresses.ts'
import type { ReadChamber, ReadList } from './read/record.ts'

/**
 * Who is to be stored of a list: one record per chamber and id, of those in
 * office on a day or to the end of a term that is over. Their addresses are
 * cleaned and one is chosen for each.
 *
 * @param days ISO days: the one to judge for, and the present one
 */
export function prepareList(
  list: ReadList,
  days: { asOf: string; today: string },
): PreparedList {
  const judged = judge(list, days.asOf)
  const current = judged.filter(({ standing }) => standing !== 'former')
  const { people, shared } = chooseAddresses(
    current.flatMap(({ key, current: memberships }) =>
      memberships.map(({ externalId, chamber, rawAddresses }) => ({
        ...{ key, person: externalId, chamber, rawAddresses },
      })),
    ),
  )
  const kept = current.map((one) => ({ ...one, chosen: people.get(one.key)! }))
  const seats = Map.groupBy(kept, ({ person }) => person.chamber)
  const chambers = Object.entries(list.chambers).flatMap(([key, chamber]) => {
    const members = seats.get(key)
    return members ? [prepareChamber(chamber, members)] : []
  })
  return {
    format: list.format,
    asOf: days.asOf,
    chambers,
    report: {
      ...reportOn(judged, kept, shared),
      repeated: countRepeated(list.people),
      isUndated: findUndated(list, current, days.asOf).length > 0,
      warnings: warningsOf(list, current, days),
    },
  }
}

function prepareChamber(
  { name, kind, term }: ReadChamber,
  members: Kept[],
): PreparedChamber {
  return {
    name,
    kind,
    term: term?.name ?? null,
    termEnds: endOf(term, members),
    lawmakers: members.map(({ person, current, chosen }) => ({
      externalId: person.externalId,
      name: person.name,
      sortName: person.sortName,
      names: person.names,
      area: current.find(({ area }) => area)?.area ?? null,
      party: current.find(({ party }) => party)?.party ?? null,
      role: person.role,
      address: chosen.address,
      otherAddresses: chosen.others,
      rejected: chosen.rejected,
      contactForm: person.contactForm,
      termStart: person.start ?? term?.start ?? null,
      termEnd: person.end ?? term?.end ?? null,
    })),
  }
}

/** Of its term, or else of the terms of all its members. */
function endOf(term: ReadChamber['term'], members: Kept[]): string | null {
  if (term) return term.end && lastDayOf(term.end)
  const [end = null, ...others] = new Set(
    members.map(({ person }) => person.end),
  )
  return end === null || others.length > 0 ? null : lastDayOf(end)
}

/** Of YYYY or YYYY-MM the last day, one that the calendar has. */
function lastDayOf(date: string): string {
  const [year, month = 12, day] = date.split('-').map(Number)
  if (day !== undefined) return date
  return new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10)
}
