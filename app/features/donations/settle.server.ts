import type { Transaction } from 'kysely'
import type { PaymentsError, Subject } from '#app/payments.ts'
import type { Mended, Schema } from '#db/schema.ts'
import { findDonation } from './find-donation.server.ts'
import {
  beginLook,
  isOurs,
  type Look,
  notOurs,
  type Seen,
  type Settling,
} from './look.server.ts'
import { settleInvoice } from './settle-invoice.server.ts'
import { noteDeclines } from './note-declines.server.ts'
import {
  settleKnown,
  settleMarked,
  settleSession,
} from './settle-single.server.ts'
import { settleSubscription } from './settle-subscription.server.ts'
import { storeUnnamed } from './store-attempt.server.ts'

/**
 * Reads an object anew from Stripe and writes what it says into our rows. The
 * same whenever and however often it is done: states are computed, never moved.
 *
 * @returns what changed here: donations and subscriptions by their ids
 * @throws PaymentsError; then nothing was written
 */
export async function settle(
  services: Settling,
  subject: Subject,
): Promise<{ outcome: Seen['outcome']; changes: Mended[] }> {
  const seen = await services.db
    .transaction()
    .execute((trx) => settleWithin(trx, services, subject))
  await followUp(services, seen)
  const { outcome, changes } = seen
  return { outcome, changes }
}

/** {@link settle} in a transaction that does more; then call {@link followUp}. */
export async function settleWithin(
  trx: Transaction<Schema>,
  services: Settling,
  { kind, id }: Subject,
): Promise<Seen> {
  const look = await beginLook(trx, services)
  if (kind === 'session') return lookAtSession(look, id)
  if (kind === 'payment') return lookAtPayment(look, id)
  if (kind === 'invoice') return settleInvoice(look, id)
  const settled = await settleSubscription(look, id)
  if (!settled) return notOurs
  return { ...notOurs, outcome: 'settled', changes: settled.changes }
}

/** What is done once the rows are stored, and harms nobody if it never is. */
export async function followUp(
  services: Settling,
  { isNews, tested }: Seen,
): Promise<void> {
  if (tested) await endTested(services, tested)
  if (isNews) await noteDeclines(services)
}

async function lookAtSession(look: Look, id: string): Promise<Seen> {
  const session = await look.payments.findSession(id)
  if (!isOurs(look, session)) return notOurs
  return session.isMonthly && session.invoiceId
    ? settleInvoice(look, session.invoiceId, session)
    : settleSession(look, session)
}

async function lookAtPayment(look: Look, id: string): Promise<Seen> {
  const { trx, payments } = look
  const row = await findDonation(trx, 'payment_id', id)
  if (row?.invoice_id) return settleInvoice(look, row.invoice_id)
  if (row) return settleKnown(look, row)
  const payment = await payments.findPayment(id)
  if (isOurs(look, payment)) return settleMarked(look, payment)
  if (!payment || payment.mark !== undefined) return notOurs
  // A month's payment has no mark of its own: its subscription has.
  const invoiceId = await payments.findInvoiceOf(id)
  return invoiceId
    ? settleInvoice(look, invoiceId)
    : storeUnnamed(look, payment)
}

/** Whoever tries card after card there has to begin anew, within the limits. */
async function endTested(
  { payments, log }: Settling,
  sessionId: string,
): Promise<void> {
  log.warn('too many cards were declined on one Checkout page: it is closed')
  try {
    await payments!.expireCheckout(sessionId)
  } catch (error) {
    const { code } = error as Partial<PaymentsError>
    log.error({ code }, 'a Checkout page could not be closed')
  }
}
