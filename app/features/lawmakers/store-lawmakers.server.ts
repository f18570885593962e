import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { PreparedLawmaker } from './prepared.ts'

/** In one statement; each has 17 of the 65,535 values that one can have. */
const AT_ONCE = 500

/** Adds and updates: who is back is not retired any more. */
export async function storeLawmakers(
  db: Services['db'],
  chamber: { id: string; importId: string },
  lawmakers: PreparedLawmaker[],
): Promise<void> {
  const rows = lawmakers.map((lawmaker) => rowOf(lawmaker, chamber))
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await db
      .insertInto('lawmaker')
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((same) =>
        same.columns(['chamber_id', 'external_id']).doUpdateSet((from) => ({
          import_id: from.ref('excluded.import_id'),
          name: from.ref('excluded.name'),
          sort_name: from.ref('excluded.sort_name'),
          names: sql<string>`excluded.names`,
          area: from.ref('excluded.area'),
          party: from.ref('excluded.party'),
          role: from.ref('excluded.role'),
          address: from.ref('excluded.address'),
          other_addresses: from.ref('excluded.other_addresses'),
          rejected: sql<string>`excluded.rejected`,
          contact_form: from.ref('excluded.contact_form'),
          term_start: from.ref('excluded.term_start'),
          term_end: from.ref('excluded.term_end'),
          retired_at: null,
        })),
      )
      .execute()
  }
}

function rowOf(
  lawmaker: PreparedLawmaker,
  chamber: { id: string; importId: string },
) {
  return {
    id: randomUUID(),
    chamber_id: chamber.id,
    import_id: chamber.importId,
    external_id: lawmaker.externalId,
    name: lawmaker.name,
    sort_name: lawmaker.sortName,
    names: JSON.stringify(lawmaker.names),
    area: lawmaker.area,
    party: lawmaker.party,
    role: lawmaker.role,
    address: lawmaker.address,
    other_addresses: lawmaker.otherAddresses,
    rejected: JSON.stringify(lawmaker.rejected),
    contact_form: lawmaker.contactForm,
    term_start: lawmaker.termStart,
    term_end: lawmaker.termEnd,
  }
}

/** Who is in the chamber and not in this import. */
export async function retireOthers(
  db: Services['db'],
  given: { id: string; importId: string; moment: Date },
): Promise<void> {
  await db
    .updateTable('lawmaker')
    .set({ retired_at: given.moment })
    .where('chamber_id', '=', given.id)
    .where('import_id', '!=', given.importId)
    .where('retired_at', 'is', null)
    .execute()
}
