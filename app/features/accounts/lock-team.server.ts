import { type Kysely, sql } from 'kysely'
import type { Schema } from '#db/schema.ts'
import { NotAllowed } from './errors.ts'
import { may } from './permissions.ts'
import type { SignedIn } from './signed-in.ts'

/** Told apart from every other advisory lock of the program. */
const TEAM_LOCK = 1_700_002

/**
 * Who works here changes one act at a time, until the end of the transaction:
 * of two owners who remove each other at one moment, one stays.
 */
export async function lockTeam(trx: Kysely<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TEAM_LOCK})`.execute(trx)
}

/**
 * {@link lockTeam} for an act of a campaigner, whose role may have changed
 * since their request was let in.
 *
 * @throws NotAllowed
 */
export async function lockTeamFor(
  trx: Kysely<Schema>,
  by: Pick<SignedIn, 'id' | 'role'>,
): Promise<void> {
  await lockTeam(trx)
  const found = await trx
    .selectFrom('campaigner')
    .select('role')
    .where('id', '=', by.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!found || !may(found.role, 'team')) {
    throw new NotAllowed(found?.role ?? by.role)
  }
}
