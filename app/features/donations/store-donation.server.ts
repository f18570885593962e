import type {
  CheckoutSession,
  Invoice,
  Payment,
  Subscription,
} from '#app/payments.ts'
import type { Mended } from '#db/schema.ts'
import type { DonationRow } from './find-donation.server.ts'
import type { Look, Seen } from './look.server.ts'
import { nextReceiptNumber } from './receipt-number.server.ts'
import { stateOf } from './state.ts'
import { findTested, storeDeclines } from './store-declines.server.ts'
import { findNews, queueNews } from './tell-donor.server.ts'
import { addToLedger } from './write-ledger.server.ts'

/** Stripe's objects of one donation, read under the lock of its row. */
export type Found = {
  session?: CheckoutSession
  payment?: Payment
  invoice?: Invoice
  /** None while its first payment did not succeed: then it has no row. */
  subscription?: Subscription
}

/**
 * Writes what Stripe says of a donation into its row, the ledger and the list
 * of declines, and queues the mails that follow from it.
 *
 * @param row locked
 * @param isNew whether it was missing here
 */
export async function storeDonation(
  look: Look,
  { row, isNew }: { row: DonationRow; isNew: boolean },
  found: Found,
): Promise<Seen> {
  const { trx, now } = look
  const next = nextOf(look, row, found)
  const { news, columns } = await findNews(look, { row, isNew, next }, found)
  const { session, payment } = found
  const { movements = [] } = payment ?? {}
  const moved = await addToLedger(trx, row.id, { movements, now })
  const declined = payment ? await storeDeclines(trx, row.id, payment) : 0
  const tested = await findTested(trx, row.id, session)
  if (news) await queueNews(look, { ...row, ...next }, news)

  // Last: until the end nobody else gets a number.
  const number =
    row.number ?? (next.paid_at && (await nextReceiptNumber(trx, next.paid_at)))
  const stored = await trx
    .updateTable('donation')
    .set({ ...next, ...columns, number })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const isPaidNow = row.paid_at === null && stored.paid_at !== null
  return {
    outcome: 'settled',
    changes: changesOf(isNew ? undefined : row, stored, moved),
    isNews: isPaidNow || declined > 0,
    tested,
  }
}

/** What Stripe does not say stays as it is. */
function nextOf({ now }: Look, row: DonationRow, found: Found) {
  const { session, payment, invoice, subscription } = found
  const state = stateOf(found)
  const { amountMinor, currency } = payment ?? invoice ?? session!
  const isPaid = payment?.status === 'succeeded'
  return {
    session_id: session?.id ?? row.session_id,
    payment_id: payment?.id ?? row.payment_id,
    invoice_id: invoice?.id ?? row.invoice_id,
    subscription_id: subscription?.id ?? row.subscription_id,
    amount_minor: amountMinor,
    currency,
    country: payment?.country ?? session?.country ?? row.country,
    state,
    state_since: state === row.state ? row.state_since : now,
    refunded_minor: payment?.refundedMinor ?? row.refunded_minor,
    // Once paid it stays so: what came back is told by its state.
    paid_at: row.paid_at ?? (isPaid ? (payment.paidAt ?? now) : null),
  }
}

function changesOf(
  before: DonationRow | undefined,
  stored: DonationRow,
  moved: number,
): Mended[] {
  const isSame =
    before?.state === stored.state &&
    before.refunded_minor === stored.refunded_minor &&
    moved === 0
  if (isSame) return []
  const from = before?.state ?? 'missing'
  return [{ donation: stored.id, from, to: stored.state }]
}
