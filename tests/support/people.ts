import { randomUUID } from 'node:crypto'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import type { Contact } from '#app/features/signatures/contact.ts'
import { eraseSignature } from '#app/features/signatures/erase.server.ts'
import { foldCounts } from '#app/features/signatures/fold-counts.server.ts'
import { forgetUnconfirmed } from '#app/features/signatures/forget-unconfirmed.server.ts'
import { storedDomain } from '#app/features/signatures/judge.server.ts'
import { createLimits } from '#app/features/signatures/limits.ts'
import type { DirectAct } from '#app/features/signatures/moderation/acts.ts'
import { startModeration } from '#app/features/signatures/moderation/start.server.ts'
import { stepModerations } from '#app/features/signatures/moderation/step.server.ts'
import { placeOf } from '#app/features/signatures/place.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import type { SignedRow } from '#app/features/signatures/store-signed.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { Act } from '../features/life-model.ts'
import { aSigner, later } from './factories.ts'

export type Person = {
  email: string
  country: string
  confirmToken: string
  manageToken: string
}

type Place = { id: string; slug: string }

/** Somebody with a mail domain that nobody else has. */
export function somebody(country: string): Person {
  const email = `ada@${randomUUID()}.example`
  return { email, country, confirmToken: '', manageToken: '' }
}

/** Does to a person's signature what the program does. */
export async function perform(
  services: WorkerServices,
  petition: Place,
  person: Person,
  { what, suspicious }: Pick<Act, 'what' | 'suspicious'>,
): Promise<void> {
  switch (what) {
    case 'sign':
      return sign(services, petition, person, suspicious)
    case 'confirm':
      return void (await confirmSignature(services, person.confirmToken))
    case 'withdraw':
      return void (await withdrawSignature(services, person.manageToken))
    case 'erase':
      return void (await eraseSignature(services, person.manageToken))
    case 'remind':
      return void (await remindPending(later(services, 2)))
    case 'fold':
      return foldCounts(services)
    case 'expire':
      return void (await forgetUnconfirmed(later(services, 8)))
    default:
      return moderate(services, petition.id, person, what)
  }
}

async function sign(
  services: WorkerServices,
  petition: Place,
  person: Person,
  suspicious: boolean,
): Promise<void> {
  const client = { isTor: false, isShared: false }
  const signals = { client, website: suspicious ? 'x' : '', proof: '' }
  let row: SignedRow | undefined
  const seeing = {
    ...services,
    // How often somebody signs is not what is looked at here.
    limits: createLimits(),
    intake: {
      ...services.intake,
      sign: (stored: SignedRow) => services.intake.sign((row = stored)),
    },
  }
  const { email, country } = person
  const signer = aSigner({ email, country })
  await signPetition(seeing, petition.slug, signer, 'en', signals)
  await takeTokens(services, row!, person)
}

/** From the mail that asks to confirm, if there was one. */
async function takeTokens(
  { db, opener }: WorkerServices,
  row: SignedRow,
  person: Person,
): Promise<void> {
  const mail = await db
    .selectFrom('mail')
    .select('sealed')
    .where('subject_id', '=', row.id)
    .where('kind', '=', 'confirm-signature')
    .where('sealed', 'is not', null)
    .executeTakeFirst()
  if (!mail) return
  const opened = await opener.open(placeOf(row, 'contact'), mail.sealed!)
  const { confirmToken, manageToken } = JSON.parse(opened) as Contact
  Object.assign(person, { confirmToken, manageToken })
}

async function moderate(
  services: WorkerServices,
  petitionId: string,
  { email }: Person,
  act: DirectAct,
): Promise<void> {
  const domain = storedDomain(services.keys.secrets, petitionId, email)
  const wish = { act, petitionId, condition: { domain } }
  const id = await startModeration(services, wish, 'a test')
  while (await stepModerations(services, id));
}
