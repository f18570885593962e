import type { Signer } from '#app/features/signatures/form.ts'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { countByCountry, total } from '#app/features/signatures/count.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import type { SignedRow } from '#app/features/signatures/store-signed.server.ts'
import type { Language } from '#app/i18n/translate.ts'
import type { Services, WorkerServices } from '#app/services.server.ts'
import { aSigner, type QueuedMail, queuedMails } from './factories.ts'

/** Of a confirmation: the threshold is out of reach. */
export const unjudged = { holdFrom: 1_000, byCode: false }

type Place = { id: string; slug: string }

/** Signs, and gives the one mail that was queued for it. */
export async function sign(
  services: WorkerServices,
  petition: Place,
  given: Partial<Signer> = {},
  language: Language = 'en',
): Promise<QueuedMail> {
  const earlier = await queuedMails(services, petition.id)
  await signPetition(services, petition.slug, aSigner(given), language)
  const known = new Set(earlier.map(({ id }) => id))
  const mails = await queuedMails(services, petition.id)
  const fresh = mails.filter(({ id }) => !known.has(id))
  if (fresh.length !== 1) throw new Error(`${fresh.length} mails were queued`)
  return fresh[0]!
}

/** Signatures that are counted, all of them by other people. */
export async function signAndConfirm(
  services: WorkerServices,
  petition: Place,
  signers: Partial<Signer>[],
): Promise<QueuedMail[]> {
  const mails = await signMany(services, petition, signers)
  await Promise.all(
    mails.map(({ confirmToken }) => confirmSignature(services, confirmToken)),
  )
  return mails
}

/** Pending signatures; their mails in the order of `signers`. */
export async function signMany(
  services: WorkerServices,
  petition: Place,
  signers: Partial<Signer>[],
): Promise<QueuedMail[]> {
  const whole = signers.map(aSigner)
  await Promise.all(
    whole.map((signer) => signPetition(services, petition.slug, signer, 'en')),
  )
  const mails = await queuedMails(services, petition.id)
  return whole.map(({ email }) => mails.findLast(({ to }) => to === email)!)
}

/** `n` times `each`. */
export function times<Each>(n: number, each: Each): Each[] {
  return Array.from({ length: n }, () => each)
}

export async function count(
  services: Pick<Services, 'db'>,
  { id }: { id: string },
): Promise<number> {
  return total(await countByCountry(services, id))
}

/** The signatures of a petition as they are stored. */
export function stored({ db }: Pick<Services, 'db'>, { id }: { id: string }) {
  return db
    .selectFrom('signature')
    .selectAll()
    .where('petition_id', '=', id)
    .execute()
}

/** What signing would store, as it comes to the intake. */
export async function rowsToSign(
  services: Services,
  slug: string,
  emails: string[],
): Promise<SignedRow[]> {
  const rows: SignedRow[] = []
  const sign = async (row: SignedRow) => void rows.push(row)
  const catching = { ...services, intake: { ...services.intake, sign } }
  for (const email of emails) {
    await signPetition(catching, slug, aSigner({ email }), 'en')
  }
  return rows
}
