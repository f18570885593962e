import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

export type ListedCountry = {
  code: string
  chambers: number
  isSample: boolean
}

/** The countries that have a chamber, by code. */
export async function listTargetCountries({
  db,
}: Pick<Services, 'db'>): Promise<ListedCountry[]> {
  return db
    .selectFrom('chamber')
    .innerJoin('lawmaker_import', 'lawmaker_import.id', 'import_id')
    .select([
      'chamber.country as code',
      sql<number>`count(*)::int`.as('chambers'),
      sql<boolean>`bool_and(is_sample)`.as('isSample'),
    ])
    .groupBy('chamber.country')
    .orderBy('chamber.country')
    .execute()
}
