import { defaultLanguage, isLanguage } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { findTargets } from '../lawmakers/find-targets.server.ts'

/** Somebody to whom a letter goes from here. */
export type Addressee = {
  /** Of the lawmaker. */
  id: string
  name: string
  chamber: string
  /** In lower case. */
  mailbox: string
}

/**
 * To whom of `ids` a letter would go out now, in their order: who is gone, or
 * whose address is not mailed to, is left out, and of those who share a mailbox
 * only the first one stays.
 *
 * @param language of their names, where the source has them in it
 */
export async function findAddressees(
  services: Pick<Services, 'db' | 'now'>,
  { country, language }: { country: string; language: string },
  ids: string[],
): Promise<Addressee[]> {
  const known = isLanguage(language) ? language : defaultLanguage
  const targets = await findTargets(services, known, country, ids)
  const mailed = targets.filter(({ noMail }) => noMail === null)
  if (mailed.length === 0) return []

  const mailboxes = await findMailboxes(
    services,
    mailed.map(({ id }) => id),
  )
  const byMailbox = new Map<string, Addressee>()
  for (const { id, name, chamber } of mailed) {
    const mailbox = mailboxes.get(id)
    if (mailbox === undefined || byMailbox.has(mailbox)) continue
    byMailbox.set(mailbox, { id, name, chamber: chamber.name, mailbox })
  }
  return [...byMailbox.values()]
}

async function findMailboxes(
  { db }: Pick<Services, 'db'>,
  ids: string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('lawmaker')
    .select((lawmaker) => [
      'id',
      lawmaker.fn<string>('lower', ['mail_to']).as('mailbox'),
    ])
    .where('id', 'in', ids)
    .where('mail_to', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, mailbox }) => [id, mailbox]))
}
