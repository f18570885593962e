import type { SignatureState } from '#db/schema.ts'
import type { Language } from '#app/i18n/translate.ts'

/** What its owner sees of a signature: nothing of it was opened. */
export type OwnView = {
  outcome: 'own'
  slug: string
  action: string
  /** Of the petition's texts. */
  language: Language
  state: SignatureState
  /** ISO days. */
  since: string
  askedOn: string
  country: string | null
  publicName: string | null
  news: boolean
  /** Whether news can be asked for: campaigners have not stopped them. */
  hasNews: boolean
  /** Which fields are there, sealed. */
  sealed: { name: boolean; postcode: boolean; comment: boolean }
  /** Where signing can be a risk: less was asked, and less is offered. */
  discreet: boolean
  /** Whether an address can still be compared with the one signed with. */
  comparable: boolean
}
