import type Stripe from 'stripe'
import type { Payments, PaymentWindow } from '#app/payments.ts'
import { each } from './payment-calls.ts'
import { idOf } from './payment-events.ts'
import {
  paymentOf,
  readInvoice,
  readMark,
  readMovement,
  readSession,
  readSubscription,
} from './payment-objects.ts'

/** As many as Stripe gives at once. */
const PAGE = 100

/** What was made in a window of time, newest first, over all pages. */
export function listsOf(
  stripe: Stripe,
): Pick<
  Payments,
  | 'listSessions'
  | 'listPayments'
  | 'listInvoices'
  | 'listSubscriptions'
  | 'listReversed'
  | 'listMovements'
> {
  return {
    listSessions: (window) =>
      each(stripe.checkout.sessions.list(during(window)), readSession),
    listPayments: (window) =>
      each(
        stripe.paymentIntents.list(during(window)),
        ({ id, metadata, livemode, created }) => ({
          id,
          livemode,
          mark: readMark(metadata),
          createdAt: new Date(created * 1000),
        }),
      ),
    listInvoices: (window) =>
      each(
        stripe.invoices.list({ ...during(window), expand: ['data.payments'] }),
        readInvoice,
      ),
    listSubscriptions: (window) =>
      each(
        stripe.subscriptions.list({ ...during(window), status: 'all' }),
        readSubscription,
      ),
    async *listReversed(window) {
      const made = during(window)
      const ids = (one: Stripe.Refund | Stripe.Dispute) =>
        idOf(one.payment_intent)
      for (const list of [
        each<Stripe.Refund, string | null>(stripe.refunds.list(made), ids),
        each<Stripe.Dispute, string | null>(stripe.disputes.list(made), ids),
      ]) {
        for await (const id of list) if (id !== null) yield { paymentId: id }
      }
    },
    listMovements: (window) =>
      each(
        stripe.balanceTransactions.list({
          ...during(window),
          expand: ['data.source'],
        }),
        (transaction) => ({
          ...readMovement(transaction),
          paymentId: paymentOf(transaction.source),
        }),
      ),
  }
}

function during({ from, to }: PaymentWindow) {
  const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000)
  return { created: { gte: seconds(from), lt: seconds(to) }, limit: PAGE }
}
