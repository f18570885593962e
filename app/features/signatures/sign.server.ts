import { randomUUID } from 'node:crypto'
import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import type { ContentKey } from '#app/vault/record.ts'
import { rememberSource } from '../figures/remember-source.server.ts'
import { parseSourceText } from '../figures/source.ts'
import { findOpenPetition } from '../petitions/find-open.server.ts'
import { readStops, refuseStopped } from '../switches/read.server.ts'
import { canonicalAddress } from './address.ts'
import { isAtRisk } from './at-risk.ts'
import type { Contact } from './contact.ts'
import { CONSENT_VERSION, type Signer } from './form.ts'
import {
  judge,
  type Judgement,
  noSignals,
  type Signals,
} from './judge.server.ts'
import { placeOf } from './place.ts'
import type { SignedRow } from './store-signed.server.ts'
import { hashAddress } from './address-hash.server.ts'
import { hashCode, newCode } from './code.server.ts'
import { commitment, nonceOf } from './commitment.server.ts'
import { newToken } from './token.server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Stores a pending signature and queues the mail that confirms it, in one
 * transaction: neither exists without the other. Resolves once both are
 * committed.
 *
 * The outcome looks the same to the caller whether or not this address signed
 * before, so that the page cannot be used to find out who signed. Only the
 * owner of the address learns it, by mail.
 *
 * @throws PetitionNotFound
 * @throws PetitionNotOpenYet
 * @throws PetitionClosed
 * @throws SigningStopped
 */
export async function signPetition(
  services: Services,
  slug: string,
  typed: Signer,
  language: Language,
  signals: Signals & { source?: string } = noSignals,
): Promise<void> {
  const petition = await findOpenPetition(services, slug)
  await refuseStopped(services, 'signing')
  const signer = await withoutStopped(services, typed)
  const [toCampaign, toMailer] = await Promise.all([
    services.vault.key(recordsOf(signer)),
    services.mailVault.key(signer.news ? 2 : 1),
  ])
  const pepper = services.keys.secrets.pepper(petition.id)
  const canonical = canonicalAddress(signer.email)
  const addressHash = hashAddress(pepper, petition.id, canonical)
  const judgement = await judge(services, {
    petitionId: petition.id,
    signer,
    addressHash,
    signals,
  })
  const source_id = await findSource(services, signer, signals.source)
  const row = sealSignature({
    petitionId: petition.id,
    pepper,
    canonical,
    addressHash,
    signer,
    language,
    now: services.now(),
    toCampaign,
    toMailer,
  })
  const reasons = judgement.reasons.join(',')
  await services.intake.sign({ ...row, ...judgement, reasons, source_id })
}

/** News that is stopped is not asked for, whatever an older form says. */
async function withoutStopped(
  services: Services,
  signer: Signer,
): Promise<Signer> {
  if (!signer.news) return signer
  const { news } = await readStops(services)
  return news ? { ...signer, news: false } : signer
}

/**
 * Which link led here; none where signing can be a risk: a rare link beside a
 * country and a day may tell who followed it.
 */
async function findSource(
  services: Services,
  { country }: Signer,
  text = '',
): Promise<number | null> {
  const source = isAtRisk(country) ? undefined : parseSourceText(text)
  return source ? rememberSource(services, source) : null
}

/** Name, address and nonce; postcode and comment where they are given. */
function recordsOf({ postcode, comment }: Signer): number {
  return 3 + (postcode === null ? 0 : 1) + (comment === null ? 0 : 1)
}

type Sealing = {
  petitionId: string
  pepper: Buffer
  canonical: string
  addressHash: Buffer
  signer: Signer
  language: Language
  now: Date
  toCampaign: ContentKey
  toMailer: ContentKey
}

function sealSignature(
  given: Sealing,
): Omit<SignedRow, keyof Judgement | 'source_id'> {
  const { petitionId, pepper, canonical, signer, language, now } = given
  const id = randomUUID()
  const day = Math.floor(now.getTime() / DAY_MS)
  const confirm = newToken({ id, day })
  const manage = newToken({ id, day })
  const code = newCode()
  const address_hash = given.addressHash
  const nonce = nonceOf(manage.token)
  const tokens = {
    confirmToken: confirm.token,
    manageToken: manage.token,
    code,
  }

  return {
    id,
    petition_id: petitionId,
    address_hash,
    country: signer.country,
    language,
    consent_version: CONSENT_VERSION,
    public_name: signer.show_name ? signer.name : null,
    ...sealFields(given, id, nonce, contactOf(signer, language, tokens)),
    commitment: commitment({ petitionId, signatureId: id, canonical, nonce }),
    confirm_hash: confirm.hash,
    manage_hash: manage.hash,
    code_hash: hashCode(pepper, petitionId, address_hash, code),
    asked_at: now,
    discreet: isAtRisk(signer.country),
  }
}

/** Each personal field is a record of its own, bound to its place. */
function sealFields(
  { petitionId, signer, toCampaign, toMailer }: Sealing,
  signature: string,
  nonce: Buffer,
  contact: Contact,
) {
  const row = { petition_id: petitionId, id: signature }
  const place = (field: string) => placeOf(row, field)
  const seal = (field: string, text: string) =>
    toCampaign.seal(place(field), text)
  const maybe = (field: string, text: string | null) =>
    text === null ? null : seal(field, text)

  return {
    sealed_name: seal('name', signer.name),
    sealed_address: seal('address', signer.email),
    sealed_postcode: maybe('postcode', signer.postcode),
    sealed_comment: maybe('comment', signer.comment),
    sealed_nonce: seal('nonce', nonce.toString('hex')),
    sealed_contact: toMailer.seal(place('contact'), JSON.stringify(contact)),
    sealed_news: signer.news
      ? toMailer.seal(place('news'), signer.email)
      : null,
  }
}

function contactOf(
  { email, name, country, comment, show_name, news }: Signer,
  language: Language,
  tokens: Pick<Contact, 'confirmToken' | 'manageToken' | 'code'>,
): Contact {
  return {
    language,
    to: email,
    name,
    country,
    comment,
    showName: show_name,
    news,
    ...tokens,
  }
}
