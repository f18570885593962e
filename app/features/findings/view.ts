import type { Language } from '#app/i18n/translate.ts'
import type { Change, Confidence, Qualifier } from '#db/schema.ts'

export type SourceView = {
  id: string
  publisher: string
  /** Null where it is not known: none is invented. */
  title: string | null
  /** ISO day. */
  published: string
  url: string | null
  archivedUrl: string | null
  licence: string | null
}

/** What the other side says, in indirect speech. */
export type ResponseView = {
  id: string
  text: string
  speaker: string
  /** Of the text; may differ from the page's. */
  language: Language
}

export type FigureView = {
  value: number
  qualifier: Qualifier
  unit: string
  /** Holds `{figure}` where the number stands: "At least {figure} journalists". */
  label: string
}

/** A person or an organisation that a finding names. */
export type NamedView = {
  id: string
  kind: 'person' | 'organisation'
  name: string
  role: string | null
  confidence: Confidence | null
}

export type FindingView = {
  id: string
  kind: string
  /** ISO 3166-1 alpha-2; empty: not about single countries. */
  countries: string[]
  isLead: boolean
  /** Years, months or days: 2016, 2021-06, 2021-07-18. */
  starts: string | null
  ends: string | null
  confidence: Confidence[]
  /** Ids of findings. */
  related: string[]
  headline: string
  text: string
  /** How it is known. */
  basis: string
  period: string | null
  figures: FigureView[]
  named: NamedView[]
  sources: SourceView[]
  /** Only those to this finding; those to all are shown once, beside all. */
  responses: ResponseView[]
  /** Of the texts; may differ from the page's. */
  language: Language
}

export type EventView = {
  id: string
  finding: string
  starts: string
  ends: string | null
  confidence: Confidence | null
  text: string
  language: Language
}

export type CorrectionView = {
  id: string
  /** ISO moment. */
  at: string
  subject: string
  subjectId: string
  /** Which of several: whom a mention names, which source. */
  part: string | null
  /** Of the text that was changed; null: a fact, the same in all. */
  language: string | null
  changes: Change[]
  why: string
  whyLanguage: string
}
