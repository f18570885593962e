import type { Transaction } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { queueDeskMail } from './desk-mail.server.ts'

const happened = {
  'passkey-added': 'A passkey was added to your account.',
  'passkey-removed': 'A passkey was removed from your account.',
  'app-set-up':
    'An authenticator app was set up for your account. One before it is worth nothing any more.',
  'app-removed': 'The authenticator app was removed from your account.',
  'codes-made':
    'New recovery codes were made for your account. Those before are worth nothing any more.',
}

/**
 * Mails somebody, in the transaction of its cause, that a way into their account
 * was made or ended: who has stolen a session would do it in silence.
 */
export function tellOneself(
  trx: Transaction<Schema>,
  services: Pick<Services, 'now' | 'mailVault'>,
  id: string,
  what: keyof typeof happened,
): Promise<void> {
  const content = { what: happened[what], isOwn: true } as const
  return queueDeskMail(trx, services, 'desk-alarm', id, content)
}
