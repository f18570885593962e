import type { RenderableMail } from '#emails/index.ts'
import type { TakenMail } from '#app/jobs/outbox.server.ts'
import { type Language, localPath } from '#app/i18n/translate.ts'
import type { WorkerServices } from '#app/services.server.ts'
import { formatCode } from './code.server.ts'
import { CODE_HOURS } from './confirm-by-code.server.ts'
import type { Contact } from './contact.ts'
import { placeOf } from './place.ts'
import { CONFIRM_DAYS } from './store-confirmed.server.ts'
import { ACCESS_HOURS } from './store-signed.server.ts'

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
  const { origin, now } = services
  const contact = await openContact(services, taken)
  const { to, language } = contact
  const petition = await findTitle(services, taken.petition_id!, language)
  const urlOf = (path: string) => origin + localPath(language, path)
  const common = {
    language,
    petition,
    ownUrl: urlOf(`/s/${contact.manageToken}`),
    discreet: taken.discreet,
  }
  if (taken.kind === 'already-signed' || taken.kind === 'own-page') {
    const mail = { kind: taken.kind, ...common, ownHours: ACCESS_HOURS }
    return { to, mail }
  }
  const pending = await findPending(services, taken.subject_id)
  if (!pending) return undefined

  return {
    to,
    mail: {
      kind:
        taken.kind === 'remind-signature' ? taken.kind : 'confirm-signature',
      ...common,
      signed: {
        name: contact.name,
        country: contact.country,
        comment: contact.comment,
        showName: contact.showName,
        news: contact.news,
      },
      confirmUrl: urlOf(`/confirm/${contact.confirmToken}`),
      code: formatCode(contact.code),
      codeUrl: urlOf('/confirm'),
      validDays: daysLeft(pending.asked_at, now()),
      codeHours: CODE_HOURS,
    },
  }
}

function findPending({ db }: WorkerServices, id: string | null) {
  return db
    .selectFrom('signature')
    .select('asked_at')
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
}

/** Whole days for which the link still works, at least one. */
function daysLeft(askedAt: Date, now: Date): number {
  const age = (now.getTime() - askedAt.getTime()) / (24 * 60 * 60 * 1000)
  return Math.max(1, Math.floor(CONFIRM_DAYS - age + 0.5))
}

async function openContact(
  { opener }: WorkerServices,
  { petition_id, subject_id, sealed }: TakenMail,
): Promise<Contact> {
  const row = { petition_id: petition_id!, id: subject_id! }
  const place = placeOf(row, 'contact')
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
