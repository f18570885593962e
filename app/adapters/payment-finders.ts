import type Stripe from 'stripe'
import type { Payments } from '#app/payments.ts'
import { all, found } from './payment-calls.ts'
import { idOf } from './payment-events.ts'
import {
  readInvoice,
  readPayment,
  readSession,
  readSubscription,
} from './payment-objects.ts'

/** As many as Stripe gives at once. */
const PAGE = 100
/** Of charges and refunds: else they stand there as ids. */
const MOVEMENTS = [
  'data.balance_transaction',
  'data.failure_balance_transaction',
]

/** Objects by their ids. */
export function findersOf(
  stripe: Stripe,
): Pick<
  Payments,
  | 'findSession'
  | 'findPayment'
  | 'findInvoice'
  | 'findInvoiceOf'
  | 'findSubscription'
> {
  return {
    async findSession(id) {
      const session = await found(stripe.checkout.sessions.retrieve(id))
      return session && readSession(session)
    },
    async findPayment(id) {
      const intent = await found(stripe.paymentIntents.retrieve(id))
      if (!intent) return undefined
      const of = { payment_intent: id, limit: PAGE }
      const moved = { ...of, expand: MOVEMENTS }
      const [charges, refunds, disputes] = await Promise.all([
        all(stripe.charges.list(moved)),
        all(stripe.refunds.list(moved)),
        all(stripe.disputes.list(of)),
      ])
      return readPayment({ intent, charges, refunds, disputes })
    },
    async findInvoice(id) {
      const expand = ['payments']
      const invoice = await found(stripe.invoices.retrieve(id, { expand }))
      return invoice && readInvoice(invoice)
    },
    async findInvoiceOf(paymentId) {
      const [paid] = await all(
        stripe.invoicePayments.list({
          payment: { type: 'payment_intent', payment_intent: paymentId },
        }),
      )
      return idOf(paid?.invoice) ?? undefined
    },
    async findSubscription(id) {
      const subscription = await found(stripe.subscriptions.retrieve(id))
      return subscription && readSubscription(subscription)
    },
  }
}

/** As the customer says it now; else as it was typed with the card. */
export function contactsOf(
  stripe: Stripe,
): Pick<Payments, 'findContact' | 'findInvoiceContact'> {
  const ofCustomer = (
    customer: string | Stripe.Customer | Stripe.DeletedCustomer | null,
  ) =>
    typeof customer === 'object' && customer !== null && !customer.deleted
      ? { address: customer.email, name: customer.name ?? null }
      : undefined
  return {
    async findContact(paymentId) {
      const expand = ['latest_charge', 'customer']
      const intent = await found(
        stripe.paymentIntents.retrieve(paymentId, { expand }),
      )
      const charge = intent?.latest_charge
      const billing =
        typeof charge === 'object' ? charge?.billing_details : undefined
      const customer = intent && ofCustomer(intent.customer)
      const address = customer?.address ?? billing?.email
      return address
        ? { address, name: customer?.name ?? billing?.name ?? null }
        : undefined
    },
    async findInvoiceContact(invoiceId) {
      const expand = ['customer']
      const invoice = await found(
        stripe.invoices.retrieve(invoiceId, { expand }),
      )
      const customer = invoice && ofCustomer(invoice.customer)
      const address = customer?.address ?? invoice?.customer_email
      return address
        ? { address, name: customer?.name ?? invoice?.customer_name ?? null }
        : undefined
    },
  }
}
