/**
 * A payment provider of our own for trying out and for tests: it behaves as
 * Stripe does as far as this program can tell, keeps its state, and moves no
 * money. Written from Stripe's public API reference and the SDK's types.
 */
export type StandIn = {
  /** `sk_test_…`: every call must bring it. */
  key: string
  /** `whsec_…`: signs what is sent to the webhook. */
  webhookSecret: string
  /** The API (`/v1/…`) and the pages that people see, as one handler. */
  fetch(request: Request): Promise<Response>
  /** The provider's clock. */
  now(): Date
  /** Moves the clock on; what falls due meanwhile happens in its order. */
  advance(ms: number): void
  /** Every event so far, oldest first, as it is sent to webhooks. */
  events(): StandInEvent[]
  /** Is told each new event at once. */
  onEvent(listener: (event: StandInEvent) => void): void
  /** Is told when anything changed, so that it can be kept. */
  onChange(listener: () => void): void
  /** All there is, as JSON text; {@link createStandIn} takes it back. */
  snapshot(): string
  /** Acts of people and banks that are no API calls. */
  acts: Acts
}

export type StandInEvent = {
  id: string
  object: 'event'
  type: string
  created: number
  livemode: boolean
  api_version: string
  data: { object: Record<string, unknown> & { id: string; object: string } }
}

export type Payer = {
  /** A test card's number, see cards.ts. */
  card: string
  email: string
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
}

export type PayOutcome = 'paid' | 'declined' | 'authentication' | 'processing'

export type Acts = {
  /** Pays on an open Checkout session. A decline leaves it open. */
  pay(sessionId: string, payer: Payer): PayOutcome
  /** The bank's answer to 3-D Secure. */
  authenticate(sessionId: string, ok: boolean): PayOutcome
  /** A payment that was processing (a debit) arrives, or does not. */
  finishProcessing(paymentIntentId: string, ok: boolean): void
  /** The card of a subscription from now on; for renewals that fail. */
  changeCard(subscriptionId: string, card: string): void
  cancelSubscription(subscriptionId: string, atPeriodEnd: boolean): void
  openDispute(paymentIntentId: string): void
  closeDispute(paymentIntentId: string, outcome: 'won' | 'lost'): void
  /** A refund that had succeeded comes back from the bank. */
  failRefund(refundId: string): void
  /** A charge that this program did not make, on the same account. */
  chargeOfOthers(amountMinor: number): void
  /** The balance is paid out to the bank: a movement that is no donation's. */
  payOut(): void
}

/** How the webhook's deliveries go wrong, on demand. */
export type Faults = {
  /** Of 0 to 1: how many are never sent, sent twice, sent late. */
  lose: number
  double: number
  shuffle: number
}
