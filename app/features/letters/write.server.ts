import { randomUUID } from 'node:crypto'
import type { Client } from '#app/client.ts'
import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { CAMPAIGN_SLUG } from '../petitions/campaign.ts'
import { findOpenPetition } from '../petitions/find-open.server.ts'
import { isAtRisk } from '../signatures/at-risk.ts'
import { hashCode, newCode } from '../signatures/code.server.ts'
import { newToken } from '../signatures/token.server.ts'
import { type Addressee, findAddressees } from './addressees.server.ts'
import { isBurst, mayMailText } from './burst.server.ts'
import { countrySwitch } from './countries.server.ts'
import { LetterNotSent } from './errors.ts'
import { fingerprintOf } from './fingerprint.ts'
import { CONSENT_VERSION } from './form.ts'
import {
  letterPlace,
  type SealedContact,
  type SealedSender,
  type SealedText,
} from './sealed.ts'
import { storeLetter } from './store-letter.server.ts'
import { hashesOf } from './supporter-hash.server.ts'
import type { LetterText, Supporter } from './view.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export type Written = {
  /** Of those it goes to. */
  country: string
  letter: LetterText
  supporter: Supporter
  /** In which the site speaks with the supporter. */
  language: Language
  client: Client
  /** The field that no person sees. */
  website: string
}

/**
 * Stores a letter that waits for its writer, and queues the mail that asks them
 * to confirm it, in one transaction. Nothing goes to a lawmaker yet.
 *
 * The outcome looks the same whatever this address wrote before: only its owner
 * learns it, by mail. So it does when something is suspicious, which is looked
 * at after it was confirmed, and until then is repeated in no mail.
 *
 * @throws LetterNotSent where nobody of those chosen is mailed to, letters from
 *   the supporter's country are switched off, or none are sent from here
 * @throws PetitionNotFound
 * @throws PetitionNotOpenYet
 * @throws PetitionClosed
 */
export async function writeLetter(
  services: Services,
  written: Written,
): Promise<void> {
  const { country, letter, supporter, client, website } = written
  const petition = await findOpenPetition(services, CAMPAIGN_SLUG)
  const { residentsOff } = await countrySwitch(services, supporter.country)
  if (residentsOff || !services.letters.isSending) throw new LetterNotSent()
  const place = { country, language: letter.language }
  const addressees = await findAddressees(services, place, letter.targets)
  if (addressees.length === 0) throw new LetterNotSent()

  const isSuspicious = isBurst(services, client, 'write') || website !== ''
  const isTextHidden = isSuspicious || !mayMailText(services, client)
  const hashes = await hashesOf(services, supporter.email)
  const sealed = await sealLetter(services, petition.id, written, isTextHidden)
  const hash = hashes.get(petition.id)!
  await storeLetter(services.db, {
    ...rowOf(written, addressees, services.now()),
    id: sealed.id,
    petition_id: petition.id,
    supporter_hash: hash,
    sealed_sender: sealed.sender,
    sealed_text: sealed.text,
    sealed_contact: sealed.contact,
    token_hash: sealed.tokenHash,
    code_hash: hashCode(
      services.keys.secrets.pepper(petition.id),
      petition.id,
      hash,
      sealed.code,
    ),
    held_why: isSuspicious ? 'suspicious' : null,
    earlier_hashes: [...hashes.values()],
  })
}

function rowOf(
  { country, letter, supporter }: Written,
  addressees: Addressee[],
  now: Date,
) {
  return {
    country,
    language: letter.language,
    discreet: isAtRisk(supporter.country),
    targets: addressees.map(({ id }) => id),
    fingerprint: fingerprintOf(letter.body),
    consent_version: CONSENT_VERSION,
    asked_at: now,
  }
}

/** With a token and a code, which are kept nowhere else. */
async function sealLetter(
  { mailVault, now }: Pick<Services, 'mailVault' | 'now'>,
  petitionId: string,
  { letter, supporter, language }: Written,
  isTextHidden: boolean,
) {
  const id = randomUUID()
  const day = Math.floor(now().getTime() / DAY_MS)
  const { token, hash } = newToken({ id, day })
  const code = newCode()
  const { name, email, country } = supporter
  const { subject, body } = letter
  const key = await mailVault.key(3)
  const seal = (
    field: 'sender' | 'text' | 'contact',
    what: SealedSender | SealedText | SealedContact,
  ) =>
    key.seal(
      letterPlace({ petition_id: petitionId, id }, field),
      JSON.stringify(what),
    )
  const contact = { language, to: email, name, token, code, isTextHidden }
  return {
    id,
    code,
    tokenHash: hash,
    sender: seal('sender', { name, address: email, language, country }),
    text: seal('text', { subject, body }),
    contact: seal('contact', contact),
  }
}
