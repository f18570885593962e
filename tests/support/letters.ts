import { randomBytes, randomUUID } from 'node:crypto'
import { letterPlace } from '#app/features/letters/sealed.ts'
import { CAMPAIGN_SLUG } from '#app/features/petitions/campaign.ts'
import { canonicalAddress } from '#app/features/signatures/address.ts'
import { hashSupporter } from '#app/features/signatures/address-hash.server.ts'
import { hashCode, newCode } from '#app/features/signatures/code.server.ts'
import { newToken } from '#app/features/signatures/token.server.ts'
import type { Language } from '#app/i18n/translate.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import type { InsertedChamber, InsertedMember } from './chamber.ts'
import { insertPetition } from './factories.ts'

export { type InsertedChamber, insertChamber } from './chamber.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const AT_ONCE = 500

export type InsertedDelivery = {
  id: string
  lawmakerId: string
  mailbox: string
  returnTag: string
}
export type InsertedLetter = {
  id: string
  petitionId: string
  email: string
  token: string
  code: string
  deliveries: InsertedDelivery[]
}

/** The petition whose campaign letters belong to, open. */
export async function insertCampaign(
  services: WorkerServices,
  given: { closes_at?: Date | null } = {},
) {
  const petition = await insertPetition(services, given)
  await services.db
    .updateTable('petition')
    .set({ slug: CAMPAIGN_SLUG })
    .where('id', '=', petition.id)
    .execute()
  services.petitions.clear()
  return { ...petition, slug: CAMPAIGN_SLUG }
}

export type GivenLetter = {
  petition: { id: string }
  to: Pick<InsertedChamber, 'country'> & {
    members: Pick<InsertedMember, 'id' | 'mailTo'>[]
  }
  state?: 'pending' | 'confirmed'
  /** Of each delivery, where the letter is confirmed; queued unless given. */
  deliveries?: DeliveryState
  /** Of the letter, and in which the site speaks with its writer. */
  language?: Language
  name?: string
  email?: string
  /** Where the supporter lives. */
  country?: string
  subject?: string
  body?: string
  heldWhy?: string | null
  /** When it was written and, unless it is pending, confirmed. */
  at?: Date
  fingerprint?: string
}

export const aBody =
  'I am writing to you about the trade in spyware, which was turned against ' +
  'journalists, lawyers and people who stand up for others. Please support a ' +
  'moratorium on it, and tell me what you will do about it in the coming weeks.'

/** As if it had been written, and confirmed unless it is to be pending. */
export async function insertLetter(
  services: WorkerServices,
  given: GivenLetter,
): Promise<InsertedLetter> {
  return (await insertLetters(services, [given]))[0]!
}

/** Many at once: 10,000 take some seconds. */
export async function insertLetters(
  services: WorkerServices,
  given: GivenLetter[],
): Promise<InsertedLetter[]> {
  const made: Awaited<ReturnType<typeof makeLetter>>[] = []
  for (const letter of given) made.push(await makeLetter(services, letter))
  const { db } = services
  const letters = made.map(({ row }) => row)
  const deliveries = made.flatMap((one) => one.deliveries)
  for (let at = 0; at < letters.length; at += AT_ONCE) {
    const some = letters.slice(at, at + AT_ONCE)
    await db.insertInto('letter').values(some).execute()
  }
  for (let at = 0; at < deliveries.length; at += AT_ONCE) {
    const some = deliveries.slice(at, at + AT_ONCE)
    await db.insertInto('delivery').values(some).execute()
  }
  return made.map(({ row, email, token, code, deliveries }) => ({
    id: row.id,
    petitionId: row.petition_id,
    email,
    token,
    code,
    deliveries: deliveries.map(({ id, lawmaker_id, mailbox, return_tag }) => ({
      id,
      lawmakerId: lawmaker_id,
      mailbox,
      returnTag: return_tag,
    })),
  }))
}

async function makeLetter(services: WorkerServices, given: GivenLetter) {
  const { petition, to, state = 'confirmed', at = services.now() } = given
  const { language = 'en', name = 'Ada Lovelace', country = 'GB' } = given
  const id = randomUUID()
  const email = given.email ?? `ada-${id.slice(0, 8)}@example.org`
  const pepper = services.keys.secrets.pepper(petition.id)
  const supporter_hash = hashSupporter(
    pepper,
    petition.id,
    canonicalAddress(email),
  )
  const day = Math.floor(at.getTime() / DAY_MS)
  const { token, hash } = newToken({ id, day })
  const code = newCode()
  const key = await services.mailVault.key(2)
  const place = { petition_id: petition.id, id }
  const text = {
    subject: given.subject ?? 'A letter',
    body: given.body ?? aBody,
  }
  const sender = { name, address: email, language, country }
  const isPending = state === 'pending'
  const row = {
    id,
    petition_id: petition.id,
    country: to.country,
    language,
    state,
    discreet: false,
    supporter_hash,
    targets: isPending ? to.members.map((member) => member.id) : [],
    sealed_sender: key.seal(
      letterPlace(place, 'sender'),
      JSON.stringify(sender),
    ),
    sealed_text: key.seal(letterPlace(place, 'text'), JSON.stringify(text)),
    fingerprint: given.fingerprint ?? randomFingerprint(),
    token_hash: hash,
    code_hash: isPending
      ? hashCode(pepper, petition.id, supporter_hash, code)
      : null,
    code_made_at: isPending ? at : null,
    consent_version: '2026-11',
    held_why: given.heldWhy ?? null,
    asked_at: at,
    confirmed_at: isPending ? null : at,
  }
  const deliveries = isPending ? [] : deliveriesOf(given, row, at)
  return { row, email, token, code, deliveries }
}

const ended: DeliveryState[] = ['sent', 'bounced', 'refused', 'dropped']
/** As far as the state tells: their writer may write again. */
const unsent: DeliveryState[] = ['refused', 'dropped']

function deliveriesOf(
  given: GivenLetter,
  letter: {
    id: string
    petition_id: string
    country: string
    supporter_hash: Buffer
    fingerprint: string
  },
  at: Date,
) {
  const state = given.deliveries ?? 'queued'
  const isTaken = ['sending', 'sent', 'bounced', 'refused', 'unknown']
  return given.to.members.map(({ id, mailTo }) => {
    const mailbox = mailTo!.toLowerCase()
    return {
      id: randomUUID(),
      letter_id: letter.id,
      petition_id: letter.petition_id,
      lawmaker_id: id,
      country: letter.country,
      mailbox,
      domain: mailbox.slice(mailbox.lastIndexOf('@') + 1),
      supporter_hash: unsent.includes(state) ? null : letter.supporter_hash,
      fingerprint: letter.fingerprint,
      state,
      held_why: state === 'held' ? (given.heldWhy ?? 'alike') : null,
      return_tag: aReturnTag(),
      next_try_at: at,
      taken_at: isTaken.includes(state) ? at : null,
      ended_at: ended.includes(state) ? at : null,
      created_at: at,
    }
  })
}

function aReturnTag(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  return [...randomBytes(26)].map((byte) => letters[byte % 32]).join('')
}

function randomFingerprint(): string {
  return randomBytes(8).readBigInt64BE().toString()
}
