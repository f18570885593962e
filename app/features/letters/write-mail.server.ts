import type { RenderableMail } from '#emails/index.ts'
import type { TakenMail } from '#app/jobs/outbox.server.ts'
import { type Language, localPath } from '#app/i18n/translate.ts'
import type { WorkerServices } from '#app/services.server.ts'
import { formatCode } from '../signatures/code.server.ts'
import { CODE_HOURS, CONFIRM_DAYS, oldestPending } from './pending.ts'
import { letterPlace, type SealedContact, type SealedText } from './sealed.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Opens a queued mail about a letter and puts together what it says.
 *
 * @returns nothing when the letter was confirmed or taken back meanwhile, or is
 *   too old: its link would be dead
 */
export async function writeLetterMail(
  services: WorkerServices,
  { petition_id, subject_id, sealed, discreet }: TakenMail,
): Promise<{ to: string; mail: RenderableMail } | undefined> {
  const { opener, origin, now } = services
  const letter = await findPending(services, subject_id)
  if (!letter) return undefined

  const row = { petition_id: petition_id!, id: subject_id! }
  const open = async <Sealed>(field: 'contact' | 'text', record: Buffer) =>
    JSON.parse(await opener.open(letterPlace(row, field), record)) as Sealed
  const contact = await open<SealedContact>('contact', sealed)
  const text = await open<SealedText>('text', letter.sealed_text!)
  const { to, name, language, token, code, isTextHidden } = contact
  const urlOf = (path: string) => origin + localPath(language, path)
  return {
    to,
    mail: {
      kind: 'confirm-letter',
      language,
      name,
      letter: {
        ...text,
        country: letter.country,
        to: await findNames(services, letter.targets, language),
      },
      url: urlOf(`/letters/${token}`),
      code: formatCode(code),
      codeUrl: urlOf('/letters'),
      validDays: daysLeft(letter.asked_at, now()),
      codeHours: CODE_HOURS,
      discreet,
      isTextHidden,
    },
  }
}

function findPending({ db, now }: WorkerServices, id: string | null) {
  return db
    .selectFrom('letter')
    .select(['country', 'targets', 'sealed_text', 'asked_at'])
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('asked_at', '>=', oldestPending(now()))
    .executeTakeFirst()
}

/** In the order in which they were chosen. */
async function findNames(
  { db }: WorkerServices,
  ids: string[],
  language: Language,
): Promise<{ name: string; chamber: string }[]> {
  const rows = await db
    .selectFrom('lawmaker')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .select(['lawmaker.id', 'lawmaker.name', 'names'])
    .select('chamber.name as chamber')
    .where('lawmaker.id', 'in', ids)
    .execute()
  return rows
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map(({ name, names, chamber }) => ({
      name: names[language] ?? name,
      chamber,
    }))
}

/** Whole days for which the link still works, at least one. */
function daysLeft(askedAt: Date, now: Date): number {
  const age = (now.getTime() - askedAt.getTime()) / DAY_MS
  return Math.max(1, Math.floor(CONFIRM_DAYS - age + 0.5))
}
