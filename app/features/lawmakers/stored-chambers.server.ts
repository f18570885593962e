import type { Services } from '#app/services.server.ts'
import type { StoredChamber } from './compare-list.ts'
import type { RejectReason } from './read/reject-reason.ts'

/** A country's chambers with all who were ever in them; no samples. */
export async function findStored(
  { db }: Pick<Services, 'db'>,
  country: string,
): Promise<StoredChamber[]> {
  const chambers = await db
    .selectFrom('chamber')
    .innerJoin('lawmaker_import', 'lawmaker_import.id', 'import_id')
    .select(['chamber.id', 'slug', 'name', 'time_zone as timeZone'])
    .select((row) => row.ref('as_of').$castTo<string>().as('asOf'))
    .where('chamber.country', '=', country)
    .where('is_sample', '=', false)
    .orderBy('slug')
    .execute()
  const rows = await db
    .selectFrom('lawmaker')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .selectAll('lawmaker')
    .where('country', '=', country)
    .execute()
  const lawmakers = Map.groupBy(rows, (row) => row.chamber_id)
  return chambers.map((chamber) => ({
    ...chamber,
    lawmakers: (lawmakers.get(chamber.id) ?? []).map((row) => ({
      externalId: row.external_id,
      name: row.name,
      sortName: row.sort_name,
      names: row.names,
      area: row.area,
      party: row.party,
      role: row.role,
      address: row.address,
      otherAddresses: row.other_addresses,
      rejected: row.rejected as { value: string; reason: RejectReason }[],
      contactForm: row.contact_form,
      termStart: row.term_start,
      termEnd: row.term_end,
      isRetired: row.retired_at !== null,
    })),
  }))
}
