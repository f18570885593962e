import type { Money } from '#app/payments.ts'
import type { DonationState, SubscriptionState } from '#db/schema.ts'

/** What somebody wants to give, read and checked. */
export type Gift = Money & {
  isMonthly: boolean
  /** Where they live, as chosen for the currency; a code or nothing. */
  country: string | null
}

/** Why nobody can give, or that everybody can. */
export type Opening = 'open' | 'not-set-up' | 'stopped'

/** What the form shows before anything was typed. */
export type Choice = {
  currency: string
  country: string | null
  isMonthly: boolean
  /** What is in the field for another amount, as it was typed. */
  other: string
  /** A preset in minor units, or none. */
  preset: number | null
}

/** What the page to give on is made of. */
export type DonateView = {
  opening: Opening
  /** Nothing that is paid here is real money. */
  isStandIn: boolean
  /** Who receives it; none while trying out without a name. */
  receiver: string | null
  contact: string | null
  choice: Choice
  presets: number[]
  leastMinor: number
  mostMinor: number
  currencies: string[]
  totals: PublicTotals
  goal: GoalView | null
}

/** What became of a payment, as Stripe says it at this moment. */
export type ThanksView = {
  /** `in-doubt`: Stripe cannot be asked just now. */
  outcome: 'paid' | 'processing' | 'not-completed' | 'in-doubt'
  amountMinor: number
  currency: string
  isMonthly: boolean
  /** The form as it was, for who wants to try again: a path with a query. */
  again: string
}

/** The page of one's own, behind the link in each mail. */
export type OwnDonationView =
  | { outcome: 'unknown' }
  | { outcome: 'too-old'; contact: string | null }
  | {
      outcome: 'known'
      token: string
      number: string | null
      amountMinor: number
      currency: string
      state: DonationState
      paidOn: string | null
      refundedMinor: number
      subscription: {
        state: SubscriptionState
        amountMinor: number
        currency: string
        /** ISO moments. */
        since: string
        cancelsOn: string | null
        endedOn: string | null
      } | null
      /** Whether Stripe's pages can be opened from here now. */
      canManage: boolean
      receiver: string | null
      contact: string | null
    }

/** Gifts of a month in one currency, or of several that are too few each. */
export type TotalCell =
  | { currency: string; count: number; amountMinor: number }
  /** Together, because each alone would tell of few people. */
  | { currency: null; count: number; amountMinor: null }

export type PublicTotals = {
  /** Those that are over, newest first. */
  months: { month: string; cells: TotalCell[] }[]
  /** All gifts ever, as of last midnight (UTC). */
  count: number
  /** Sums of the cells above, by currency. */
  sums: { currency: string; amountMinor: number }[]
}

/** How far by last midnight, rounded down so that no single gift shows. */
export type GoalView = Money & { percent: number; reachedMinor: number }
