import { cleanAddress } from './clean-address.ts'
import type { Rejected } from './reject-reason.ts'

export type Addressed = {
  /** The same for all memberships of a person in a chamber. */
  key: string
  /** The same in all chambers. */
  person: string
  chamber: string
  rawAddresses: string[]
}

export type ChosenAddress = {
  address: string | null
  /** Theirs as well, but not written to. */
  others: string[]
  rejected: Rejected[]
}

export type ChosenAddresses = {
  people: Map<string, ChosenAddress>
  /** By address in lower case, a key of each of two or more who have it. */
  shared: Map<string, string[]>
}

/**
 * One address each to write to: of several the one in the domain that most
 * members of the same chamber have, else the first.
 */
export function chooseAddresses(people: Addressed[]): ChosenAddresses {
  const cleaned = joinPeople(people)
  const domains = countDomains(cleaned)
  const chosen = cleaned.map(({ key, chamber, addresses, rejected }) => {
    const uses = (address: string) =>
      domains.get(domainIn(chamber, address)) ?? 0
    // Sorting keeps the order of the field among equals.
    const [address = null, ...others] = addresses.toSorted(
      (one, other) => uses(other) - uses(one),
    )
    return [key, { address, others, rejected }] as const
  })
  return { people: new Map(chosen), shared: findShared(cleaned) }
}

type Cleaned = {
  key: string
  person: string
  chamber: string
  addresses: string[]
  rejected: Rejected[]
}

/** A person with several memberships once, with what stands in each. */
function joinPeople(people: Addressed[]): Cleaned[] {
  const groups = Map.groupBy(people, ({ key }) => key)
  return [...groups].map(([key, [first, ...more]]) => {
    const fields = [first!, ...more].flatMap(({ rawAddresses }) => rawAddresses)
    const cleaned = [...new Set(fields)].map((raw) => cleanAddress(raw))
    const addresses = new Map<string, string>()
    for (const address of cleaned.flatMap(({ addresses }) => addresses)) {
      const folded = address.toLowerCase()
      if (!addresses.has(folded)) addresses.set(folded, address)
    }
    return {
      key,
      person: first!.person,
      chamber: first!.chamber,
      addresses: [...addresses.values()],
      rejected: cleaned.flatMap(({ rejected }) => rejected),
    }
  })
}

function domainIn(chamber: string, address: string): string {
  return JSON.stringify([chamber, address.slice(address.indexOf('@') + 1)])
}

/** Each person counts once for a domain. */
function countDomains(people: Cleaned[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { chamber, addresses } of people) {
    const domains = addresses.map((address) => domainIn(chamber, address))
    for (const domain of new Set(domains)) {
      counts.set(domain, (counts.get(domain) ?? 0) + 1)
    }
  }
  return counts
}

function findShared(people: Cleaned[]): Map<string, string[]> {
  const sharing = new Map<string, Map<string, string>>()
  for (const { key, person, addresses } of people) {
    for (const address of addresses) {
      const folded = address.toLowerCase()
      const keys = sharing.get(folded) ?? new Map<string, string>()
      // Nobody shares an address with themself in another chamber.
      if (!keys.has(person)) keys.set(person, key)
      sharing.set(folded, keys)
    }
  }
  return new Map(
    [...sharing].flatMap(([address, keys]) =>
      keys.size > 1 ? [[address, [...keys.values()]] as const] : [],
    ),
  )
}
