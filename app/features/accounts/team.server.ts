import type { Kysely } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Role, Schema } from '#db/schema.ts'
import { writeAudit } from './audit.server.ts'
import { DeskNotFound, DeskRefused } from './errors.ts'
import { newToken } from './invitation-token.server.ts'
import { isId } from './is-id.ts'
import { lockTeamFor } from './lock-team.server.ts'
import { endSessions } from './sessions.server.ts'
import type { SignedIn } from './signed-in.ts'
import { mailInvitation, open, revokeSent } from './store-invitation.server.ts'
import { forgetWaysIn } from './forget-ways-in.server.ts'
import { isRaised } from './permissions.ts'
import { tellOwners } from './tell-owners.server.ts'

type Needed = Pick<Services, 'db' | 'now'>
type By = Pick<SignedIn, 'id' | 'name' | 'role'>

/**
 * Gives somebody another role and ends their sessions, and the invitations that
 * they sent and nobody accepted yet: all of it was made for the old one. Who was
 * an owner until then is told.
 *
 * @throws DeskNotFound, DeskRefused for the last owner who can sign in
 */
export function changeRole(
  services: Needed & Pick<Services, 'mailVault'>,
  by: By,
  { id, role }: { id: string; role: Role },
): Promise<void> {
  const { db, now } = services
  return db.transaction().execute(async (trx) => {
    const member = await lockMember(trx, by, id)
    if (member.role === role) return
    if (member.role === 'owner') await refuseLastOwner(trx, id)
    // Before: who changes their own is somebody else afterwards.
    await writeAudit(trx, now(), {
      by,
      act: 'team.role-changed',
      subject: id,
      detail: { from: member.role, to: role },
    })
    // Before, too: an owner who is none any more learns of it.
    const what = `${by.name} changed the role of ${member.name} from ${member.role} to ${role}.`
    await tellOwners(trx, services, { what })
    await trx
      .updateTable('campaigner')
      .set({ role, ...(isRaised(member.role, role) && { role_since: now() }) })
      .where('id', '=', id)
      .execute()
    await endSessions({ db: trx, now }, id, 'all', 'role-changed')
    await revokeSentBy(trx, now(), id)
  })
}

/**
 * Lets somebody work here no longer: sessions, ways in and address are gone,
 * what they proposed or sent as an invitation is withdrawn. The name stays with
 * what they did. The owners who stay are told.
 *
 * @throws DeskNotFound, DeskRefused for the last owner who can sign in
 */
export function removeCampaigner(
  services: Needed & Pick<Services, 'mailVault'>,
  by: By,
  id: string,
): Promise<void> {
  const { db, now } = services
  return db.transaction().execute(async (trx) => {
    const member = await lockMember(trx, by, id)
    if (member.role === 'owner') await refuseLastOwner(trx, id)
    const at = now()
    const detail = { role: member.role }
    const entry = { by, act: 'team.removed', subject: id, detail }
    await writeAudit(trx, at, entry)
    await endSessions({ db: trx, now }, id, 'all', 'removed')
    await forgetWaysIn(trx, id)
    await withdrawAllOf(trx, { by, id, at })
    await revokeSent(trx, at, member.address_hash!)
    await trx
      .updateTable('campaigner')
      .set({ removed_at: at, address_hash: null, sealed_address: null })
      .where('id', '=', id)
      .execute()
    const what = `${by.name} removed ${member.name}, ${member.role}, from the desk.`
    await tellOwners(trx, services, { what })
  })
}

async function withdrawAllOf(
  trx: Kysely<Schema>,
  { by, id, at }: { by: By; id: string; at: Date },
) {
  await revokeSentBy(trx, at, id)
  await trx
    .updateTable('approval')
    .set({ state: 'withdrawn', decided_by: by.id, decided_at: at })
    .where('proposed_by', '=', id)
    .where('state', '=', 'waiting')
    .execute()
  await trx.deleteFrom('desk_upload').where('campaigner_id', '=', id).execute()
}

/**
 * Ends what somebody sent and nobody accepted yet. A link with which somebody
 * who works here sets up new ways in stays: it gives nobody more than they had.
 */
async function revokeSentBy(trx: Kysely<Schema>, at: Date, id: string) {
  const known = trx
    .selectFrom('campaigner')
    .select('address_hash')
    .where('address_hash', 'is not', null)
  await open(trx)
    .set({ revoked_at: at })
    .where('invited_by', '=', id)
    .where('address_hash', 'not in', known)
    .execute()
}

/**
 * Takes every way in from somebody who lost them, and mails a link with which
 * they set up new ones. They stay who they are; invitations that they sent and
 * nobody accepted end, because somebody else may have sent them. Owners are told.
 *
 * @throws DeskNotFound, DeskRefused for oneself
 */
export function resetSignIn(
  services: Needed & Pick<Services, 'mailVault'>,
  by: By,
  id: string,
): Promise<void> {
  const { db, now } = services
  return db.transaction().execute(async (trx) => {
    const { name, role, address_hash } = await lockMember(trx, by, id)
    if (id === by.id) {
      throw new DeskRefused(
        'This is you. Your own passkeys and codes are on your account’s page.',
      )
    }
    await forgetWaysIn(trx, id)
    await endSessions({ db: trx, now }, id, 'all', 'reset')
    await revokeSentBy(trx, now(), id)
    await mailInvitation(
      trx,
      { ...services, by },
      {
        token: newToken(),
        name,
        to: { campaignerId: id },
        addressHash: address_hash!,
        role,
      },
    )
    await writeAudit(trx, now(), { by, act: 'team.reset', subject: id })
    const what = `${by.name} reset the sign-in of ${name}, ${role}: a link to set up new ways in was mailed to them.`
    await tellOwners(trx, services, { what })
  })
}

async function lockMember(trx: Kysely<Schema>, by: By, id: string) {
  await lockTeamFor(trx, by)
  const found = isId(id)
    ? await trx
        .selectFrom('campaigner')
        .select(['name', 'role', 'address_hash'])
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        // Before the log is written, as everybody does who locks both.
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!found) throw new DeskNotFound('Nobody like this works here.')
  return found
}

/** Somebody must be able to sign in who can invite others. */
async function refuseLastOwner(trx: Kysely<Schema>, id: string) {
  const other = await trx
    .selectFrom('campaigner')
    .leftJoin('passkey', 'passkey.campaigner_id', 'campaigner.id')
    .select('campaigner.id')
    .where('role', '=', 'owner')
    .where('removed_at', 'is', null)
    .where('campaigner.id', '!=', id)
    .where((row) =>
      row.or([
        row('passkey.id', 'is not', null),
        row('sealed_totp', 'is not', null),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  if (other) return
  throw new DeskRefused(
    'This is the last owner who can sign in. Make somebody else an owner ' +
      'first, and wait until they have set up a passkey or an app.',
  )
}
