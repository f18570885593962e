import { kindInName } from './chamber-kind.ts'
import type { Resolved } from './popolo-objects.ts'
import type { Event, Organization } from './popolo-shape.ts'
import { firstDay, lastDay } from './partial-date.ts'
import type { ReadChamber } from './record.ts'

/** EveryPolitician writes `legislature`; others say what it is called. */
const legislature =
  /(?:^|[\s_-])(?:legislature|parliament|congress|chamber|house|assembly|senate)$/i

export type Chamber = ReadChamber & {
  /** The organisation's id, else its name. */
  key: string
  /** Of the newest term; null where the list is not about terms. */
  termId: string | null
}

/** By which memberships in the same organisation are brought together. */
export function keyOf(organization: Organization | undefined): string | null {
  return organization?.id ?? organization?.name ?? null
}

/**
 * The legislatures that somebody is a member of, each with its newest term.
 * Where no organisation says that it is one, those that do not say what they
 * are count.
 */
export function chambersOf(
  memberships: Resolved[],
  events: Event[],
): Map<string, Chamber> {
  const bodies = new Map<string, Organization>()
  for (const { organization } of memberships) {
    const key = keyOf(organization)
    if (organization && key !== null) bodies.set(key, organization)
  }
  const all = [...bodies]
  const said = all.filter(([, { classification }]) =>
    legislature.test(classification ?? ''),
  )
  const unsaid = all.filter(([, { classification }]) => !classification)
  return new Map(
    (said.length > 0 ? said : unsaid).map(([key, body]) => [
      key,
      chamberOf(key, body, newestTerm(events, key)),
    ]),
  )
}

function chamberOf(
  key: string,
  { name, classification }: Organization,
  term: Event | undefined,
): Chamber {
  const type = classification?.replaceAll('_', ' ') ?? ''
  return {
    key,
    name: name ?? key,
    kind: kindInName(type) ?? kindInName(name ?? '') ?? 'single',
    term: term
      ? { name: term.name, start: term.start_date, end: term.end_date }
      : null,
    termId: term?.id ?? null,
  }
}

/**
 * The one that begins last; there are elections among the events too
 * (FORMATS.md, section 2.3). Of several that begin together, as where nothing
 * is said, the one that ends last.
 */
function newestTerm(events: Event[], key: string): Event | undefined {
  return events
    .filter(
      ({ classification, organization_id }) =>
        classification === 'legislative period' &&
        (organization_id === null || organization_id === key),
    )
    .reduce<Event | undefined>(
      (newest, event) =>
        newest && rank(newest) > rank(event) ? newest : event,
      undefined,
    )
}

function rank({ start_date, end_date }: Event): string {
  return [
    start_date ? firstDay(start_date) : '',
    end_date ? lastDay(end_date) : 'open',
  ].join(' ')
}
