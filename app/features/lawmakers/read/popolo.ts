import { type Chamber, chambersOf, keyOf } from './popolo-chambers.ts'
import { findLostLetters } from './lost-letters.ts'
import { mainNameOf, namesByLanguage } from './popolo-names.ts'
import { joinObjects, type Resolved } from './popolo-objects.ts'
import { type Person, popolo } from './popolo-shape.ts'
import { type ReadList, type ReadPerson, UnreadableList } from './record.ts'
import { checkShape } from './shape.ts'
import { sortNameOf } from './sort-name.ts'

/** What publishers write for a group that they do not know. */
const noGroup = /^(?:unknown|none|n\/?a|-)$/i

/**
 * Reads Popolo (popolo-spec 1.0) with objects that refer to or hold each other:
 * both flavours of EveryPolitician, and mysociety/parlparse (FORMATS.md,
 * sections 2.2, 2.3 and 2.7). Gives every membership in a legislature, also
 * those of older terms.
 *
 * @throws UnreadableList for other shapes, and where nobody is a member of a
 *   legislature
 */
export function readPopolo(
  file: string,
  json: unknown,
): Omit<ReadList, 'encoding'> {
  const { memberships, events } = joinObjects(checkShape(file, popolo, json))
  const chambers = chambersOf(memberships, events)
  const parties = partiesOf(memberships)
  const people: ReadPerson[] = []
  const oddities = new Map<string, number>()
  for (const each of memberships) {
    const chamber = chambers.get(keyOf(each.organization) ?? '')
    if (chamber) refuseUnknownTerm(file, chamber, each)
    const oddity = oddityOf(each, chamber)
    if (oddity) oddities.set(oddity, (oddities.get(oddity) ?? 0) + 1)
    const party = each.group ?? parties.get(each.person?.id ?? '') ?? null
    const read = chamber && readMembership(each, chamber, party)
    if (read) people.push(read)
  }
  if (people.length === 0) {
    const message = 'Nobody in it is a member of a legislature.'
    throw new UnreadableList({ file, line: null, message })
  }
  return {
    format: 'popolo',
    chambers: Object.fromEntries(
      [...chambers.values()].map(({ key, name, kind, term }) => [
        key,
        { name, kind, term },
      ]),
    ),
    people,
    warnings: [
      ...[...oddities].map(([oddity, count]) => ({
        file,
        line: null,
        message: `${oddity}: ${count}.`,
      })),
      ...findLostLetters(file, people),
    ],
  }
}

/** By person, where the group is a membership of its own, and not over. */
function partiesOf(memberships: Resolved[]): Map<string, string> {
  const parties = new Map<string, string>()
  for (const { person, organization, membership } of memberships) {
    const isParty = organization?.classification === 'party'
    if (!isParty || !person || membership.end_date !== null) continue
    if (organization.name) parties.set(person.id, organization.name)
  }
  return parties
}

/** Without its terms nobody knows which members of it are in office. */
function refuseUnknownTerm(
  file: string,
  { name, termId }: Chamber,
  { membership }: Resolved,
): void {
  const { legislative_period_id: term } = membership
  if (term === null || termId !== null) return
  const message = `Memberships of ${name} name a term, such as “${term}”, that is not among the events.`
  throw new UnreadableList({ file, line: null, message })
}

function oddityOf(
  { person, organization, loose }: Resolved,
  chamber: Chamber | undefined,
): string | undefined {
  if (!organization) return 'Memberships of an organisation that is not there'
  if (!chamber) return undefined
  if (!person) return 'Memberships of somebody who is not there'
  if (!mainNameOf(person)) return 'Memberships of somebody without a name'
  return loose
    ? 'Memberships with a group, area or post that is not there'
    : undefined
}

function readMembership(
  { person, membership, area }: Resolved,
  chamber: Chamber,
  party: string | null,
): ReadPerson | undefined {
  const main = person && mainNameOf(person)
  if (!main) return undefined
  const { role, start_date, end_date, legislative_period_id: term } = membership
  return {
    externalId: person.id,
    name: main.name,
    sortName: sortNameOf({ ...main, sort_name: person.sort_name }),
    names: namesByLanguage(person),
    chamber: chamber.key,
    area,
    party: party && noGroup.test(party) ? null : party,
    // All members are that.
    role: role === 'member' ? null : role,
    rawAddresses: addressesOf(person, membership),
    contactForm: null,
    start: start_date,
    end: end_date,
    inNewestTerm: term === null || term === chamber.termId,
    isDead: person.death_date !== null,
  }
}

function addressesOf(
  { email, contact_details }: Person,
  membership: Resolved['membership'],
): string[] {
  const details = [...contact_details, ...membership.contact_details]
    .filter(({ type }) => type === 'email')
    .map(({ value }) => value)
  const found = [email, ...details].filter((value) => value !== null)
  return [...new Set(found)]
}
