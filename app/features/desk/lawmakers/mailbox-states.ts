import type { MailboxState } from '#db/schema.ts'

/** What a campaigner can say of an address. */
export const mailboxStates = [
  'verified',
  'unverified',
  'bounced',
  'opted-out',
] as const satisfies MailboxState[]
