import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { normalisePostcode } from './postcode.ts'

export type PostcodeArea = { postcode: string; area: string }

/**
 * Replaces a country's table of postcodes.
 *
 * @returns how many postcodes there are in it now
 */
export async function importPostcodes(
  { db }: Pick<Services, 'db'>,
  country: string,
  rows: PostcodeArea[],
): Promise<number> {
  const postcodes = rows.map(({ postcode }) =>
    normalisePostcode(country, postcode),
  )
  const areas = rows.map(({ area }) => area)
  return db.transaction().execute(async (trx) => {
    // Two imports at once would else meet in the same rows.
    await sql`lock table postcode_area in share row exclusive mode`.execute(trx)
    await trx
      .deleteFrom('postcode_area')
      .where('country', '=', country)
      .execute()
    await sql`insert into postcode_area (country, postcode, area)
      select distinct ${country}::char(2), postcode, area
      from unnest(${postcodes}::text[], ${areas}::text[])
        as given (postcode, area)
      where postcode <> ''`.execute(trx)
    const { count } = await trx
      .selectFrom('postcode_area')
      .select(sql<number>`count(distinct postcode)::int`.as('count'))
      .where('country', '=', country)
      .executeTakeFirstOrThrow()
    return count
  })
}

/** The areas that a typed postcode lies in; none for one that is not known. */
export async function areasOf(
  { db }: Pick<Services, 'db'>,
  country: string,
  typed: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('postcode_area')
    .select('area')
    .where('country', '=', country)
    .where('postcode', '=', normalisePostcode(country, typed))
    .execute()
  const { compare } = new Intl.Collator('en', { numeric: true })
  return rows.map(({ area }) => area).sort(compare)
}

/** Whether any postcode of a country is known. */
export async function hasPostcodes(
  { db }: Pick<Services, 'db'>,
  country: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('postcode_area')
    .select('area')
    .where('country', '=', country)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
