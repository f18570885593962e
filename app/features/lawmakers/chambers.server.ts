import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { ChamberKind } from '#db/schema.ts'
import { dayOf, type Staleness, stalenessOf } from './stale.ts'
import type { ChamberView } from './view.ts'

const kinds: ChamberKind[] = [
  'lower',
  'single',
  'upper',
  'committee',
  'ministry',
]

/** A chamber as campaigners see it. */
export type ListedChamber = ChamberView & {
  term: string | null
  timeZone: string
  /** As what a campaigner accepted its stale list, which may be staler now. */
  accepted: Staleness | null
  /** Their reason to write to it. */
  acceptedWhy: string | null
  importedAt: Date
}

type Needed = Pick<Services, 'db' | 'now'>

/** Of one country or all, sorted by country, kind and name. */
export async function listChambers(
  { db, now }: Needed,
  country: string | null,
): Promise<ListedChamber[]> {
  const today = dayOf(now())
  const rows = await selectChambers(db, country).execute()
  const chambers = rows.map((row) => {
    const stale = stalenessOf(row, today)
    return { ...row, stale, isMailed: !stale || row.accepted === stale }
  })
  return chambers.toSorted(
    (one, other) =>
      one.country.localeCompare(other.country) ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      one.name.localeCompare(other.name) ||
      one.id.localeCompare(other.id),
  )
}

function selectChambers(db: Services['db'], country: string | null) {
  const chambers = db
    .selectFrom('chamber')
    .innerJoin('lawmaker_import as list', 'list.id', 'chamber.import_id')
    .leftJoin(countMembers(db).as('counted'), 'chamber_id', 'chamber.id')
    .select([
      'chamber.id',
      'chamber.country',
      'slug',
      'name',
      'kind',
      'term',
      'is_sample as isSample',
      'source',
      'licence',
      'time_zone as timeZone',
      'stale_accepted_kind as accepted',
      'stale_accepted_why as acceptedWhy',
      'imported_at as importedAt',
    ])
    .select((row) => [
      row.ref('as_of').$castTo<string>().as('asOf'),
      row.ref('term_ends').$castTo<string | null>().as('termEnds'),
    ])
    .select([
      sql<number>`coalesce(members, 0)`.as('members'),
      sql<number>`coalesce(with_address, 0)`.as('withAddress'),
    ])
  return country === null
    ? chambers
    : chambers.where('chamber.country', '=', country)
}

function countMembers(db: Services['db']) {
  return db
    .selectFrom('lawmaker')
    .leftJoin('mailbox', (on) =>
      on.on('mailbox.address', '=', sql<string>`lower(mail_to)`),
    )
    .select([
      'chamber_id',
      sql<number>`count(*)::int`.as('members'),
      sql<number>`(count(*) filter (where mail_to is not null and
        coalesce(state, 'unverified') in ('unverified', 'verified')))::int`.as(
        'with_address',
      ),
    ])
    .where('retired_at', 'is', null)
    .groupBy('chamber_id')
}

/** What the public may see of it. */
export function viewOf({
  term: _term,
  timeZone: _timeZone,
  accepted: _accepted,
  acceptedWhy: _acceptedWhy,
  importedAt: _importedAt,
  ...view
}: ListedChamber): ChamberView {
  return view
}
