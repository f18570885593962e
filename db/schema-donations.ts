import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Moment = ColumnType<Date, Date, Date>
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>
type Json<Value> = ColumnType<Value, string | undefined, string>

export type DonationState =
  | 'created'
  | 'processing'
  | 'paid'
  | 'partly-refunded'
  | 'refunded'
  | 'disputed'
  | 'lost'
  | 'failed'
  | 'expired'

export type SubscriptionState = 'active' | 'past-due' | 'cancelled'

export type SubjectKind = 'session' | 'payment' | 'invoice' | 'subscription'

export type SubscriptionTable = {
  id: string
  customer_id: string
  amount_minor: number
  currency: string
  country: string | null
  language: string
  livemode: boolean
  state: SubscriptionState
  state_since: Moment
  created_at: Moment
  cancels_at: MaybeMoment
  ended_at: MaybeMoment
}

export type DonationTable = {
  id: string
  session_id: string | null
  payment_id: string | null
  invoice_id: string | null
  subscription_id: string | null
  amount_minor: number
  currency: string
  country: string | null
  language: string
  is_monthly: boolean
  livemode: boolean
  state: DonationState
  state_since: Moment
  refunded_minor: Generated<number>
  number: string | null
  created_at: Moment
  paid_at: MaybeMoment
  receipt_at: MaybeMoment
  refund_told_minor: Generated<number>
  failure_told_at: MaybeMoment
}

export type ReceiptCounterTable = { year: number; last: number }

/** Never changed, never deleted. */
export type LedgerEntryTable = {
  id: GeneratedAlways<string>
  transaction_id: string
  donation_id: string
  category: string
  gross_minor: number
  fee_minor: number
  net_minor: number
  currency: string
  occurred_at: Moment
  recorded_at: Moment
}

export type DeclinedChargeTable = {
  charge_id: string
  payment_id: string
  donation_id: string | null
  livemode: boolean
  code: string
  declined_at: Moment
}

export type PaymentEventTable = {
  id: string
  type: string
  subject_kind: SubjectKind
  subject_id: string
  created_at: Moment
  received_at: Moment
  attempts: Generated<number>
  next_try_at: Moment
  last_error: string | null
  done_at: MaybeMoment
  outcome: 'settled' | 'not-ours' | 'given-up' | null
}

/** Minor units by currency. */
export type Difference = Record<string, number>
export type Unexplained = { what: string; id: string }
export type Mended = { donation: string; from: string; to: string }

export type ReconciliationTable = {
  id: string
  from_at: Moment
  to_at: Moment
  started_at: Moment
  ended_at: MaybeMoment
  checked: Generated<number>
  mended: Json<Mended[]>
  unexplained: Json<Unexplained[]>
  difference: Json<Difference>
}

export type DonationSettingTable = {
  name: string
  value: number
  changed_at: Moment
}

export type DonationControlTable = {
  single: Generated<boolean>
  site: string
  stopped_at: MaybeMoment
  stopped_why: string | null
  slow_until: MaybeMoment
  /** PostgreSQL's bigint comes as text. */
  goal_minor: ColumnType<string | null, number | null, number | null>
  goal_currency: string | null
}
