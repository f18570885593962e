import { person, type Person, type Role } from './openstates-shape.ts'
import { parseYaml } from './parse-yaml.ts'
import {
  type Problem,
  type ReadChamber,
  type ReadList,
  type ReadPerson,
  UnreadableList,
} from './record.ts'
import { checkShape } from './shape.ts'
import { sortNameOf } from './sort-name.ts'
import { nameUsChamber } from './us-states.ts'
import { readForm } from './web-address.ts'

/**
 * In `data/us` for "not known": terms of Congress end on 3 January (20th
 * Amendment to the Constitution).
 */
const placeholderEnds = ['2030-01-01', '2030-12-31']

/** Open Civic Data; without a part it is the Congress. */
const usJurisdiction =
  /^ocd-jurisdiction\/country:us(?:\/(?:state|territory|district):([a-z]{2}))?\/government$/

type Seat = Role & { chamber: string } & Pick<ReadChamber, 'name' | 'kind'>

/**
 * Reads people of openstates/people, a file for each (FORMATS.md, section
 * 2.6): all their roles in a legislature, so that their dates can be judged.
 * No office is looked at, because some of them are homes.
 *
 * @throws UnreadableList for a file that is no such person
 */
export function readOpenStatesYaml(
  files: { file: string; text: string }[],
): Omit<ReadList, 'encoding'> {
  const chambers = new Map<string, ReadChamber>()
  const people: ReadPerson[] = []
  const warnings: Problem[] = []
  for (const { file, text: yaml } of files) {
    const read = checkShape(file, person, parseYaml(file, yaml))
    const seats = seatsOf(file, read)
    const odd = oddityOf(file, read, seats)
    if (odd) warnings.push({ file, line: null, message: odd })
    const hasLeft = isRetired(file)
    for (const seat of hasLeft ? seats.filter(hasEnd) : seats) {
      const { chamber, name, kind } = seat
      chambers.set(chamber, { name, kind, term: null })
      people.push({ ...readSeat(read, seat), inNewestTerm: !hasLeft })
    }
  }
  return {
    format: 'openstates-yaml',
    chambers: Object.fromEntries(chambers),
    people,
    warnings,
  }
}

/** Mayors, governors and others are no members of a legislature. */
function seatsOf(file: string, { roles }: Person): Seat[] {
  return roles.flatMap((role) => {
    const kind = kindOf(role.type)
    if (!kind) return []
    const { jurisdiction } = role
    const [found, state = 'us'] = usJurisdiction.exec(jurisdiction) ?? []
    const name = found && nameUsChamber(state, kind)
    const end_date = state === 'us' ? knownEnd(role) : role.end_date
    const chamber = `${state}-${kind}`
    if (name) return [{ ...role, end_date, chamber, name, kind }]
    const message = `“${jurisdiction}” is no state or territory of the United States; Open States has no others.`
    throw new UnreadableList({ file, line: null, message })
  })
}

function knownEnd({ end_date }: Role): string | null {
  return placeholderEnds.includes(end_date ?? '') ? null : end_date
}

function kindOf(type: string): 'upper' | 'lower' | 'single' | undefined {
  if (type === 'legislature') return 'single'
  return type === 'upper' || type === 'lower' ? type : undefined
}

/** Upstream moves who has left to a folder of that name. */
function isRetired(file: string): boolean {
  return /(?:^|[\\/])retired[\\/]/.test(file)
}

function hasEnd({ end_date }: Role): boolean {
  return end_date !== null
}

function oddityOf(
  file: string,
  { name }: Person,
  seats: Seat[],
): string | undefined {
  if (seats.length === 0) return `${name} has no seat in a legislature.`
  if (!isRetired(file) || seats.every(hasEnd)) return undefined
  return `${name} is in the folder “retired” and has a role without an end, which is left out.`
}

function readSeat(read: Person, seat: Seat): Omit<ReadPerson, 'inNewestTerm'> {
  const { email, links, party, extras } = read
  const isCongress = seat.chamber.startsWith('us-')
  // `data/us` has the address of a contact form there.
  const inEmail = email === null ? null : formIn(email)
  const linked = links.find(({ note }) => /contact/i.test(note ?? ''))?.url
  return {
    externalId: read.id,
    name: read.name,
    sortName: sortNameOf(read),
    // Its other names are variants without a language.
    names: {},
    chamber: seat.chamber,
    area: isCongress ? withNumber(seat.district) : seat.district,
    party: party.find(({ end_date }) => end_date === null)?.name ?? null,
    role: extras?.title ?? extras?.role ?? null,
    rawAddresses: email !== null && inEmail === null ? [email] : [],
    contactForm: inEmail ?? formIn(linked ?? ''),
    start: seat.start_date,
    end: seat.end_date,
    isDead: read.death_date !== null,
  }
}

function formIn(value: string): string | null {
  const read = readForm(value.trim())
  return 'form' in read ? read.form : null
}

/** `PR-AL` is `PR-0`, as tables of postcodes have it. */
function withNumber(district: string | null): string | null {
  return district?.replace(/-AL$/i, '-0') ?? null
}
