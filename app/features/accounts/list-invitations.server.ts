import type { Services } from '#app/services.server.ts'
import type { Role } from '#db/schema.ts'
import { writeAudit } from './audit.server.ts'
import { hashOfAddress } from './campaigner-address.server.ts'
import { isId } from './is-id.ts'
import { lockTeamFor } from './lock-team.server.ts'
import type { SignedIn } from './signed-in.ts'
import { open } from './store-invitation.server.ts'

type Needed = Pick<Services, 'db' | 'now'>

export type WaitingInvitation = {
  id: string
  /** None in a link that the program printed. */
  name: string | null
  role: Role
  by: string | null
  madeAt: Date
  endsAt: Date
}

/** Those that can still be accepted, the newest first. */
export function listInvitations({
  db,
  now,
}: Needed): Promise<WaitingInvitation[]> {
  return db
    .selectFrom('invitation')
    .leftJoin('campaigner', 'campaigner.id', 'invited_by')
    .select([
      'invitation.id',
      'invitation.name',
      'invitation.role',
      'campaigner.name as by',
      'made_at as madeAt',
      'ends_at as endsAt',
    ])
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now())
    .orderBy('made_at', 'desc')
    .orderBy('invitation.id')
    .execute()
}

/** What an address was sent and can still be accepted. */
export async function findInvited(
  { db, now, keys }: Needed & Pick<Services, 'keys'>,
  address: string,
): Promise<{ id: string; role: Role } | undefined> {
  return db
    .selectFrom('invitation')
    .select(['id', 'role'])
    .where('address_hash', '=', hashOfAddress(keys, address))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now())
    .executeTakeFirst()
}

/** @returns whether it was still waiting */
export async function revokeInvitation(
  { db, now }: Needed,
  by: Pick<SignedIn, 'id' | 'role'>,
  id: string,
): Promise<boolean> {
  if (!isId(id)) return false
  return db.transaction().execute(async (trx) => {
    await lockTeamFor(trx, by)
    const { numUpdatedRows } = await open(trx)
      .set({ revoked_at: now() })
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await writeAudit(trx, now(), { by, act: 'team.revoked', subject: id })
    return true
  })
}
