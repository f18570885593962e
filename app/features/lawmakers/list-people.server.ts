import type { Services } from '#app/services.server.ts'
import type { MailboxState } from '#db/schema.ts'
import { sql } from 'kysely'

/** A lawmaker as the one sees them who mends addresses. */
export type ListedPerson = {
  id: string
  name: string
  area: string | null
  /** Where letters go, and who says so. */
  mailTo: string | null
  isStaffAddress: boolean
  state: MailboxState
  contactForm: string | null
  otherAddresses: string[]
  rejected: { value: string; reason: string }[]
}

/** Who is in a chamber now, by their sorting names. */
export async function listPeople(
  { db }: Pick<Services, 'db'>,
  chamberId: string,
): Promise<ListedPerson[]> {
  return db
    .selectFrom('lawmaker')
    .leftJoin('mailbox', (on) =>
      on.on('mailbox.address', '=', sql<string>`lower(mail_to)`),
    )
    .select([
      'id',
      'name',
      'area',
      'mail_to as mailTo',
      'contact_form as contactForm',
      'other_addresses as otherAddresses',
      'rejected',
      sql<boolean>`staff_address is not null`.as('isStaffAddress'),
      sql<MailboxState>`coalesce(state, 'unverified')`.as('state'),
    ])
    .where('chamber_id', '=', chamberId)
    .where('retired_at', 'is', null)
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
}
