import type { ToldSource } from '../../figures/small.ts'
import type { Range } from '../overview/query.ts'

/** What became of people who came by one source, in a time. */
export type SourceRow = ToldSource & {
  /** Id of the source; empty for those without one. */
  key: string
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
  sum: ToldSource
  /** How many sources there are; `rows` are those of the page. */
  count: number
  rows: SourceRow[]
  page: number
  pages: number
}
