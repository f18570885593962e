import type { ColumnType, Generated } from 'kysely'

export type SourceTable = {
  id: string
  title: string | null
  published: ColumnType<string, string, string>
  url: string | null
  archived_url: string | null
  language: string | null
  licence: string | null
}

export type SourceTextTable = {
  source_id: string
  language: string
  publisher: string
}

/** What a finding, or what is said of a person, rests on. */
export type Confidence = 'selected' | 'reported' | 'confirmed' | 'client'

export type FindingTable = {
  id: string
  position: number
  kind: string
  countries: string[]
  is_lead: boolean
  starts: string | null
  ends: string | null
  confidence: Confidence[]
  related: string[]
}

export type FindingTextTable = {
  finding_id: string
  language: string
  headline: string
  text: string
  basis: string
  period: string | null
}

export type FindingSourceTable = {
  finding_id: string
  position: number
  source_id: string
}

export type Qualifier = 'exactly' | 'at-least' | 'more-than'

export type FigureTable = {
  finding_id: string
  position: number
  value: number
  qualifier: Qualifier
  unit: string
}

export type FigureTextTable = {
  finding_id: string
  position: number
  language: string
  label: string
}

export type NamedTable = {
  id: string
  kind: 'person' | 'organisation'
}

export type NamedTextTable = {
  named_id: string
  language: string
  name: string
  role: string | null
}

export type MentionTable = {
  finding_id: string
  position: number
  named_id: string
  confidence: Confidence | null
}

export type EventTable = {
  id: string
  finding_id: string
  starts: string
  ends: string | null
  confidence: Confidence | null
}

export type EventTextTable = {
  event_id: string
  language: string
  text: string
}

export type ResponseTable = {
  id: string
  position: number
  answers: string[] | null
  source_id: string
}

export type ResponseTextTable = {
  response_id: string
  language: string
  speaker: string
  text: string
}

export type Change = { field: string; before: unknown; after: unknown }

export type CorrectionTable = {
  id: Generated<string>
  corrected_at: Generated<Date>
  subject: string
  subject_id: string
  part: string | null
  language: string | null
  changes: ColumnType<Change[], string, never>
  why: string
  why_language: string
}

export type IndicatorListTable = {
  id: string
  name: string
  url: string | null
  sha256: Buffer
  publisher: string
  licence: string
  published: ColumnType<string | null, string | null, string | null>
  generation: string | null
  entries: number
  imported_at: ColumnType<Date, Date, Date>
}

export type IndicatorTable = {
  list_id: string
  kind: 'domain' | 'email'
  value: string
}
