import type { MailKind } from '#db/schema.ts'

/** What each kind of mail is for. */
export const mailWords: Record<MailKind, string> = {
  'confirm-signature': 'To confirm a signature',
  'remind-signature': 'Reminder to confirm',
  'already-signed': 'Has signed already',
  'own-page': 'Link to one’s own signature',
  'confirm-letter': 'To confirm letters',
  'donation-receipt': 'Receipt of a gift',
  'donation-refund': 'News of a refund',
  'renewal-failed': 'Monthly gift failed',
  'desk-link': 'Link to sign in here',
  'desk-invitation': 'Invitation to work here',
  'desk-alarm': 'Alarm of the desk',
}
