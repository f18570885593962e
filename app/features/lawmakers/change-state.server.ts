import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { MailboxState } from '#db/schema.ts'
import { DirectoryRefused } from './errors.ts'
import { setMailboxState } from './mailbox-state.server.ts'
import { readOneAddress } from './one-address.ts'

/**
 * A campaigner's word on an address. It may be one that nobody has yet: who
 * asked for no letters gets none by a later list either.
 *
 * @returns what is stored now, and how many lawmakers are written to there
 * @throws DirectoryRefused for what is not one address, or without a reason
 */
export async function changeState(
  services: Pick<Services, 'db' | 'now'>,
  given: { address: string; state: MailboxState; why: string },
): Promise<{ state: MailboxState; people: number }> {
  const why = given.why.trim()
  if (why === '') throw new DirectoryRefused('Say why, it is kept.')
  const address = readOneAddress(given.address).toLowerCase()
  await setMailboxState(services, address, given.state, why)
  const { state } = await services.db
    .selectFrom('mailbox')
    .select('state')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  const { people } = await services.db
    .selectFrom('lawmaker')
    .select(sql<number>`count(*)::int`.as('people'))
    .where(sql<string>`lower(mail_to)`, '=', address)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { state, people }
}
