import type { Acts, Faults, Payer, StandIn, StandInEvent } from './contract.ts'
import type {
  Charge,
  Customer,
  Dispute,
  Intent,
  Invoice,
  InvoicePayment,
  Payout,
  PortalSession,
  Refund,
  Session,
  Subscription,
  Transaction,
} from './objects.ts'

/** All objects of one account by their ids, in the order they were made. */
export type Tables = {
  sessions: Map<string, Session>
  intents: Map<string, Intent>
  charges: Map<string, Charge>
  refunds: Map<string, Refund>
  disputes: Map<string, Dispute>
  transactions: Map<string, Transaction>
  payouts: Map<string, Payout>
  customers: Map<string, Customer>
  subscriptions: Map<string, Subscription>
  invoices: Map<string, Invoice>
  invoicePayments: Map<string, InvoicePayment>
  portals: Map<string, PortalSession>
  /** What a session was opened with and does not show. */
  orders: Map<string, Order & { id: string }>
  /** Who pays with which card, by the payment method's id. */
  methods: Map<string, Payer & { id: string }>
  /** What was answered to an idempotency key. */
  answers: Map<string, GivenAnswer & { id: string }>
}

export type Order = {
  product: string
  description: string | null
  /** For the payment intent or the subscription. */
  metadata: Record<string, string>
  /** Made at the first try; a session for a subscription does not show it. */
  intent: string | null
}

export type GivenAnswer = {
  path: string
  body: string
  at: number
  status: number
  text: string
}

/** What the clock brings about by itself, at a second since 1970. */
export type Due = {
  at: number
  kind: 'expire' | 'renew' | 'finalize' | 'retry' | 'refund' | 'dispute'
  id: string
}

/** What every part of the stand-in works with. */
export type World = {
  tables: Tables
  origin: string
  events: StandInEvent[]
  /** Seconds since 1970, as Stripe counts. */
  now(): number
  /** Tells of an object as it is at this moment. */
  emit(type: string, object: { id: string; object: string }): void
  schedule(due: Due): void
}

/** What the pages that people see may look at and do, besides the API. */
export type Inside = {
  standIn: StandIn
  acts: Acts
  /** Changed in place by the control page; the webhooks' sender reads it. */
  faults: Faults
  now(): Date
  advance(ms: number): void
  events(): StandInEvent[]
  findSession(id: string): Session | undefined
  /** What the session is for, as its page and receipts name it. */
  productOf(sessionId: string): string
  /** Why the last try to pay on an open session did not succeed. */
  lastFaultOf(sessionId: string): string | undefined
  findPortal(id: string): PortalSession | undefined
  findCustomer(id: string): Customer | undefined
  findSubscription(id: string): Subscription | undefined
  subscriptionsOf(customerId: string): Subscription[]
  /** Newest first, as are all lists here. */
  invoicesOf(customerId: string): Invoice[]
  /** The card that a subscription is paid with. */
  cardOf(subscriptionId: string): string
  /** Tries an open invoice now; says whether it is paid. */
  payInvoice(invoiceId: string): boolean
  payments(): Intent[]
  refundsOf(paymentIntentId: string): Refund[]
  disputesOf(paymentIntentId: string): Dispute[]
}

/** Answers everything outside `/v1/`. */
export type Pages = (request: Request, inside: Inside) => Promise<Response>
