import type { Services } from '#app/services.server.ts'
import type { MailboxState } from '#db/schema.ts'

/**
 * Says what became of an address, whoever has it. A bounce leaves one alone
 * whose owner asked for no more letters.
 *
 * @param why for campaigners; holds no one's words but theirs
 */
export async function setMailboxState(
  { db, now }: Pick<Services, 'db' | 'now'>,
  address: string,
  state: MailboxState,
  why: string | null,
): Promise<void> {
  const changed_at = now()
  await db
    .insertInto('mailbox')
    .values({ address: address.toLowerCase(), state, why, changed_at })
    .onConflict((same) =>
      same
        .column('address')
        .doUpdateSet({ state, why, changed_at })
        .where((where) =>
          where.or([
            where('mailbox.state', '!=', 'opted-out'),
            where(where.val(state), '!=', 'bounced'),
          ]),
        ),
    )
    .execute()
}
