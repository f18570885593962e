import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Role, Schema } from '#db/schema.ts'
import { queueDeskMail } from './desk-mail.server.ts'
import { hashOfToken } from './invitation-token.server.ts'
import type { SignedIn } from './signed-in.ts'

const HOUR_MS = 60 * 60 * 1000
export const INVITATION_DAYS = 7

export type Inviting = Pick<Services, 'now' | 'mailVault'> & {
  by: Pick<SignedIn, 'id' | 'name' | 'role'>
}

/**
 * Stores an invitation in place of what was sent to the address before, and
 * queues its mail.
 *
 * @returns its id
 */
export async function mailInvitation(
  trx: Transaction<Schema>,
  services: Inviting,
  given: {
    token: string
    name: string
    /** An address, or a campaigner who has one. */
    to: string | { campaignerId: string }
    addressHash: Buffer
    role: Role
  },
): Promise<string> {
  const { by, now } = services
  const { token, name, to, addressHash, role } = given
  const [id, at] = [randomUUID(), now()]
  await revokeSent(trx, at, addressHash)
  await trx
    .insertInto('invitation')
    .values({
      id,
      token_hash: hashOfToken(token),
      role,
      name,
      address_hash: addressHash,
      invited_by: by.id,
      made_at: at,
      ends_at: new Date(at.getTime() + INVITATION_DAYS * 24 * HOUR_MS),
      accepted_by: null,
    })
    .execute()
  const path = `/desk/invitation/${token}`
  const content = { to, name, path, role, by: by.name }
  await queueDeskMail(trx, services, 'desk-invitation', id, content)
  return id
}

/** Ends what was sent to an address and is not accepted yet. */
export async function revokeSent(
  trx: Kysely<Schema>,
  now: Date,
  addressHash: Buffer,
): Promise<void> {
  await open(trx)
    .set({ revoked_at: now })
    .where('address_hash', '=', addressHash)
    .execute()
}

/** Those that nobody accepted or revoked, to be changed. */
export function open(trx: Kysely<Schema>) {
  return trx
    .updateTable('invitation')
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
}
