import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Moment = ColumnType<Date, Date, Date>
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>
type MaybeBytes = ColumnType<
  Buffer | null,
  Buffer | null | undefined,
  Buffer | null
>
/** A day without a zone; pg gives midnight here, so read it as text. */
type Day = ColumnType<Date, string, string>
type MaybeDay = ColumnType<Date | null, string | null, string | null>
type Json<Value> = ColumnType<Value, string, string>

export type ChamberKind =
  'lower' | 'upper' | 'single' | 'ministry' | 'committee'
export type MailboxState = 'unverified' | 'verified' | 'bounced' | 'opted-out'
export type DeliveryState =
  | 'queued'
  | 'held'
  | 'sending'
  | 'sent'
  | 'bounced'
  | 'refused'
  | 'unknown'
  | 'dropped'

export type LawmakerImportTable = {
  id: string
  country: string
  format: string
  source: string
  licence: string
  files: Json<{ name: string; sha256: string }[]>
  as_of: Day
  is_sample: Generated<boolean>
  imported_at: Moment
}

export type ChamberTable = {
  id: string
  country: string
  slug: string
  name: string
  kind: ChamberKind
  term: string | null
  term_ends: MaybeDay
  time_zone: string
  import_id: string
  stale_accepted_at: MaybeMoment
  stale_accepted_kind: 'old' | 'term-over' | null
  stale_accepted_why: string | null
}

export type LawmakerTable = {
  id: string
  chamber_id: string
  import_id: string
  external_id: string
  name: string
  sort_name: string
  names: Json<Record<string, string>>
  area: string | null
  party: string | null
  role: string | null
  address: string | null
  other_addresses: string[]
  rejected: Json<{ value: string; reason: string }[]>
  staff_address: string | null
  contact_form: string | null
  term_start: string | null
  term_end: string | null
  retired_at: MaybeMoment
  mail_to: GeneratedAlways<string | null>
}

export type MailboxTable = {
  address: string
  state: MailboxState
  why: string | null
  changed_at: Moment
}

export type PostcodeAreaTable = {
  country: string
  postcode: string
  area: string
}

export type AuthorityTable = {
  country: string
  decides: boolean
  as_of: Day
  sources: string[]
}

export type AuthorityTextTable = {
  country: string
  language: string
  body: string
  legislature: string | null
  lever: string | null
}

export type LetterTable = {
  id: string
  petition_id: string
  country: string
  language: string
  state: 'pending' | 'confirmed'
  discreet: boolean
  supporter_hash: MaybeBytes
  targets: string[]
  sealed_sender: MaybeBytes
  sealed_text: MaybeBytes
  /** A 64-bit number as text, because JavaScript's are shorter. */
  fingerprint: string
  token_hash: Buffer
  code_hash: MaybeBytes
  code_made_at: MaybeMoment
  code_tries: Generated<number>
  consent_version: string
  held_why: string | null
  asked_at: Moment
  confirmed_at: MaybeMoment
}

export type DeliveryTable = {
  id: string
  letter_id: string | null
  petition_id: string
  lawmaker_id: string
  country: string
  mailbox: string
  domain: string
  supporter_hash: MaybeBytes
  fingerprint: string | null
  state: DeliveryState
  held_why: string | null
  return_tag: string | null
  attempts: Generated<number>
  next_try_at: Moment
  leased_until: MaybeMoment
  taken_at: MaybeMoment
  ended_at: MaybeMoment
  last_error: string | null
  created_at: Moment
}

export type LetterTallyTable = {
  petition_id: string
  chamber_id: string
  month: Day
  way: 'sent' | 'own'
  count: number
}

export type LetterSettingTable = {
  name: string
  value: number
  changed_at: Moment
}

export type LetterCountryTable = {
  country: string
  targets_off: Generated<boolean>
  residents_off: Generated<boolean>
  why: string
  changed_at: Moment
}

export type MailReportTable = {
  id: string
  delivery_id: string
  mailbox: string
  kind: 'bounce' | 'delay' | 'complaint'
  status: string | null
  received_at: Moment
}
