import type { Language } from '#app/i18n/translate.ts'
import type { ChamberKind } from '#db/schema.ts'

export type ChamberView = {
  id: string
  /** ISO 3166-1 alpha-2, or EU. */
  country: string
  slug: string
  name: string
  kind: ChamberKind
  /** Invented, to try the program out. */
  isSample: boolean
  source: string
  licence: string
  /** ISO day for which it was judged who is in office. */
  asOf: string
  /** ISO day; null: not known. */
  termEnds: string | null
  /** Why the list may be out of date; null: it is not. */
  stale: 'term-over' | 'old' | null
  /** Whether letters are sent to it: not stale, or accepted as it is. */
  isMailed: boolean
  /** In the directory now, and of these with an address that is mailed to. */
  members: number
  withAddress: number
}

/** Why no letter goes out from here to a lawmaker; null: it does. */
export type NoMail =
  'no-address' | 'bounced' | 'opted-out' | 'stale' | 'country-off' | null

export type LawmakerView = {
  id: string
  /** In the page's language where the source has it. */
  name: string
  area: string | null
  party: string | null
  role: string | null
  contactForm: string | null
  noMail: NoMail
}

/** A lawmaker as somebody chose them. */
export type Target = LawmakerView & {
  chamber: Pick<
    ChamberView,
    'id' | 'slug' | 'name' | 'kind' | 'isSample' | 'stale' | 'asOf'
  >
  /** Public; for the supporter's own mail program. Null where there is none. */
  address: string | null
}

export type AuthorityView = {
  /** Whether it signs licences itself. */
  decides: boolean
  body: string
  legislature: string | null
  lever: string | null
  /** ISO day. */
  asOf: string
  sources: string[]
  /** Of the texts; may differ from the page's. */
  language: Language
}

export type TargetCountry = {
  code: string
  authority: AuthorityView | null
  chambers: ChamberView[]
  /** Whether a postcode finds one's own lawmakers. */
  hasPostcodes: boolean
  /** A campaigner stopped letters to it. */
  isOff: boolean
}

export type ShownChamber = {
  chamber: ChamberView
  lawmakers: LawmakerView[]
  /** All constituencies of the chamber, for choosing one. */
  areas: string[]
}
