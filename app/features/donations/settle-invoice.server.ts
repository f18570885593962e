import { randomUUID } from 'node:crypto'
import type { CheckoutSession, Invoice } from '#app/payments.ts'
import {
  type DonationRow,
  findDonation,
  lockDonation,
  makeDonation,
} from './find-donation.server.ts'
import { languageOf, type Look, notOurs, type Seen } from './look.server.ts'
import {
  setSubscriptionCountry,
  settleSubscription,
  type SettledSubscription,
} from './settle-subscription.server.ts'
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

/** A draft may still change or go; one of nothing is covered by a credit. */
function isGift({ status, amountMinor }: Invoice): boolean {
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
  // Checkout may begin anew after a declined card; what was paid counts.
  const isOther = row.invoice_id !== null && row.invoice_id !== id
  if (isOther && (invoice.status !== 'paid' || row.paid_at !== null)) {
    return notOurs
  }
  const sessionId = invoice.isFirst && (row.session_id ?? given.session?.id)
  const { paymentId } = invoice
  const payment = paymentId ? await payments.findPayment(paymentId) : undefined
  const seen = await storeDonation(
    look,
    { row, isNew },
    {
      invoice,
      session: sessionId ? await payments.findSession(sessionId) : undefined,
      payment,
      subscription: of.isKept ? of.subscription : undefined,
    },
  )
  if (of.isKept && invoice.isFirst && payment?.country) {
    await setSubscriptionCountry(look, of.subscription.id, payment.country)
  }
  return seen
}
