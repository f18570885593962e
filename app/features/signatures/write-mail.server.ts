import type { RenderableMail } from '#emails/index.ts'
import type { TakenMail } from '#app/jobs/outbox.server.ts'
import { localPath } from '#app/i18n/translate.ts'
import type { WorkerServices } from '#app/services.server.ts'
import { CODE_HOURS } from './confirm-by-code.server.ts'
import type { Contact } from './contact.ts'
import { CONFIRM_DAYS } from './store-confirmed.server.ts'
import { formatCode } from './token.server.ts'

/** What a mail about a signature says, and to whom it goes. */
export type WrittenMail = { to: string; mail: RenderableMail }

/**
 * Opens a queued mail and puts together what it says.
 *
 * @returns nothing when the signature was replaced, confirmed or taken back
 *   meanwhile: its links would be dead
 */
export async function writeSignatureMail(
  services: WorkerServices,
  taken: TakenMail,
): Promise<WrittenMail | undefined> {
  const { db, opener, origin } = services
  const contact = JSON.parse(
    await opener.open(
      {
        purpose: 'signature',
        petition: taken.petition_id!,
        signature: taken.subject_id!,
        field: 'contact',
      },
      taken.sealed,
    ),
  ) as Contact
  const { to, language } = contact
  const petition = await db
    .selectFrom('petition')
    .innerJoin('petition_text', 'petition_id', 'id')
    .select(['slug', 'action'])
    .where('id', '=', taken.petition_id)
    .orderBy((text) => text('language', '=', language), 'desc')
    .orderBy((text) => text('language', '=', 'en'), 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const urlOf = (path: string) => origin + localPath(language, path)

  if (taken.kind === 'already-signed') {
    const petitionUrl = urlOf(`/petitions/${petition.slug}`)
    return { to, mail: { kind: taken.kind, language, petition, petitionUrl } }
  }
  const pending = await db
    .selectFrom('signature')
    .select('id')
    .where('id', '=', taken.subject_id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  if (!pending) return undefined

  return {
    to,
    mail: {
      kind: taken.kind,
      language,
      petition,
      signed: {
        name: contact.name,
        country: contact.country,
        comment: contact.comment,
        showName: contact.showName,
        news: contact.news,
      },
      confirmUrl: urlOf(`/confirm/${contact.confirmToken}`),
      notMeUrl: urlOf(`/s/${contact.manageToken}`),
      code: formatCode(contact.code),
      codeUrl: urlOf('/confirm'),
      validDays: CONFIRM_DAYS,
      codeHours: CODE_HOURS,
    },
  }
}
