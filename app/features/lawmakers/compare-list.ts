import { isDeepStrictEqual } from 'node:util'
import type { PreparedChamber, PreparedLawmaker } from './prepared.ts'
import { nameKey } from './slug.ts'
import { DirectoryRefused } from './errors.ts'

export type StoredChamber = {
  id: string
  slug: string
  name: string
  timeZone: string
  /** ISO day. */
  asOf: string
  lawmakers: (PreparedLawmaker & { isRetired: boolean })[]
}

/** What an import changes in one chamber. */
export type ChamberChange = {
  name: string
  /** Null: it is new. */
  slug: string | null
  /** ISO day of the list that is stored; null: it is new. */
  storedAsOf: string | null
  added: number
  /** The first 20 of them, in the order of the alphabet. */
  addedNames: string[]
  updated: number
  unchanged: number
  /** Of the two before, those who had been retired. */
  back: number
  retired: number
  /** As `addedNames`. */
  retiredNames: string[]
  /** More than a third of its lawmakers go: is it the same list? */
  isUnusual: boolean
}

/** As many are named of those who come and of those who go. */
const MOST_NAMED = 20

export type Match = { chamber: PreparedChamber; stored?: StoredChamber }

/**
 * Which stored chamber each of a list is: of the same name, or the one whose
 * address was given for a name, or of a name that is written a little otherwise.
 *
 * @throws DirectoryRefused when two would be the same one
 */
export function matchChambers(
  chambers: PreparedChamber[],
  stored: StoredChamber[],
): Match[] {
  const byName = firstBy(stored, ({ name }) => name)
  const bySlug = firstBy(stored, ({ slug }) => slug)
  const byKey = firstBy(stored, ({ name }) => nameKey(name))
  const matches = chambers.map((chamber) => ({
    chamber,
    stored:
      byName.get(chamber.name) ??
      bySlug.get(chamber.name) ??
      byKey.get(nameKey(chamber.name)),
  }))
  const seen = new Set<string>()
  for (const { chamber, stored } of matches) {
    const key = stored?.id ?? chamber.name
    if (seen.has(key)) throw twice(chamber)
    seen.add(key)
  }
  return matches
}

/** The first of those that have the same key. */
function firstBy(
  stored: StoredChamber[],
  keyOf: (chamber: StoredChamber) => string,
): Map<string, StoredChamber> {
  return new Map(stored.toReversed().map((one) => [keyOf(one), one]))
}

function twice({ name }: PreparedChamber): DirectoryRefused {
  return new DirectoryRefused(
    `Two chambers of the list would be “${name}”. Import them apart, saying of which chamber each list is.`,
  )
}

export function compareChamber({ chamber, stored }: Match): ChamberChange {
  const before = new Map(
    stored?.lawmakers.map((lawmaker) => [lawmaker.externalId, lawmaker]),
  )
  const known = chamber.lawmakers.flatMap((lawmaker) => {
    const old = before.get(lawmaker.externalId)
    return old ? [{ lawmaker, old }] : []
  })
  const ids = new Set(chamber.lawmakers.map(({ externalId }) => externalId))
  const updated = known.filter(
    ({ lawmaker, old: { isRetired, ...old } }) =>
      isRetired || !isDeepStrictEqual(old, lawmaker),
  )
  const inOffice = [...before.values()].filter(({ isRetired }) => !isRetired)
  const stay = known.filter(({ old }) => !old.isRetired).length
  const gone = inOffice.filter(({ externalId }) => !ids.has(externalId))
  const added = chamber.lawmakers.filter(
    ({ externalId }) => !before.has(externalId),
  )
  return {
    name: chamber.name,
    slug: stored?.slug ?? null,
    storedAsOf: stored?.asOf ?? null,
    added: added.length,
    addedNames: namesOf(added),
    updated: updated.length,
    unchanged: known.length - updated.length,
    back: known.length - stay,
    retired: gone.length,
    retiredNames: namesOf(gone),
    isUnusual: gone.length > inOffice.length / 3,
  }
}

function namesOf(lawmakers: PreparedLawmaker[]): string[] {
  return lawmakers
    .toSorted((one, other) => one.sortName.localeCompare(other.sortName, 'en'))
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
}
