import type { ColumnType, Generated } from 'kysely'
import type {
  CorrectionTable,
  EventTable,
  EventTextTable,
  FigureTable,
  FigureTextTable,
  FindingSourceTable,
  FindingTable,
  FindingTextTable,
  IndicatorListTable,
  IndicatorTable,
  MentionTable,
  NamedTable,
  NamedTextTable,
  ResponseTable,
  ResponseTextTable,
  SourceTable,
  SourceTextTable,
} from './schema-findings.ts'

import type { DeskTables } from './schema-desk.ts'
import type {
  DeclinedChargeTable,
  DonationControlTable,
  DonationSettingTable,
  DonationTable,
  LedgerEntryTable,
  PaymentEventTable,
  ReceiptCounterTable,
  ReconciliationTable,
  SubscriptionTable,
} from './schema-donations.ts'
import type {
  AuthorityTable,
  AuthorityTextTable,
  ChamberTable,
  DeliveryTable,
  LawmakerImportTable,
  LawmakerTable,
  LetterCountryTable,
  LetterSettingTable,
  LetterTable,
  LetterTallyTable,
  MailboxTable,
  MailReportTable,
  PostcodeAreaTable,
} from './schema-letters.ts'

export type { FigureKind, Role, SessionWay, StopName } from './schema-desk.ts'
export type {
  Difference,
  DonationState,
  Mended,
  SubjectKind,
  SubscriptionState,
  Unexplained,
} from './schema-donations.ts'
export type { Change, Confidence, Qualifier } from './schema-findings.ts'
export type {
  ChamberKind,
  DeliveryState,
  MailboxState,
} from './schema-letters.ts'

type Moment = ColumnType<Date, Date, Date>
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>
type MaybeBytes = ColumnType<
  Buffer | null,
  Buffer | null | undefined,
  Buffer | null
>

export type SignatureState =
  'pending' | 'confirmed' | 'held' | 'withdrawn' | 'invalidated' | 'erased'

export type Demand = {
  id: string
  to: string
  text: string
  attribution: string
}
export type TextReview = { by: string; on: string } | null

export type PetitionTable = {
  id: string
  slug: string
  opens_at: Moment
  closes_at: MaybeMoment
  created_at: Moment
  ready_at: MaybeMoment
}

export type PetitionTextTable = {
  petition_id: string
  language: string
  action: string
  summary: string
  background: string[]
  demands: ColumnType<Demand[], string, string>
  source: string
  review: ColumnType<TextReview, string | null, string | null>
}

export type VaultRecipientTable = {
  recipient: string
  test_hash: MaybeBytes
  proven_at: MaybeMoment
  created_at: Moment
}

export type ErasureListTable = {
  single: Generated<boolean>
  id: string
  entries: number
}

export type IntakeSettingTable = {
  name: string
  value: number
  changed_at: Moment
}

export type ModerationAct = 'clear' | 'invalidate' | 'reinstate' | 'undo'

export type ModerationTable = {
  id: string
  act: ModerationAct
  petition_id: string | null
  condition: ColumnType<ModerationCondition, string, never>
  undoes: string | null
  reason: string
  state: Generated<'waiting' | 'running' | 'done' | 'cancelled'>
  found: number
  done: Generated<number>
  reached: string | null
  created_at: Moment
  ended_at: MaybeMoment
  campaigner_id: Generated<string | null>
}

/** Which signatures an act is about: all that is given must hold. */
export type ModerationCondition = {
  /** A big provider's domain, or `#` and the hash as it is stored. */
  domain?: string
  /** The network tag in hex. */
  tag?: string
  /** Confirmed or asked for at or after; an ISO moment. */
  from?: string
  /** … and before. */
  to?: string
  /** At least so suspicious. */
  score?: number
  /** One of these, at most a page of them. */
  ids?: string[]
}

export type VaultKeyTable = { id: string; wrapped: Buffer; created_at: Moment }

export type SignatureTable = {
  id: string
  petition_id: string
  state: SignatureState
  discreet: boolean
  address_hash: MaybeBytes
  country: string | null
  language: string | null
  consent_version: string | null
  public_name: string | null
  sealed_name: MaybeBytes
  sealed_address: MaybeBytes
  sealed_postcode: MaybeBytes
  sealed_comment: MaybeBytes
  sealed_nonce: MaybeBytes
  sealed_contact: MaybeBytes
  sealed_news: MaybeBytes
  commitment: Buffer
  confirm_hash: MaybeBytes
  manage_hash: MaybeBytes
  code_hash: MaybeBytes
  code_made_at: MaybeMoment
  code_tries: Generated<number>
  mails: number
  asked_at: Moment
  reminded_at: MaybeMoment
  confirmed_at: MaybeMoment
  first_id: string
  state_since: Moment
  is_exact: Generated<boolean>
  purged_at: MaybeMoment
  score: Generated<number>
  reasons: Generated<string[]>
  network_tag: MaybeBytes
  mail_domain: string | null
  access_id: string | null
  access_hash: MaybeBytes
  access_until: MaybeMoment
  moderation_id: string | null
  moderated_from: SignatureState | null
  source_id: Generated<number | null>
  name_review: Generated<'shown' | 'hidden' | 'changed' | null>
}

export type SignatureTransitionTable = {
  from_state: SignatureState
  to_state: SignatureState
}

export type SignatureTallyTable = {
  petition_id: string
  country: string
  count: number
}

export type SignatureDeltaTable = {
  id: Generated<string>
  petition_id: string
  country: string
  delta: number
}

export type MailKind =
  | 'confirm-signature'
  | 'remind-signature'
  | 'already-signed'
  | 'own-page'
  | 'confirm-letter'
  | 'donation-receipt'
  | 'donation-refund'
  | 'renewal-failed'
  | 'desk-link'
  | 'desk-invitation'
  | 'desk-alarm'

export type MailTable = {
  id: string
  kind: MailKind
  discreet: boolean
  petition_id: string | null
  subject_id: string | null
  about: string | null
  sealed: MaybeBytes
  state: Generated<'queued' | 'sending' | 'sent' | 'failed'>
  attempts: Generated<number>
  next_try_at: Moment
  leased_until: MaybeMoment
  created_at: Moment
  ended_at: MaybeMoment
  last_error: string | null
  return_tag: string | null
  is_bounced: Generated<boolean>
  domain: string | null
}

/** Every table of ours. graphile-worker keeps its own in a schema of its own. */
export type Schema = DeskTables & {
  petition: PetitionTable
  petition_text: PetitionTextTable
  source: SourceTable
  source_text: SourceTextTable
  finding: FindingTable
  finding_text: FindingTextTable
  response: ResponseTable
  response_text: ResponseTextTable
  finding_source: FindingSourceTable
  figure: FigureTable
  figure_text: FigureTextTable
  named: NamedTable
  named_text: NamedTextTable
  mention: MentionTable
  event: EventTable
  event_text: EventTextTable
  correction: CorrectionTable
  indicator_list: IndicatorListTable
  indicator: IndicatorTable
  vault_key: VaultKeyTable
  signature: SignatureTable
  signature_transition: SignatureTransitionTable
  signature_tally: SignatureTallyTable
  signature_delta: SignatureDeltaTable
  mail: MailTable
  vault_recipient: VaultRecipientTable
  erasure_list: ErasureListTable
  intake_setting: IntakeSettingTable
  moderation: ModerationTable
  lawmaker_import: LawmakerImportTable
  chamber: ChamberTable
  lawmaker: LawmakerTable
  mailbox: MailboxTable
  postcode_area: PostcodeAreaTable
  authority: AuthorityTable
  authority_text: AuthorityTextTable
  letter: LetterTable
  delivery: DeliveryTable
  letter_tally: LetterTallyTable
  letter_setting: LetterSettingTable
  letter_country: LetterCountryTable
  mail_report: MailReportTable
  subscription: SubscriptionTable
  donation: DonationTable
  receipt_counter: ReceiptCounterTable
  ledger_entry: LedgerEntryTable
  declined_charge: DeclinedChargeTable
  payment_event: PaymentEventTable
  reconciliation: ReconciliationTable
  donation_setting: DonationSettingTable
  donation_control: DonationControlTable
}
