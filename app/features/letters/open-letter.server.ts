import type { WorkerServices } from '#app/services.server.ts'
import { letterPlace, type SealedSender, type SealedText } from './sealed.ts'

export type OpenedLetter = {
  /** Of the letter, a language of the site. */
  language: string
  sender: SealedSender
  text: SealedText
}

/**
 * Who wrote a letter and what it says; only where the mail worker's private key
 * is.
 *
 * @returns nothing once it was taken back or forgotten
 */
export async function openLetter(
  { db, opener }: Pick<WorkerServices, 'db' | 'opener'>,
  id: string,
): Promise<OpenedLetter | undefined> {
  const row = await db
    .selectFrom('letter')
    .select(['id', 'petition_id', 'language', 'sealed_sender', 'sealed_text'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.sealed_sender || !row.sealed_text) return undefined

  const [sender, text] = await Promise.all([
    opener.open(letterPlace(row, 'sender'), row.sealed_sender),
    opener.open(letterPlace(row, 'text'), row.sealed_text),
  ])
  return {
    language: row.language,
    sender: JSON.parse(sender) as SealedSender,
    text: JSON.parse(text) as SealedText,
  }
}
