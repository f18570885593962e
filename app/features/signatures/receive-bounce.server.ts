import type { Services } from '#app/services.server.ts'
import type { MailKind } from '#db/schema.ts'

/** What came back about a mail, as the receiver of reports read it. */
export type MailReport =
  | { kind: 'bounce'; hard: boolean; status: string | null }
  | { kind: 'delay'; status: string | null }
  | { kind: 'complaint' | 'auto-reply' | 'other' }

/** Of these it is asked what became of them, and each has a return path. */
const RETURNED: MailKind[] = ['confirm-signature', 'remind-signature']

export function hasReturnPath({ kind }: { kind: MailKind }): boolean {
  return RETURNED.includes(kind)
}

type Needed = Pick<Services, 'db' | 'log'>

/**
 * Takes in what came back to the return path `tag` of a mail about a signature.
 * A bounce, however hard, marks that mail once, which moves the figures where
 * it asked to confirm: reminders are not in them. Nothing else changes, and
 * nothing at all for unknown tags and repetitions.
 *
 * The signature stays as it is: nothing leads from a mail to it any more, a full
 * mailbox may have room tomorrow, and whoever sends a false bounce ends nothing.
 */
export async function receiveBounce(
  services: Needed,
  { tag, report }: { tag: string; report: MailReport },
): Promise<void> {
  const mail =
    report.kind === 'bounce'
      ? await markBounced(services, tag)
      : report.kind === 'complaint'
        ? await find(services, tag)
        : undefined
  if (mail) {
    services.log.warn({ mail: mail.kind, report }, 'a report came back')
  }
}

function markBounced({ db }: Needed, tag: string) {
  return db
    .updateTable('mail')
    .set({ is_bounced: true })
    .where('return_tag', '=', tag)
    .where('is_bounced', '=', false)
    .returning('kind')
    .executeTakeFirst()
}

function find({ db }: Needed, tag: string) {
  return db
    .selectFrom('mail')
    .select('kind')
    .where('return_tag', '=', tag)
    .executeTakeFirst()
}
