import type { Language } from '#app/i18n/translate.ts'
import type { PetitionState } from './state.ts'

export type DemandView = {
  id: string
  to: string
  text: string
  attribution: string
}

/** Signatures of a country; `code` null: the smaller ones, merged. */
export type CountryCount = { code: string | null; count: number }

/** Somebody who chose to be named. `day` is an ISO day. */
export type PublicName = { name: string; day: string }

export type PetitionView = {
  slug: string
  /** The title: what is asked for. */
  action: string
  summary: string
  background: string[]
  demands: DemandView[]
  /** Of the texts; may differ from the page's. */
  language: Language
  state: PetitionState
  opensAt: string | null
  closesAt: string | null
  count: number
  goal: number
  /** Null while campaigners have stopped figures by country. */
  byCountry: CountryCount[] | null
  /** Null where none may be shown before somebody looked at it. */
  newest: PublicName[] | null
  /** What campaigners have stopped of the form. */
  signing: { isStopped: boolean; hasNews: boolean }
}

export type PetitionListItem = Pick<
  PetitionView,
  'slug' | 'action' | 'summary' | 'state' | 'count' | 'goal' | 'language'
>
