import type { Language } from '#app/i18n/translate.ts'

/**
 * What the mail worker needs to write to a person whose signature is pending.
 * Kept sealed to the mail key, and only until it is confirmed or expires.
 */
export type Contact = {
  language: Language
  to: string
  name: string
  country: string
  comment: string | null
  showName: boolean
  news: boolean
  confirmToken: string
  manageToken: string
  code: string
}

/** What it needs for a mail that only leads to the page of one's own. */
export type OwnPageContact = Pick<Contact, 'language' | 'to' | 'manageToken'>
