import { randomUUID } from 'node:crypto'
import type { CheckoutSession, Invoice, Payment } from '#app/payments.ts'
import {
  type DonationRow,
  findDonation,
  lockDonation,
  makeDonation,
} from './find-donation.server.ts'
import {
  doubt,
  languageOf,
  type Look,
  notOurs,
  type Seen,
} from './look.server.ts'
import {
  setSubscriptionCountry,
  settleSubscription,
  type SettledSubscription,
} from './settle-subscription.server.ts'
import { storeAttempt } from './store-attempt.server.ts'
import { storeDonation } from './store-donation.server.ts'

/**
 * Settles one month of a subscription, and the subscription with it. The first
 * month is the donation that Checkout was opened for; each renewal is one of
 * its own, known by its invoice.
 *
 * @param session of the first month, where it is known
 */
export async function settleInvoice(
  look: Look,
  id: string,
  session?: CheckoutSession,
): Promise<Seen> {
  const { trx, payments } = look
  const known = await findDonation(trx, 'invoice_id', id)
  const peeked = known?.subscription_id
    ? undefined
    : await payments.findInvoice(id)
  const subscriptionId = known?.subscription_id ?? peeked?.subscriptionId
  if (!subscriptionId) return notOurs
  const of = await settleSubscription(look, subscriptionId)
  if (!of) return notOurs
  if (!known && !isGift(peeked!)) return withoutDonation(of)

  const locked = known
    ? { row: await lockDonation(trx, 'id', known.id), isNew: false }
    : await lockMonth(look, peeked!, of)
  const seen = await settleMonth(look, locked, { id, of, session })
  return { ...seen, changes: [...of.changes, ...seen.changes] }
}

/**
 * A draft may still change or go; one of nothing is covered by a credit, and so
 * is one that is paid without a payment, or it was paid elsewhere.
 */
function isGift({ status, amountMinor, paymentId }: Invoice): boolean {
  if (status === 'paid' && paymentId === null) return false
  return status !== 'draft' && amountMinor > 0
}

function withoutDonation({ changes }: SettledSubscription): Seen {
  return { ...notOurs, outcome: 'settled', changes }
}

type Locked = { row: DonationRow; isNew: boolean }

async function lockMonth(
  { trx, now }: Look,
  invoice: Invoice,
  { subscription }: SettledSubscription,
): Promise<Locked> {
  const { mark } = subscription
  const id = invoice.isFirst ? mark.donation : randomUUID()
  const made = {
    id,
    // That of the first month is its session's until this one is known to be it.
    invoice_id: invoice.isFirst ? null : invoice.id,
    amount_minor: invoice.amountMinor,
    currency: invoice.currency,
    language: languageOf(mark),
    is_monthly: true,
    livemode: invoice.livemode,
    created_at: invoice.createdAt,
  }
  const isNew = await makeDonation(trx, made, now)
  const row = invoice.isFirst
    ? await lockDonation(trx, 'id', id)
    : await lockDonation(trx, 'invoice_id', invoice.id)
  return { row, isNew }
}

async function settleMonth(
  look: Look,
  { row, isNew }: Locked,
  given: { id: string; of: SettledSubscription; session?: CheckoutSession },
): Promise<Seen> {
  const { payments } = look
  const { id, of } = given
  const invoice = await payments.findInvoice(id)
  if (!invoice || row.livemode !== payments.isLive) return notOurs
  const sessionId = invoice.isFirst && (row.session_id ?? given.session?.id)
  const asked = sessionId ? await payments.findSession(sessionId) : undefined
  const { paymentId } = invoice
  const payment = paymentId ? await payments.findPayment(paymentId) : undefined
  const isOther = row.invoice_id !== null && row.invoice_id !== id
  const isPaid = payment?.status === 'succeeded'
  // Checkout may begin anew after a declined card; what was paid counts.
  if (isOther && isPaid && row.paid_at !== null) return doubt(look, row)
  if (isOther && !isPaid) {
    const attempt = { donationId: row.id, session: asked }
    return payment ? storeAttempt(look, payment, attempt) : notOurs
  }
  const seen = await storeDonation(
    look,
    // A card that is declined tells nothing of where its donor lives.
    { row: { ...row, country: row.country ?? of.country }, isNew },
    {
      invoice,
      session: asked,
      payment,
      subscription: of.isKept ? of.subscription : undefined,
    },
  )
  const tellsCountry = invoice.isFirst || of.country === null
  if (tellsCountry && payment) await keepCountry(look, of, payment)
  return seen
}

async function keepCountry(
  look: Look,
  { isKept, subscription }: SettledSubscription,
  { country }: Payment,
): Promise<void> {
  if (!isKept || country === null) return
  await setSubscriptionCountry(look, subscription.id, country)
}
