import { randomUUID } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import {
  type ChamberChange,
  compareChamber,
  type Match,
  matchChambers,
} from './compare-list.ts'
import type { PreparedList } from './prepared.ts'
import { freeSlug } from './slug.ts'
import { retireOthers, storeLawmakers } from './store-lawmakers.server.ts'
import { findStored } from './stored-chambers.server.ts'
import { timeZoneOf } from './time-zone.ts'

/** A list that is to be stored, and what is to be known of it. */
export type ListToImport = {
  /** A target country's code. */
  country: string
  list: Pick<PreparedList, 'format' | 'asOf' | 'chambers'>
  /** `sha256` in hex. */
  files: { name: string; sha256: string }[]
  source: string
  licence: string
  /** IANA name; else the one that is stored, else that of the seat. */
  timeZone?: string
}

/** In a transaction that holds the country's lock. */
export async function storeList(
  { db, now }: Pick<Services, 'db' | 'now'>,
  given: ListToImport & { isSample: boolean },
): Promise<ChamberChange[]> {
  const { country, list } = given
  const stored = await findStored({ db }, country)
  const matches = matchChambers(list.chambers, stored)
  const importId = randomUUID()
  const moment = now()
  await db
    .insertInto('lawmaker_import')
    .values({
      id: importId,
      country,
      format: list.format,
      source: given.source,
      licence: given.licence,
      files: JSON.stringify(given.files),
      as_of: list.asOf,
      is_sample: given.isSample,
      imported_at: moment,
    })
    .execute()
  const taken = stored.map(({ slug }) => slug)
  for (const match of matches) {
    const id = await storeChamber(db, { ...given, importId, match, taken })
    await storeLawmakers(db, { id, importId }, match.chamber.lawmakers)
    await retireOthers(db, { id, importId, moment })
  }
  return matches.map(compareChamber)
}

async function storeChamber(
  db: Services['db'],
  given: Omit<ListToImport, 'list'> & {
    importId: string
    match: Match
    taken: string[]
  },
): Promise<string> {
  const { country, importId, match, taken } = given
  const { chamber, stored } = match
  const values = {
    // Named by its address, it keeps its name.
    name: stored?.slug === chamber.name ? stored.name : chamber.name,
    kind: chamber.kind,
    term: chamber.term,
    term_ends: chamber.termEnds,
    time_zone: given.timeZone ?? stored?.timeZone ?? timeZoneOf(country),
    import_id: importId,
    stale_accepted_at: null,
    stale_accepted_kind: null,
    stale_accepted_why: null,
  }
  if (stored) {
    await db
      .updateTable('chamber')
      .set(values)
      .where('id', '=', stored.id)
      .execute()
    return stored.id
  }
  const id = randomUUID()
  const slug = freeSlug(chamber, taken)
  taken.push(slug)
  await db
    .insertInto('chamber')
    .values({ id, country, slug, ...values })
    .execute()
  return id
}
