import type { DeliveryState } from '#db/schema.ts'

/** What a supporter wrote, and to whom. */
export type LetterText = {
  /** Ids of lawmakers, each once. */
  targets: string[]
  /** Of the letter, a language of the site. */
  language: string
  subject: string
  body: string
}

export type Supporter = { name: string; email: string; country: string }

/** The page of one letter. Its text is not there: the server cannot open it. */
export type LetterPage =
  | { outcome: 'unknown' }
  | {
      outcome: 'pending' | 'confirmed'
      country: string
      deliveries: {
        lawmaker: string
        chamber: string
        /** Null while it is pending. */
        state: DeliveryState | null
      }[]
      /** Whether something can still be taken back. */
      canTakeBack: boolean
    }
