import type { Client } from '#app/client.ts'
import {
  letterPlace,
  type SealedContact,
  type SealedSender,
  type SealedText,
} from '#app/features/letters/sealed.ts'
import type { LetterText, Supporter } from '#app/features/letters/view.ts'
import { writeLetter } from '#app/features/letters/write.server.ts'
import type { Language } from '#app/i18n/translate.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { InsertedChamber } from './chamber.ts'
import { aSigner } from './factories.ts'
import { aBody } from './letters.ts'

export const nowhere: Client = { isTor: false, isShared: false }

type Given = Partial<LetterText & Supporter> & {
  /** In which the site speaks with the supporter. */
  page?: Language
  client?: Client
  website?: string
}

/** Posts the form, as somebody new unless `given` says who. */
export async function post(
  services: WorkerServices,
  to: InsertedChamber,
  given: Given = {},
): Promise<void> {
  const { name, email, country } = aSigner(given)
  await writeLetter(services, {
    country: to.country,
    letter: {
      targets: given.targets ?? to.members.map(({ id }) => id),
      language: given.language ?? 'en',
      subject: given.subject ?? 'A moratorium',
      body: given.body ?? aBody,
    },
    supporter: { name, email, country },
    language: given.page ?? 'en',
    client: given.client ?? nowhere,
    website: given.website ?? '',
  })
}

/** Writes a letter, and gives what its mail knows. */
export async function write(
  services: WorkerServices,
  to: InsertedChamber,
  given: Given = {},
): Promise<SealedContact & { id: string }> {
  const known = new Set((await lettersIn(services)).map(({ id }) => id))
  await post(services, to, given)
  const fresh = (await lettersIn(services)).filter(({ id }) => !known.has(id))
  if (fresh.length !== 1) throw new Error(`${fresh.length} letters were stored`)
  return openContact(services, fresh[0]!)
}

export function lettersIn({ db }: Pick<WorkerServices, 'db'>) {
  return db.selectFrom('letter').selectAll().orderBy('asked_at').execute()
}

export async function letterOf({ db }: Pick<WorkerServices, 'db'>, id: string) {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** In the order in which they were stored. */
export function deliveriesOf({ db }: Pick<WorkerServices, 'db'>, id: string) {
  return db
    .selectFrom('delivery')
    .selectAll()
    .where('letter_id', '=', id)
    .orderBy('mailbox')
    .execute()
}

export async function mailsOf(
  { db }: Pick<WorkerServices, 'db'>,
  letterId: string,
) {
  return db
    .selectFrom('mail')
    .selectAll()
    .where('subject_id', '=', letterId)
    .execute()
}

type Row = { id: string; petition_id: string }

async function openContact(
  services: WorkerServices,
  row: Row,
): Promise<SealedContact & { id: string }> {
  const [mail] = await mailsOf(services, row.id)
  const place = letterPlace(row, 'contact')
  const opened = await services.opener.open(place, mail!.sealed!)
  return { ...(JSON.parse(opened) as SealedContact), id: row.id }
}

/** What the mail worker reads of a stored letter. */
export async function openLetter(
  { opener }: WorkerServices,
  row: Row & { sealed_sender: Buffer | null; sealed_text: Buffer | null },
): Promise<{ sender: SealedSender; text: SealedText }> {
  const open = async (field: 'sender' | 'text', sealed: Buffer) =>
    JSON.parse(await opener.open(letterPlace(row, field), sealed)) as unknown
  return {
    sender: (await open('sender', row.sealed_sender!)) as SealedSender,
    text: (await open('text', row.sealed_text!)) as SealedText,
  }
}
