import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Moment = ColumnType<Date, Date, Date>
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>
type MaybeBytes = ColumnType<
  Buffer | null,
  Buffer | null | undefined,
  Buffer | null
>
type Json<Value> = ColumnType<Value, string, string>

/** What campaigners may do, from all to only watching. */
export type Role = 'owner' | 'editor' | 'moderator' | 'treasurer' | 'observer'

export type CampaignerTable = {
  id: string
  name: string
  role: Role
  role_since: Moment
  address_hash: MaybeBytes
  sealed_address: MaybeBytes
  sealed_totp: MaybeBytes
  /** A 64-bit number, which pg gives as text. */
  totp_step: ColumnType<string | null, number | null | undefined, number | null>
  totp_since: MaybeMoment
  tries: Generated<number>
  tries_since: MaybeMoment
  created_at: Moment
  removed_at: MaybeMoment
}

export type PasskeyTable = {
  id: string
  campaigner_id: string
  public_key: Buffer
  counter: ColumnType<string, number, number>
  transports: string[]
  is_synced: boolean
  name: string
  created_at: Moment
  used_at: MaybeMoment
}

export type RecoveryCodeTable = {
  hash: Buffer
  campaigner_id: string
  made_at: Moment
  used_at: MaybeMoment
}

export type SignInLinkTable = {
  token_hash: Buffer
  campaigner_id: string
  browser_hash: Buffer
  made_at: Moment
  used_at: MaybeMoment
}

export type InvitationTable = {
  id: string
  token_hash: MaybeBytes
  role: Role
  name: string | null
  address_hash: MaybeBytes
  invited_by: string | null
  made_at: Moment
  ends_at: Moment
  accepted_at: MaybeMoment
  accepted_by: string | null
  revoked_at: MaybeMoment
}

export type SessionWay = 'passkey' | 'link' | 'invitation'

export type DeskSessionTable = {
  id_hash: Buffer
  ref: string
  campaigner_id: string
  browser: string
  way: SessionWay
  made_at: Moment
  seen_at: Moment
  proven_at: Moment
  ended_at: MaybeMoment
  ended_why: string | null
}

export type SpentChallengeTable = { hash: Buffer; spent_at: Moment }

/** Never changed, never deleted. */
export type AuditEntryTable = {
  seq: ColumnType<string, string, never>
  at: Moment
  campaigner_id: string | null
  role: Role | null
  act: string
  subject: string | null
  detail: Json<Record<string, string | number>>
  previous: Buffer
  hash: Buffer
}

export type ApprovalTable = {
  id: string
  act: string
  payload: Json<unknown>
  summary: string
  reason: string
  proposed_by: string
  proposed_at: Moment
  ends_at: Moment
  state: Generated<'waiting' | 'approved' | 'refused' | 'withdrawn'>
  decided_by: string | null
  decided_at: MaybeMoment
}

export type StopName = 'signing' | 'news' | 'country-counts'

export type StopSwitchTable = {
  name: StopName
  why: string
  stopped_at: Moment
}

export type DeskUploadTable = {
  id: string
  campaigner_id: string
  purpose: string
  files: Json<{ name: string; content: string }[]>
  given: Json<Record<string, string>>
  made_at: Moment
}

export type JobRunTable = {
  name: string
  started_at: Moment
  ended_at: MaybeMoment
  failed_at: MaybeMoment
  last_error: string | null
  failures: Generated<number>
}

export type BackupReportTable = {
  single: Generated<boolean>
  made_at: Moment
  told_at: Moment
}

export type TrafficSourceTable = {
  id: GeneratedAlways<number>
  source: string
  medium: string | null
  campaign: string | null
  /** Of a link that campaigners made. */
  is_kept: Generated<boolean>
  made_at: Moment
}

type Counted = {
  asked: Generated<number>
  accepted: Generated<number>
  bounced: Generated<number>
  confirmed: Generated<number>
  lost: Generated<number>
}

export type FigureDeltaTable = Counted & {
  id: GeneratedAlways<string>
  petition_id: string
  hour: Moment
  country: string | null
  language: string | null
  source_id: number | null
  domain: string | null
}

export type FigureHourTable = Counted & {
  petition_id: string
  hour: Moment
  is_rest: Generated<boolean>
}

export type FigureKind = 'country' | 'language' | 'source' | 'domain'

export type FigureDayTable = Counted & {
  petition_id: string
  kind: FigureKind
  key: string
  /** A day without a zone; pg gives midnight here, so read it as text. */
  day: ColumnType<Date, string, string>
  views: Generated<number>
}

/** Written by the triggers of `figure_day` alone. */
export type FigureMonthTable = Counted & {
  petition_id: string
  kind: FigureKind
  key: string
  /** Its first day. */
  month: ColumnType<Date, string, string>
  views: Generated<number>
}

/** The desk's tables by name. */
export type DeskTables = {
  campaigner: CampaignerTable
  passkey: PasskeyTable
  recovery_code: RecoveryCodeTable
  sign_in_link: SignInLinkTable
  invitation: InvitationTable
  desk_session: DeskSessionTable
  spent_challenge: SpentChallengeTable
  audit_entry: AuditEntryTable
  approval: ApprovalTable
  stop_switch: StopSwitchTable
  desk_upload: DeskUploadTable
  job_run: JobRunTable
  backup_report: BackupReportTable
  traffic_source: TrafficSourceTable
  figure_delta: FigureDeltaTable
  figure_hour: FigureHourTable
  figure_day: FigureDayTable
  figure_month: FigureMonthTable
}
