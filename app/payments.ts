import type { Language } from '#app/i18n/translate.ts'

/**
 * What features know of the payment provider: its objects, read into what we
 * need of them. Amounts are integers in minor units as Stripe counts them
 * (https://docs.stripe.com/currencies#zero-decimal), currencies are ISO 4217 in
 * capital letters.
 */
export type Money = { amountMinor: number; currency: string }

/** What we write into the metadata of our objects; nothing personal. */
export type Mark = { site: string; donation: string; language: Language }

/** Which object to read anew. */
export type Subject = {
  kind: 'session' | 'payment' | 'invoice' | 'subscription'
  id: string
}

/** An event whose signature was checked. Only its ids are used. */
export type PaymentEvent = {
  id: string
  type: string
  createdAt: Date
  livemode: boolean
  /** None for an event that changes no donation. */
  subject: Subject | undefined
}

/** A gift that is about to be paid on the provider's page. */
export type Order = Money & {
  mark: Mark
  isMonthly: boolean
  /** As the provider's page and the invoices name it. */
  product: string
  expiresAt: Date
  successUrl: string
  cancelUrl: string
}

/** A Checkout session. */
export type CheckoutSession = Money & {
  id: string
  livemode: boolean
  mark: Mark | undefined
  status: 'open' | 'complete' | 'expired'
  isPaid: boolean
  isMonthly: boolean
  paymentId: string | null
  subscriptionId: string | null
  invoiceId: string | null
  country: string | null
  createdAt: Date
  /** Where it can still be paid. */
  url: string | null
}

/** A movement of the provider's balance, in the currency of the settlement. */
export type Movement = {
  id: string
  /** Stripe's reporting category: charge, refund, dispute, … */
  category: string
  grossMinor: number
  feeMinor: number
  /** `grossMinor - feeMinor` */
  netMinor: number
  currency: string
  occurredAt: Date
}

/** A payment intent with its charges, refunds, disputes and movements. */
export type Payment = Money & {
  id: string
  livemode: boolean
  mark: Mark | undefined
  /** `waiting`: for a card, also after one was declined. */
  status: 'waiting' | 'processing' | 'succeeded' | 'canceled'
  /** When the charge succeeded; where its money came later, then. */
  paidAt: Date | null
  /** Of the billing address, else of the card. */
  country: string | null
  /** Of refunds that did not fail; never more than the amount. */
  refundedMinor: number
  /** Money withdrawn or kept by a bank; inquiries take none and are no dispute. */
  dispute: 'open' | 'lost' | 'won' | null
  declines: { id: string; code: string; at: Date }[]
  movements: Movement[]
  createdAt: Date
}

/** One month of a subscription. */
export type Invoice = Money & {
  id: string
  livemode: boolean
  /** Of the subscription, as it was when the invoice was made. */
  mark: Mark | undefined
  subscriptionId: string | null
  /** Made with the subscription, paid on the Checkout page. */
  isFirst: boolean
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void'
  wasAttempted: boolean
  nextAttemptAt: Date | null
  /** The newest payment intent. */
  paymentId: string | null
  createdAt: Date
}

export type Subscription = Money & {
  id: string
  livemode: boolean
  mark: Mark | undefined
  customerId: string
  /** `incomplete`: its first payment did not succeed (yet). */
  status: 'incomplete' | 'active' | 'past-due' | 'cancelled'
  createdAt: Date
  cancelsAt: Date | null
  endedAt: Date | null
}

/** To whom a receipt goes: personal, never stored in clear. */
export type DonorContact = { address: string; name: string | null }

/** Objects made at or after `from` and before `to`. */
export type PaymentWindow = { from: Date; to: Date }

export type Refund = {
  paymentId: string
  /** Without it all that is left. */
  amountMinor?: number
  reason: 'duplicate' | 'fraudulent' | 'requested_by_customer'
  /** In the campaign's words; the provider keeps them with the refund. */
  why: string
  /** The same for a repetition of the same wish: then money moves once. */
  key: string
}

/**
 * The payment provider. Each function asks it anew; `undefined` where it knows
 * no such object.
 *
 * @throws PaymentsError from each of them
 */
export type Payments = {
  /** Whether money moves. */
  isLive: boolean
  /** Our own stand-in for trying out. */
  isStandIn: boolean
  /** Origins of its pages, where a form of ours may lead. */
  formTargets: string[]
  openCheckout(order: Order): Promise<{ id: string; url: string }>
  /** Nobody can pay on it any more; one that ended already stays as it is. */
  expireCheckout(id: string): Promise<void>
  findSession(id: string): Promise<CheckoutSession | undefined>
  findPayment(id: string): Promise<Payment | undefined>
  findInvoice(id: string): Promise<Invoice | undefined>
  /** The invoice that a payment intent is for; none for a single gift. */
  findInvoiceOf(paymentId: string): Promise<string | undefined>
  findSubscription(id: string): Promise<Subscription | undefined>
  /** The donor of a payment intent, as the provider knows them now. */
  findContact(paymentId: string): Promise<DonorContact | undefined>
  /** The donor of an invoice that nothing has paid yet. */
  findInvoiceContact(invoiceId: string): Promise<DonorContact | undefined>
  /** A page of the provider's where the donor changes or cancels. */
  openPortal(given: {
    customerId: string
    language: Language
    returnUrl: string
  }): Promise<string>
  refund(refund: Refund): Promise<void>
  /** @throws BadSignature */
  readEvent(body: Uint8Array, signature: string | null, now: Date): PaymentEvent
  listSessions(window: PaymentWindow): AsyncIterable<CheckoutSession>
  /** Only what is needed to find the donation. */
  listPayments(
    window: PaymentWindow,
  ): AsyncIterable<Pick<Payment, 'id' | 'mark' | 'livemode' | 'createdAt'>>
  listInvoices(window: PaymentWindow): AsyncIterable<Invoice>
  listSubscriptions(window: PaymentWindow): AsyncIterable<Subscription>
  /** Payment intents whose charges were refunded or disputed. */
  listReversed(window: PaymentWindow): AsyncIterable<{ paymentId: string }>
  /** `paymentId`: of what it moved money for, where that is a payment. */
  listMovements(
    window: PaymentWindow,
  ): AsyncIterable<Movement & { paymentId: string | null }>
}

/** The provider did not do it. Never holds its words: they may repeat names. */
export class PaymentsError extends Error {
  /** The build holds a copy of this class beside the server's own. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'PaymentsError'
  }

  override readonly name = 'PaymentsError'
  /** `away`: later it may work; `refused`: the same call never will. */
  readonly kind: 'away' | 'refused'
  /** Type and code of Stripe's error. */
  readonly code: string

  constructor(kind: 'away' | 'refused', code: string) {
    super(`Stripe: ${code}`)
    this.kind = kind
    this.code = code
  }
}

/** Not signed with our secret, or too long ago. */
export class BadSignature extends Error {
  /** As above. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'BadSignature'
  }

  override readonly name = 'BadSignature'
}
