import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { countryName } from '#app/i18n/format.ts'

const ACT = 'lawmakers.address'
const FAILED = `${ACT}.failed`

/** What one campaigner entered by hand, after a moment until another one. */
export type EnteredAddresses = { by: string; after: string; until: string }

/**
 * The addresses of lawmakers that somebody entered within a time, as owners are
 * told of them when their mail is written: how many, and of where. What failed
 * is not counted. The log has which ones.
 *
 * @returns nothing where there was none
 */
export async function addressesInWords(
  { db }: Pick<Services, 'db'>,
  { by, after, until }: EnteredAddresses,
): Promise<string | undefined> {
  const { name, role } = await db
    .selectFrom('campaigner')
    .select(['name', 'role'])
    .where('id', '=', by)
    .executeTakeFirstOrThrow()
  const entered = await db
    .selectFrom(triesOf(db, by, new Date(after)).as('tried'))
    .select(['country', 'chamber'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('act', '=', ACT)
    .where('next', 'is distinct from', FAILED)
    .where('at', '<=', new Date(until))
    .groupBy(['country', 'chamber'])
    .orderBy('country')
    .orderBy('chamber')
    .execute()
  if (entered.length === 0) return undefined
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

/** Also what failed, and of each what became of the same wish after it. */
function triesOf(db: Services['db'], by: string, after: Date) {
  return db
    .selectFrom('audit_entry')
    .select([
      'act',
      'at',
      sql<string>`detail->>'country'`.as('country'),
      sql<string>`detail->>'chamber'`.as('chamber'),
      sql<string | null>`lead(act) over (
        partition by subject, detail order by seq)`.as('next'),
    ])
    .where('act', 'in', [ACT, FAILED])
    .where('campaigner_id', '=', by)
    .where(sql<boolean>`detail ? 'country'`)
    .where('at', '>', after)
}
