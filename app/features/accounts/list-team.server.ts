import { type Kysely, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Role, Schema } from '#db/schema.ts'
import { DeskNotFound } from './errors.ts'
import { isId } from './is-id.ts'

export type Member = {
  id: string
  name: string
  role: Role
  since: Date
  /** When one of their sessions was last used; null: none ever was. */
  lastSeen: Date | null
  passkeys: number
  hasApp: boolean
  /** Recovery codes that are not used up. */
  codes: number
}

/** Who works here, the longest first. */
export function listTeam({ db }: Pick<Services, 'db'>): Promise<Member[]> {
  return members(db).orderBy('created_at').orderBy('id').execute()
}

/** @throws DeskNotFound, also for who does not work here any more */
export async function findMember(
  { db }: Pick<Services, 'db'>,
  id: string,
): Promise<Member> {
  const found = isId(id)
    ? await members(db).where('id', '=', id).executeTakeFirst()
    : undefined
  if (!found) throw new DeskNotFound('Nobody like this works here.')
  return found
}

function members(db: Kysely<Schema>) {
  const countOf = (table: 'passkey' | 'recovery_code', only = sql`true`) =>
    sql<number>`(select count(*)::int from ${sql.table(table)}
      where campaigner_id = campaigner.id and ${only})`
  return db
    .selectFrom('campaigner')
    .select([
      'id',
      'name',
      'role',
      'created_at as since',
      sql<Date | null>`(select max(seen_at) from desk_session
        where campaigner_id = campaigner.id)`.as('lastSeen'),
      countOf('passkey').as('passkeys'),
      sql<boolean>`sealed_totp is not null`.as('hasApp'),
      countOf('recovery_code', sql`used_at is null`).as('codes'),
    ])
    .where('removed_at', 'is', null)
}
