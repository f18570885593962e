import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { PublicName } from '../petitions/view.ts'
import { readSettings } from './intake-settings.server.ts'

const NEWEST_NAMES = 12

/**
 * The newest of the people who chose to be named, and only the day. Nobody whom
 * a campaigner hid; and where names wait to be looked at, nobody before that.
 *
 * @returns null where none is shown and some may wait: whether anybody chose to
 *   be named is not said then
 */
export async function listNewestNames(
  services: Pick<Services, 'db' | 'limits'>,
  petitionId: string,
): Promise<PublicName[] | null> {
  const { names_wait_for_review } = await readSettings(services)
  const named = sql`
    select public_name as name, confirmed_at from signature
    where state = 'confirmed' and public_name is not null
      and petition_id = ${petitionId}`
  const newest = sql`order by confirmed_at desc limit ${NEWEST_NAMES}`
  // Apart, each reads the few that it needs from the end of an index.
  const parts = [sql`(${named} and name_review = 'shown' ${newest})`]
  if (names_wait_for_review === 0) {
    parts.push(sql`(${named} and name_review is null ${newest})`)
  }
  const { rows } = await sql<{ name: string; confirmed_at: Date }>`
    select * from (${sql.join(parts, sql` union all `)}) as named
    ${newest}`.execute(services.db)
  if (rows.length === 0 && names_wait_for_review !== 0) return null
  return rows.map(({ name, confirmed_at }) => ({
    name,
    day: confirmed_at.toISOString().slice(0, 10),
  }))
}
