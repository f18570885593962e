import type { Kysely } from 'kysely'
import type { Role, Schema } from '#db/schema.ts'
import { endSessions } from './sessions.server.ts'
import { needsSetUp } from './sign-in.server.ts'
import { forgetWaysIn } from './forget-ways-in.server.ts'

export type Joining = {
  name: string
  role: Role
  addressHash: Buffer
  /** Whether the program printed the link, for whoever runs the server. */
  isOwnerLink: boolean
  /** Of the person as they would be new; nothing where no address is known. */
  made?: { id: string; address_hash: Buffer; sealed_address: Buffer }
}

/**
 * Makes a campaigner, or lets one in anew who has this address already. An
 * invitation by mail alone does not get past somebody's passkey or app.
 *
 * @returns the campaigner's id; nothing where the invitation is not for them
 */
export async function joinDesk(
  trx: Kysely<Schema>,
  now: Date,
  joining: Joining,
): Promise<string | undefined> {
  const { name, role, addressHash, isOwnerLink, made } = joining
  const before = await findByAddress(trx, addressHash)
  if (!before) {
    if (!made?.address_hash.equals(addressHash)) return undefined
    await trx
      .insertInto('campaigner')
      .values({ ...made, name, role, created_at: now, totp_step: null })
      .execute()
    return made.id
  }
  const isLockedOut = await needsSetUp({ db: trx }, before.id)
  if (!isOwnerLink && !isLockedOut) return undefined
  if (isOwnerLink) {
    await forgetWaysIn(trx, before.id)
    const needed = { db: trx, now: () => now }
    await endSessions(needed, before.id, 'all', 'owner-link')
  }
  await trx
    .updateTable('campaigner')
    .set({ name, ...(isOwnerLink && { role }) })
    .where('id', '=', before.id)
    .execute()
  return before.id
}

/** Who works here with an address. */
export function findByAddress(trx: Kysely<Schema>, addressHash: Buffer) {
  return trx
    .selectFrom('campaigner')
    .select('id')
    .where('address_hash', '=', addressHash)
    .executeTakeFirst()
}
