import type { JobName } from '#app/jobs/schedule.ts'

/** What each scheduled job does, beside its name. */
export const jobWords: Record<JobName, string> = {
  'fold-counts': 'adds up the public count',
  'remind-pending': 'reminds who has not confirmed after a day',
  'forget-unconfirmed': 'deletes signatures that nobody confirmed',
  'forget-moments': 'cuts the times of signatures to the day',
  'forget-hours': 'deletes small numbers from the figures',
  'forget-closed': 'deletes what was signed to petitions long closed',
  'forget-conditions': 'deletes what old bulk acts looked for',
  'forget-letters': 'deletes what letters need no more',
  'forget-desk-remains': 'deletes old sign-ins, files and invitations',
  'drop-old-letters': 'gives up letters that waited too long',
  'check-counts': 'checks the public count',
  'check-figures': 'checks the figures of the overview',
  reconcile: 'compares gifts with Stripe',
  'forget-sources': 'deletes sources that hardly anybody used',
  'forget-payment-events': 'deletes old events of Stripe',
  'forget-mails': 'deletes the rows of old mails',
}
