import type { Services } from '#app/services.server.ts'
import type { MailboxState } from '#db/schema.ts'

/** An address that gets no more letters. */
export type StoppedAddress = {
  address: string
  state: MailboxState
  why: string | null
  changedAt: Date
  /** Who has it now, where somebody does. */
  lawmaker: string | null
  lawmakerId: string | null
  country: string | null
}

/** Addresses that bounced or asked for no more, the newest first. */
export async function listStoppedAddresses({
  db,
}: Pick<Services, 'db'>): Promise<StoppedAddress[]> {
  return db
    .selectFrom('mailbox')
    .leftJoin('lawmaker', (on) =>
      on
        .on((row) =>
          row(row.fn('lower', ['mail_to']), '=', row.ref('mailbox.address')),
        )
        .on('retired_at', 'is', null),
    )
    .leftJoin('chamber', 'chamber.id', 'chamber_id')
    .distinctOn(['changed_at', 'mailbox.address'])
    .select(['mailbox.address', 'mailbox.state', 'why', 'country'])
    .select(['changed_at as changedAt', 'lawmaker.name as lawmaker'])
    .select('lawmaker.id as lawmakerId')
    .where('mailbox.state', 'in', ['bounced', 'opted-out'])
    .orderBy('changed_at', 'desc')
    .orderBy('mailbox.address')
    .execute()
}
