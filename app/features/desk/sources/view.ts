import type { Range } from '../overview/query.ts'

/** Where people came from and what became of it, in a time. */
export type SourceCounts = {
  /** Views of pages with the sign form. */
  views: number
  /** Forms that were sent. */
  asked: number
  confirmed: number
}

export type SourceRow = SourceCounts & {
  /** Id of the source; empty for those without one. */
  key: string
  /** In its compact form, as links carry it. */
  text: string
  source: string | null
  medium: string | null
  campaign: string | null
}

export type SourcesView = {
  petitions: { slug: string; name: string }[]
  petition: string | null
  range: Range | null
  firstDay: string
  lastDay: string
  /** Why the typed days are not those that are shown. */
  problem: string | null
  typed: { from: string; to: string }
  sum: SourceCounts
  /** How many sources there are; `rows` are those of the page. */
  count: number
  rows: SourceRow[]
  page: number
  pages: number
}
