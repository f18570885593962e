import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { cookieName } from '#app/features/accounts/desk-address.ts'
import { openSession } from '#app/features/accounts/sessions.server.ts'
import type { SignedIn } from '#app/features/accounts/signed-in.ts'
import type { Services } from '#app/services.server.ts'
import type { Role } from '#db/schema.ts'

type Needed = Pick<Services, 'db' | 'now' | 'origin'>

export type DeskPerson = SignedIn & {
  /** What their browser sends: `Cookie` for requests. */
  cookie: string
}

/** Two days ago: who has a role for a moment is none of the two that some acts take. */
const JOINED_MS = 48 * 60 * 60 * 1000

/** Somebody who works here and is signed in, having proven it just now. */
export async function signedIn(
  services: Needed,
  role: Role = 'owner',
  name = `Casey ${role}`,
): Promise<DeskPerson> {
  const id = randomUUID()
  const joined = new Date(services.now().getTime() - JOINED_MS)
  await services.db
    .insertInto('campaigner')
    .values({
      id,
      name,
      role,
      address_hash: randomBytes(32),
      sealed_address: randomBytes(32),
      created_at: joined,
      role_since: joined,
    })
    .execute()
  const value = await openSession(services, {
    campaignerId: id,
    way: 'passkey',
    browser: 'Firefox on Linux',
  })
  const { ref } = await services.db
    .selectFrom('desk_session')
    .select('ref')
    .where('campaigner_id', '=', id)
    .executeTakeFirstOrThrow()
  // As Remix writes a cookie without a signature.
  const encoded = Buffer.from(JSON.stringify(value)).toString('base64')
  const sent = encodeURIComponent(encoded)
  return {
    id,
    name,
    role,
    session: ref,
    provenAt: services.now(),
    isNew: false,
    cookie: `${cookieName('desk', services.origin)}=${sent}`,
  }
}

/**
 * A way in that is only counted: nobody has the other half of it.
 *
 * @returns its id
 */
export async function insertPasskey(
  { db, now }: Needed,
  campaignerId: string,
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('passkey')
    .values({
      id,
      campaigner_id: campaignerId,
      public_key: randomBytes(8),
      counter: 0,
      transports: [],
      is_synced: false,
      name: 'Key',
      created_at: now(),
    })
    .execute()
  return id
}

/** Everybody who worked here has left, and their names are free again. */
export async function emptyDesk({ db, now }: Needed): Promise<void> {
  await db
    .updateTable('campaigner')
    .set({
      name: sql`'Gone ' || id`,
      removed_at: now(),
      address_hash: null,
      sealed_address: null,
      sealed_totp: null,
    })
    .execute()
}
