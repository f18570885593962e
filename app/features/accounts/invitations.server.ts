import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Role, Schema } from '#db/schema.ts'
import { writeAudit } from './audit.server.ts'
import { hashOfAddress, sealAddress } from './campaigner-address.server.ts'
import {
  addressIn,
  hashOfToken,
  newToken,
  newTokenFor,
} from './invitation-token.server.ts'
import { isId } from './is-id.ts'
import { findByAddress, isNameTaken, joinDesk } from './join-desk.server.ts'
import { lockTeam, lockTeamFor } from './lock-team.server.ts'
import type { SignedIn } from './signed-in.ts'
import { mailInvitation, open, revokeSent } from './store-invitation.server.ts'
import { tellOwners } from './tell-owners.server.ts'

const HOUR_MS = 60 * 60 * 1000
/** The program prints this link; it stands in a terminal, perhaps in a log. */
export const OWNER_LINK_HOURS = 24

type Needed = Pick<Services, 'db' | 'now'>
type Sealing = Pick<Services, 'db' | 'now' | 'keys' | 'mailVault'>

/**
 * A link that makes an owner, for whoever runs the server to hand on while
 * nobody works here. The one before ends.
 *
 * @returns the token; nothing where somebody works here
 */
export function firstOwnerLink({
  db,
  now,
}: Needed): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    await lockTeam(trx)
    const somebody = await trx
      .selectFrom('campaigner')
      .select('id')
      .where('removed_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    return somebody ? undefined : writeOwnerLink(trx, now())
  })
}

/** The same whoever works here: also where all of them are locked out. */
export function ownerLink({ db, now }: Needed): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await lockTeam(trx)
    return writeOwnerLink(trx, now())
  })
}

async function writeOwnerLink(trx: Kysely<Schema>, now: Date) {
  await open(trx)
    .set({ revoked_at: now })
    .where('address_hash', 'is', null)
    .execute()
  const [id, token] = [randomUUID(), newToken()]
  await trx
    .insertInto('invitation')
    .values({
      id,
      token_hash: hashOfToken(token),
      role: 'owner',
      name: null,
      invited_by: null,
      made_at: now,
      ends_at: new Date(now.getTime() + OWNER_LINK_HOURS * HOUR_MS),
      accepted_by: null,
    })
    .execute()
  await writeAudit(trx, now, { by: null, act: 'owner-link', subject: id })
  return token
}

/**
 * Invites somebody by mail, for a week. What was sent to the address before
 * ends. Owners are told.
 *
 * @param given.instead the invitation in place of which this one goes
 * @returns `works-here`, and nothing is done, where the address is somebody's;
 *   `name-taken` where the name is, or was
 */
export function invite(
  services: Sealing,
  by: Pick<SignedIn, 'id' | 'name' | 'role'>,
  given: { name: string; address: string; role: Role; instead?: string },
): Promise<'invited' | 'works-here' | 'name-taken'> {
  const { db, now, keys } = services
  const { name, address, role, instead } = given
  const addressHash = hashOfAddress(keys, address)
  return db.transaction().execute(async (trx) => {
    await lockTeamFor(trx, by)
    if (await findByAddress(trx, addressHash)) return 'works-here'
    if (await isNameTaken(trx, name)) return 'name-taken'
    if (instead && isId(instead)) {
      await open(trx)
        .set({ revoked_at: now() })
        .where('id', '=', instead)
        .execute()
    }
    const token = newTokenFor(services, address)
    const wish = { token, name, to: address, addressHash, role }
    const id = await mailInvitation(trx, { ...services, by }, wish)
    await writeAudit(trx, now(), {
      by,
      act: 'team.invited',
      subject: id,
      detail: { role },
    })
    const what = `${by.name} invited ${name} to the desk, as ${role}.`
    await tellOwners(trx, services, { what })
    return 'invited'
  })
}

export type FoundInvitation = {
  id: string
  role: Role
  /** As who invited wrote it. */
  name: string | null
  /** Who invited; nobody where the program printed the link. */
  by: string | null
  /** Whether whoever accepts has to say an address. */
  needsAddress: boolean
  /** Whether it is somebody's who works here: they keep their name. */
  isBack: boolean
}

/** Only reads. @returns nothing where it ended or never was */
export async function findInvitation(
  { db, now }: Needed,
  token: string,
): Promise<FoundInvitation | undefined> {
  const found = await standing(db, now(), token)
    .leftJoin('campaigner as by', 'by.id', 'invited_by')
    .leftJoin(
      'campaigner as who',
      'who.address_hash',
      'invitation.address_hash',
    )
    .select(['by.name as by', 'who.role as roleNow', 'who.name as nameNow'])
    .executeTakeFirst()
  if (!found) return undefined
  const { id, role, roleNow, name, nameNow, by, address_hash } = found
  return {
    id,
    role: roleNow ?? role,
    name: nameNow ?? name,
    by,
    needsAddress: address_hash === null,
    isBack: nameNow !== null,
  }
}

/**
 * Whoever has the token works here from now on. Somebody who works here and
 * whose sign-in was reset stays who they are; so does who accepts the program's
 * own link with their address, as an owner whose old ways in are gone. Owners are
 * told.
 *
 * @param given.name of somebody new; who comes back keeps theirs
 * @param given.address needed where {@link FoundInvitation.needsAddress}
 * @returns nothing where it ended or never was
 * @throws NameTaken, and it still waits
 */
export async function acceptInvitation(
  services: Sealing,
  token: string,
  given: { name?: string; address?: string },
): Promise<{ campaignerId: string } | undefined> {
  const { db, now, keys } = services
  const address = addressIn(services, token) ?? given.address
  const id = randomUUID()
  const made = address && {
    id,
    address_hash: hashOfAddress(keys, address),
    sealed_address: await sealAddress(services, id, address),
  }
  return db.transaction().execute(async (trx) => {
    await lockTeam(trx)
    const at = now()
    const found = await standing(trx, at, token).executeTakeFirst()
    const addressHash = found?.address_hash ?? (made && made.address_hash)
    if (!found || !addressHash) return undefined
    const joined = await joinDesk(trx, at, {
      name: given.name,
      role: found.role,
      addressHash,
      isOwnerLink: found.address_hash === null,
      made: made || undefined,
    })
    if (!joined) return undefined
    const { id: campaignerId, name, isNew } = joined
    const accepted = { ...found, campaignerId, addressHash }
    const role = await writeAccepted(trx, at, accepted)
    const what = isNew
      ? `${name} accepted an invitation and works at the desk, as ${role}.`
      : `${name}, ${role} at the desk, came back by an invitation and sets up new ways to sign in.`
    // Who is new need not be told of themselves.
    await tellOwners(trx, services, { what }, isNew ? { but: id } : {})
    return { campaignerId }
  })
}

async function writeAccepted(
  trx: Kysely<Schema>,
  now: Date,
  given: { id: string; campaignerId: string; addressHash: Buffer },
): Promise<Role> {
  const { id, campaignerId, addressHash } = given
  await open(trx)
    .set({ accepted_at: now, accepted_by: campaignerId })
    .where('id', '=', id)
    .execute()
  await revokeSent(trx, now, addressHash)
  // Not the invitation's: whose sign-in was reset may have another one now.
  const { role } = await trx
    .selectFrom('campaigner')
    .select('role')
    .where('id', '=', campaignerId)
    .executeTakeFirstOrThrow()
  await writeAudit(trx, now, {
    by: { id: campaignerId, role },
    act: 'team.joined',
    subject: id,
  })
  return role
}

function standing(db: Kysely<Schema>, now: Date, token: string) {
  return db
    .selectFrom('invitation')
    .select([
      'invitation.id',
      'invitation.role',
      'invitation.name',
      'invitation.address_hash',
    ])
    .where('token_hash', '=', hashOfToken(token))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now)
}
