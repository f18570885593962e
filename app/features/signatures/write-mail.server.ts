import type { RenderableMail } from '#emails/index.ts'
import type { TakenMail } from '#app/jobs/outbox.server.ts'
import { type Language, localPath } from '#app/i18n/translate.ts'
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
  const { db, origin } = services
  const contact = await openContact(services, taken)
  const { to, language } = contact
  const petition = await findTitle(services, taken.petition_id!, language)
  const urlOf = (path: string) => origin + localPath(language, path)

  const { discreet } = taken
  if (taken.kind === 'already-signed') {
    const petitionUrl = urlOf(`/petitions/${petition.slug}`)
    const mail = { kind: taken.kind, language, petition, petitionUrl, discreet }
    return { to, mail }
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
      discreet,
    },
  }
}

async function openContact(
  { opener }: WorkerServices,
  { petition_id, subject_id, sealed }: TakenMail,
): Promise<Contact> {
  const place = {
    purpose: 'signature',
    petition: petition_id!,
    signature: subject_id!,
    field: 'contact',
  }
  return JSON.parse(await opener.open(place, sealed)) as Contact
}

function findTitle({ db }: WorkerServices, id: string, language: Language) {
  return db
    .selectFrom('petition')
    .innerJoin('petition_text', 'petition_id', 'id')
    .select(['slug', 'action'])
    .where('id', '=', id)
    .orderBy((text) => text('language', '=', language), 'desc')
    .orderBy((text) => text('language', '=', 'en'), 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}
