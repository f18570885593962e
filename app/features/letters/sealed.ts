import type { Language } from '#app/i18n/translate.ts'
import type { Place } from '#app/vault/record.ts'

/** Of a letter: who wrote it. */
export type SealedSender = {
  name: string
  address: string
  /** In which the site speaks with them. */
  language: Language
  /** Where they live. */
  country: string
}

/** Of a letter: what it says, without salutation and closing. */
export type SealedText = { subject: string; body: string }

/** Of the mail that asks to confirm a letter. */
export type SealedContact = {
  language: Language
  to: string
  name: string
  token: string
  code: string
  /** Whether the mail says nothing that was typed. */
  isTextHidden: boolean
}

/** Where a sealed field of a letter belongs. */
export function letterPlace(
  { petition_id, id }: { petition_id: string; id: string },
  field: 'sender' | 'text' | 'contact',
): Place {
  return { purpose: 'letter', petition: petition_id, signature: id, field }
}
