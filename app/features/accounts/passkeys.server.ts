import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import {
  CHALLENGE_MINUTES,
  type ChallengePurpose,
  isChallenge,
  newChallenge,
  spendChallenge,
} from './challenge.server.ts'
import { deskOrigin } from './desk-address.ts'
import {
  ALGORITHMS,
  type Expected,
  type ReadAuthentication,
  readAuthentication,
  readRegistration,
} from './passkey-response.server.ts'
import { writeAlarm } from './tell-owners.server.ts'

const TIMEOUT_MS = CHALLENGE_MINUTES * 60 * 1000
const RP_NAME = 'Moratorium'
const NAME_CHARACTERS = 100
/** Whoever has a copy can show it again and again. */
const COPY_QUIET_MINUTES = 24 * 60

type Needed = Pick<Services, 'db' | 'now' | 'keys' | 'origin'>
type Purpose = { purpose: 'sign-in' | 'prove'; browser: string }

/** What the browser needs to make a passkey; nothing is stored for it. */
export async function registrationOptions(
  services: Needed,
  given: { campaigner: { id: string; name: string }; browser: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { campaigner, browser } = given
  const challenge = newChallenge(services, { purpose: 'register', browser })
  return generateRegistrationOptions({
    rpName: RP_NAME,
    rpID: rpIdOf(services),
    userID: Uint8Array.from(userIdOf(campaigner.id)),
    userName: campaigner.name,
    userDisplayName: campaigner.name,
    challenge: bytesOf(challenge),
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: await listKnown(services, campaigner.id),
    // It is found without a name, and asks for the finger, face or PIN itself.
    authenticatorSelection: {
      residentKey: 'required',
      userVerification: 'required',
    },
  })
}

/**
 * Adds a passkey to an account.
 *
 * @param given.response what the browser gave, as JSON; whatever it holds
 * @param given.name as its owner calls it
 */
export async function addPasskey(
  services: Needed,
  given: {
    campaignerId: string
    browser: string
    response: string
    name: string
  },
): Promise<'added' | 'refused'> {
  const { campaignerId, browser, response } = given
  const purpose = 'register'
  const expected = expectedIn(services, { purpose, browser })
  const read = await readRegistration(response, expected)
  if (!read) return 'refused'
  const { challenge, ...passkey } = read
  const asked = { challenge, purpose, browser } as const
  if (!(await spendChallenge(services, asked))) return 'refused'

  const { numAffectedRows } = await sql`
    insert into passkey (id, campaigner_id, public_key, counter, transports,
      is_synced, name, created_at)
    select ${passkey.id}, id, ${passkey.publicKey}::bytea, ${passkey.counter},
      ${passkey.transports}::text[], ${passkey.isSynced}, ${nameOf(given.name)},
      ${services.now()}
    from campaigner where id = ${campaignerId} and removed_at is null
    on conflict do nothing`.execute(services.db)
  return numAffectedRows === 1n ? 'added' : 'refused'
}

/**
 * What the browser needs to ask for a passkey.
 *
 * @param given.campaignerId whose; nothing where that is to be found out
 */
export async function authenticationOptions(
  services: Needed,
  given: Purpose & { campaignerId?: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { purpose, browser, campaignerId } = given
  return generateAuthenticationOptions({
    rpID: rpIdOf(services),
    challenge: bytesOf(newChallenge(services, { purpose, browser })),
    timeout: TIMEOUT_MS,
    userVerification: 'required',
    allowCredentials: campaignerId
      ? await listKnown(services, campaignerId)
      : undefined,
  })
}

/**
 * Finds out whose passkey answered.
 *
 * @param given.response what the browser gave, as JSON; whatever it holds
 * @param given.campaignerId who it must be, where that is known
 * @returns nothing for whatever is no answer of a passkey of theirs to a
 *   challenge of ours that was not used before
 */
export async function verifyPasskey(
  services: Needed & Pick<Services, 'mailVault'>,
  given: Purpose & { response: string; campaignerId?: string },
): Promise<{ campaignerId: string; passkey: string } | undefined> {
  const { purpose, browser, response } = given
  const read = readAuthentication(response)
  if (!read) return undefined
  const passkey = await findPasskey(services, read.id)
  if (!passkey || !isOwner(passkey.campaigner_id, read, given)) return undefined

  const expected = expectedIn(services, { purpose, browser })
  const verified = await read.verify(passkey.public_key, expected)
  if (!verified) return undefined
  const { challenge, counter } = verified
  if (!(await spendChallenge(services, { challenge, purpose, browser }))) {
    return undefined
  }
  return (await countUse(services, passkey, counter))
    ? { campaignerId: passkey.campaigner_id, passkey: passkey.id }
    : undefined
}

/** WebAuthn level 3, section 7.2, step 6: who is not known yet must be named. */
function isOwner(
  owner: string,
  { userHandle }: ReadAuthentication,
  { campaignerId }: { campaignerId?: string },
): boolean {
  if (campaignerId !== undefined && campaignerId !== owner) return false
  if (userHandle === undefined) return campaignerId !== undefined
  return userHandle === userHandleOf(owner)
}

type Passkey = NonNullable<Awaited<ReturnType<typeof findPasskey>>>

function findPasskey({ db }: Needed, id: string) {
  return db
    .selectFrom('passkey')
    .innerJoin('campaigner', 'campaigner.id', 'campaigner_id')
    .select([
      'passkey.id',
      'campaigner_id',
      'public_key',
      'role',
      'campaigner.name',
    ])
    .where('passkey.id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/**
 * A counter that does not go up belongs to a copy, or the copy was used before:
 * WebAuthn level 3, section 6.1.1. Passkeys that are synced have none, and 0.
 * Owners are told, once a day.
 *
 * @returns whether the use is taken
 */
async function countUse(
  services: Needed & Pick<Services, 'mailVault'>,
  { id, campaigner_id, role, name }: Passkey,
  counter: number,
): Promise<boolean> {
  const { db, now } = services
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('passkey')
      .set({ counter, used_at: now() })
      .where('id', '=', id)
      .where((passkey) =>
        counter === 0
          ? passkey('counter', '=', '0')
          : passkey('counter', '<', `${counter}`),
      )
      .executeTakeFirst()
    if (numUpdatedRows === 1n) return true
    const by = { id: campaigner_id, role }
    const wish = { by, act: 'passkey.cloned', subject: campaigner_id }
    const what =
      `A passkey of ${name} was refused: it seems that somebody has a copy of ` +
      'it. Ask them to remove it.'
    const alarm = { what, quietMinutes: COPY_QUIET_MINUTES }
    await writeAlarm(trx, services, wish, alarm)
    return false
  })
}

function listKnown({ db }: Needed, campaignerId: string) {
  return db
    .selectFrom('passkey')
    .select(['id', 'transports'])
    .where('campaigner_id', '=', campaignerId)
    .orderBy('created_at')
    .execute()
}

function expectedIn(
  services: Needed,
  given: { purpose: ChallengePurpose; browser: string },
): Expected {
  return {
    origin: deskOrigin(services.origin),
    rpId: rpIdOf(services),
    isOurs: (challenge) => isChallenge(services, { challenge, ...given }),
  }
}

function rpIdOf({ origin }: Needed): string {
  return new URL(deskOrigin(origin)).hostname
}

/** The 16 bytes of the id, as the device keeps them with the passkey. */
function userIdOf(campaignerId: string): Buffer {
  return Buffer.from(campaignerId.replaceAll('-', ''), 'hex')
}

function userHandleOf(campaignerId: string): string {
  return userIdOf(campaignerId).toString('base64url')
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(challenge, 'base64url'))
}

function nameOf(typed: string): string {
  const name = [...typed.replace(/\p{C}/gu, ' ').trim()]
  return name.slice(0, NAME_CHARACTERS).join('').trim() || 'Passkey'
}
