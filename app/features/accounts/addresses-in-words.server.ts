import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { countryName } from '#app/i18n/format.ts'

/** What one campaigner entered by hand, after a moment until another one. */
export type EnteredAddresses = { by: string; after: string; until: string }

/**
 * The addresses of lawmakers that somebody entered within a time, as owners are
 * told of them when their mail is written: how many, and of where. The log has
 * which ones.
 */
export async function addressesInWords(
  { db }: Pick<Services, 'db'>,
  { by, after, until }: EnteredAddresses,
): Promise<string> {
  const { name, role } = await db
    .selectFrom('campaigner')
    .select(['name', 'role'])
    .where('id', '=', by)
    .executeTakeFirstOrThrow()
  const entered = await db
    .selectFrom('audit_entry')
    .select([
      sql<string>`detail->>'country'`.as('country'),
      sql<string>`detail->>'chamber'`.as('chamber'),
      ({ fn }) => fn.countAll<string>().as('count'),
    ])
    .where('act', '=', 'lawmakers.address')
    .where('campaigner_id', '=', by)
    .where(sql<boolean>`detail ? 'country'`)
    .where('at', '>', new Date(after))
    .where('at', '<=', new Date(until))
    .groupBy(['country', 'chamber'])
    .orderBy('country')
    .orderBy('chamber')
    .execute()
  const all = entered.reduce((sum, { count }) => sum + Number(count), 0)
  const where = entered.map(
    ({ country, chamber, count }) =>
      `${countryName('en', country)}, ${chamber} (${count})`,
  )
  return (
    `${name}, ${role}, entered ${all} ${all === 1 ? 'address' : 'addresses'} ` +
    `of lawmakers by hand: ${where.join('; ')}. Letters go there now.`
  )
}
