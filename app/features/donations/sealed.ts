import type { Language } from '#app/i18n/translate.ts'
import type { Place } from '#app/vault/record.ts'
import type { MailKind } from '#db/schema.ts'

export type DonationMailKind = Extract<
  MailKind,
  'donation-receipt' | 'donation-refund' | 'renewal-failed'
>

/**
 * What a mail about a donation needs beyond its row: to whom it goes, read from
 * Stripe when its cause was found. Kept sealed to the mail key, and only until
 * it is sent.
 */
export type SealedNotice = {
  to: string
  name: string | null
  language: Language
  /** Of a refund: how much goes back, in minor units. */
  refundedMinor?: number
  /** Of a renewal that failed: an ISO moment, where it is known. */
  nextAttemptAt?: string
}

/** Where a sealed notice belongs: none can stand for one of another kind. */
export function noticePlace(donation: string, kind: DonationMailKind): Place {
  // No petition: who gives is never linked to who signs.
  return { purpose: 'donation', petition: '', signature: donation, field: kind }
}
