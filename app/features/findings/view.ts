import type { Language } from '#app/i18n/translate.ts'

export type SourceView = {
  publisher: string
  /** Null where it is not known: none is invented. */
  title: string | null
  /** ISO day. */
  published: string
  url: string | null
}

/** What the other side says, in indirect speech. */
export type ResponseView = {
  id: string
  text: string
  speaker: string
  /** Of the text; may differ from the page's. */
  language: Language
}

export type FindingView = {
  id: string
  kind: string
  figure: number | null
  /** Holds `{figure}` where the number stands: "At least {figure} journalists". */
  figureLabel: string | null
  headline: string
  text: string
  period: string | null
  /** ISO 3166-1 alpha-2; empty: the whole world. */
  countries: string[]
  source: SourceView
  /** Only those to this finding; those to all are shown once, beside all. */
  responses: ResponseView[]
  /** Of the texts; may differ from the page's. */
  language: Language
}
