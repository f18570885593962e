import type {
  CheckoutSession,
  Mark,
  PaymentWindow,
  Subscription,
} from '#app/payments.ts'
import type { Comparing } from './books.ts'
import type { Dated } from './collect-roots.server.ts'

/** What a list says of an object. */
export type Listed = Dated & {
  /** How it ended; it need not be read where our row says the same. */
  end?: string
  /** Objects that are settled with it. */
  leadsTo: string[]
}

/** Everything of ours that Stripe made in a window, newest first of each kind. */
export async function listAtStripe(
  services: Comparing,
  window: PaymentWindow,
): Promise<Listed[]> {
  const isOurs = await markReader(services)
  const { payments } = services
  const listed: Listed[] = []
  const add = (
    kind: Dated['kind'],
    { id, createdAt }: { id: string; createdAt: Date },
    more: Omit<Listed, keyof Dated> = { leadsTo: [] },
  ) => listed.push({ kind, id, madeAt: createdAt, ...more })

  for await (const session of payments.listSessions(window)) {
    if (isOurs(session)) add('session', session, endOf(session))
  }
  for await (const payment of payments.listPayments(window)) {
    if (isOurs(payment)) add('payment', payment, { end: 'paid', leadsTo: [] })
  }
  for await (const invoice of payments.listInvoices(window)) {
    if (!isOurs(invoice)) continue
    const end = invoice.status === 'paid' ? 'paid' : undefined
    add('invoice', invoice, { end, leadsTo: [] })
  }
  for await (const subscription of payments.listSubscriptions(window)) {
    if (!isOurs(subscription)) continue
    const end = subscriptionEnd(subscription)
    add('subscription', subscription, { end, leadsTo: [] })
  }
  return listed
}

/** A subscription does not end but changes: all that its row has of it. */
export function subscriptionEnd(
  one: Pick<
    Subscription,
    'amountMinor' | 'currency' | 'cancelsAt' | 'endedAt'
  > & { status: string },
): string {
  const { status, amountMinor, currency, cancelsAt, endedAt } = one
  return JSON.stringify([status, amountMinor, currency, cancelsAt, endedAt])
}

function endOf(session: CheckoutSession): Omit<Listed, keyof Dated> {
  const { status, isPaid, paymentId, invoiceId } = session
  const leadsTo = [paymentId, invoiceId].filter((id) => id !== null)
  if (status === 'expired') return { end: status, leadsTo }
  const end = status === 'complete' && isPaid ? 'paid' : undefined
  return { end, leadsTo }
}

async function markReader({ db, payments }: Comparing) {
  const { site } = await db
    .selectFrom('donation_control')
    .select('site')
    .executeTakeFirstOrThrow()
  return (made: { mark?: Mark; livemode: boolean }) =>
    made.mark?.site === site && made.livemode === payments.isLive
}
