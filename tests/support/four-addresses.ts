import { randomUUID } from 'node:crypto'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { MOST_MAILS } from '#app/features/signatures/store-signed.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import { aSigner, queuedMails } from './factories.ts'

/** What an address may have been before it is typed into the form. */
export const kinds = ['new', 'pending', 'confirmed', 'over'] as const
export type Kind = (typeof kinds)[number]

/** `n` addresses of each kind, all of the same length. */
export async function fourAddresses(
  services: WorkerServices,
  petition: { id: string; slug: string },
  n: number,
): Promise<Record<Kind, string[]>> {
  const made = () =>
    Array.from({ length: n }, () => `ada-${randomUUID()}@example.org`)
  const addresses = {
    new: made(),
    pending: made(),
    confirmed: made(),
    over: made(),
  }
  const { pending, confirmed, over } = addresses
  await Promise.all(
    [...pending, ...confirmed, ...over].map((email) =>
      signPetition(services, petition.slug, aSigner({ email }), 'en'),
    ),
  )
  const mails = await queuedMails(services, petition.id)
  const mailTo = new Map(mails.map((mail) => [mail.to, mail]))
  await Promise.all(
    confirmed.map((email) =>
      confirmSignature(services, mailTo.get(email)!.confirmToken),
    ),
  )
  const overMails = over.map((email) => mailTo.get(email)!.id)
  await services.db
    .updateTable('signature')
    .set({ mails: MOST_MAILS })
    .where('id', 'in', (mail) =>
      mail
        .selectFrom('mail')
        .select('subject_id')
        .where('mail.id', 'in', overMails),
    )
    .execute()
  return addresses
}
