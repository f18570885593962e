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
  /** Recovery codes that are not used up; null: none were made. */
  codes: number | null
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
  return db
    .selectFrom('campaigner')
    .select([
      'id',
      'name',
      'role',
      'created_at as since',
      sql<Date | null>`(select max(seen_at) from desk_session
        where campaigner_id = campaigner.id)`.as('lastSeen'),
      sql<number>`(select count(*)::int from passkey
        where campaigner_id = campaigner.id)`.as('passkeys'),
      sql<boolean>`sealed_totp is not null`.as('hasApp'),
      sql<number | null>`(select count(*) filter (where used_at is null)::int
        from recovery_code where campaigner_id = campaigner.id
        having count(*) > 0)`.as('codes'),
    ])
    .where('removed_at', 'is', null)
}
