import type { Kysely } from 'kysely'
import type { Role, Schema } from '#db/schema.ts'
import { NameTaken } from './errors.ts'
import { forgetWaysIn } from './forget-ways-in.server.ts'
import { isRaised } from './permissions.ts'
import { nameKey } from './person-name.ts'
import { endSessions } from './sessions.server.ts'
import { needsSetUp } from './sign-in.server.ts'

export type Joining = {
  /** As somebody new would be called. */
  name?: string
  role: Role
  addressHash: Buffer
  /** Whether the program printed the link, for whoever runs the server. */
  isOwnerLink: boolean
  /** Of the person as they would be new; nothing where no address is known. */
  made?: { id: string; address_hash: Buffer; sealed_address: Buffer }
}

export type Joined = { id: string; name: string; isNew: boolean }

/**
 * Makes a campaigner, or lets one in anew who has this address already. An
 * invitation by mail alone does not get past somebody's passkey or app. Who
 * comes back keeps their name: else what they did before would change its name.
 *
 * @returns who it is; nothing where the invitation is not for them
 * @throws NameTaken
 */
export async function joinDesk(
  trx: Kysely<Schema>,
  now: Date,
  joining: Joining,
): Promise<Joined | undefined> {
  const { name, role, addressHash, isOwnerLink, made } = joining
  const before = await findByAddress(trx, addressHash)
  if (!before) {
    if (!name || !made?.address_hash.equals(addressHash)) return undefined
    if (await isNameTaken(trx, name)) throw new NameTaken()
    const since = { created_at: now, role_since: now }
    await trx
      .insertInto('campaigner')
      .values({ ...made, name, role, ...since, totp_step: null })
      .execute()
    return { id: made.id, name, isNew: true }
  }
  const isLockedOut = await needsSetUp({ db: trx }, before.id)
  if (!isOwnerLink && !isLockedOut) return undefined
  if (isOwnerLink) {
    await forgetWaysIn(trx, before.id)
    const needed = { db: trx, now: () => now }
    await endSessions(needed, before.id, 'all', 'owner-link')
  }
  if (isOwnerLink && before.role !== role) {
    const isMore = isRaised(before.role, role)
    await trx
      .updateTable('campaigner')
      .set({ role, ...(isMore && { role_since: now }) })
      .where('id', '=', before.id)
      .execute()
  }
  return { id: before.id, name: before.name, isNew: false }
}

/** Whether somebody who works here, or ever did, is called like this. */
export async function isNameTaken(
  db: Kysely<Schema>,
  name: string,
): Promise<boolean> {
  const people = await db.selectFrom('campaigner').select('name').execute()
  const key = nameKey(name)
  return people.some((one) => nameKey(one.name) === key)
}

/** Who works here with an address. */
export function findByAddress(trx: Kysely<Schema>, addressHash: Buffer) {
  return trx
    .selectFrom('campaigner')
    .select(['id', 'name', 'role'])
    .where('address_hash', '=', addressHash)
    .executeTakeFirst()
}
