import type {
  DonorContact,
  Invoice,
  Payment,
  PaymentsError,
  Subscription,
} from '#app/payments.ts'
import type { DonationRow } from './find-donation.server.ts'
import type { Look } from './look.server.ts'
import {
  queueReceipt,
  queueRefundNotice,
  queueRenewalFailed,
} from './notices.server.ts'

/**
 * A gift that is missing here and was paid longer ago is told to nobody: the
 * database was lost, and its donor told long ago. Nor is any whose donor had no
 * address for so long.
 */
const TELL_DAYS = 7
/** As long as Stripe may go on trying to collect it. */
const TELL_FAILURE_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/** What the donor is to be told of now, and where. */
export type News = {
  contact: DonorContact
  receipt: boolean
  refundedMinor: number
  renewal: { nextAttemptAt: Date | null } | undefined
}

type Columns = Pick<
  DonationRow,
  'receipt_at' | 'refund_told_minor' | 'failure_told_at'
>
/** The row as it is going to be, but for {@link Columns}. */
type Next = Pick<DonationRow, 'state' | 'paid_at' | 'refunded_minor'>
type Found = {
  payment?: Payment
  invoice?: Invoice
  subscription?: Subscription
}

/**
 * Decides what the donor is to be told, once each: that a gift arrived, how
 * much goes back, that a renewal failed. Asks Stripe for the address only then;
 * without one it is tried again whenever the donation is looked at.
 */
export async function findNews(
  look: Look,
  { row, isNew, next }: { row: DonationRow; isNew: boolean; next: Next },
  found: Found,
): Promise<{ news: News | undefined; columns: Columns }> {
  // What was known here and waited for, a debit or a lost event, never is.
  const isLate =
    (isNew || row.paid_at !== null) && isLongAgo(look, next.paid_at, TELL_DAYS)
  // A refund that failed is none to be told of; a new one counts from there.
  const told =
    row.paid_at === null && isLate
      ? next.refunded_minor
      : Math.min(row.refund_told_minor, next.refunded_minor)
  const wanted = {
    receipt: next.paid_at !== null && row.receipt_at === null && !isLate,
    refundedMinor: next.refunded_minor - told,
    renewal: failedRenewal(look, row, next, found),
  }
  const { receipt_at, failure_told_at } = row
  const columns = { receipt_at, refund_told_minor: told, failure_told_at }
  const isNews = wanted.receipt || wanted.refundedMinor > 0 || wanted.renewal
  const contact = isNews ? await findContact(look, row, found) : undefined
  if (!contact) return { news: undefined, columns }
  return {
    news: { ...wanted, contact },
    columns: {
      receipt_at: wanted.receipt ? look.now : receipt_at,
      refund_told_minor: next.refunded_minor,
      failure_told_at: wanted.renewal ? look.now : failure_told_at,
    },
  }
}

/** Queues the mails; `donation` is the row as it is now. */
export async function queueNews(
  { trx, services }: Look,
  donation: DonationRow,
  { contact, receipt, refundedMinor, renewal }: News,
): Promise<void> {
  if (receipt) await queueReceipt(trx, services, donation, contact)
  if (refundedMinor > 0) {
    await queueRefundNotice(trx, services, donation, contact, refundedMinor)
  }
  if (renewal) {
    await queueRenewalFailed(trx, services, donation, contact, renewal)
  }
}

function isLongAgo({ now }: Look, moment: Date | null, days: number): boolean {
  return moment !== null && now.getTime() - moment.getTime() > days * DAY_MS
}

/** Only one that can still be mended, and whose donor did not end it all. */
function failedRenewal(
  look: Look,
  row: DonationRow,
  next: Next,
  { invoice, subscription }: Found,
): News['renewal'] {
  const isTold = row.failure_told_at !== null
  if (next.state !== 'failed' || invoice?.status !== 'open' || isTold) {
    return undefined
  }
  if (invoice.isFirst || subscription?.status === 'cancelled') return undefined
  const isLate = isLongAgo(look, invoice.createdAt, TELL_FAILURE_DAYS)
  return isLate ? undefined : invoice
}

async function findContact(
  { payments, services: { log } }: Look,
  { id }: DonationRow,
  { payment, invoice }: Found,
): Promise<DonorContact | undefined> {
  const contact = await asked(
    payment?.status === 'succeeded'
      ? payments.findContact(payment.id)
      : payments.findInvoiceContact(invoice!.id),
  )
  if (!contact) log.warn({ donation: id }, 'no address at Stripe to mail to')
  return contact
}

/** Money is booked also where the key may not read who gave it. */
async function asked<Answer>(
  call: Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await call
  } catch (error) {
    if ((error as Partial<PaymentsError>).kind !== 'refused') throw error
    return undefined
  }
}
