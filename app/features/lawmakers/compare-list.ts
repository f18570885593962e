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
  updated: number
  unchanged: number
  /** Of the two before, those who had been retired. */
  back: number
  retired: number
  /** More than a third of its lawmakers go: is it the same list? */
  isUnusual: boolean
}

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
  const updated = known.filter(
    ({ lawmaker, old: { isRetired, ...old } }) =>
      isRetired || !isDeepStrictEqual(old, lawmaker),
  )
  const inOffice = [...before.values()].filter(({ isRetired }) => !isRetired)
  const stay = known.filter(({ old }) => !old.isRetired).length
  const retired = inOffice.length - stay
  return {
    name: chamber.name,
    slug: stored?.slug ?? null,
    storedAsOf: stored?.asOf ?? null,
    added: chamber.lawmakers.length - known.length,
    updated: updated.length,
    unchanged: known.length - updated.length,
    back: known.length - stay,
    retired,
    isUnusual: retired > inOffice.length / 3,
  }
}
