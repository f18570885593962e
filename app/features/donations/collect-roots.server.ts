import type { Payments, PaymentWindow, Subject } from '#app/payments.ts'
import type { Settling } from './look.server.ts'

export type Comparing = Settling & { payments: Payments }

/** `'all'`, or those whose turn is in this hour of 0 to 23. */
export type Turn = 'all' | number

/** Objects to be read anew, each once. */
export type Roots = {
  subjects: Subject[]
  /** Payment intents that carry our mark. */
  marked: Set<string>
}

/**
 * What must be looked at so that nothing of a window stays unknown: what Stripe
 * made then, and what is not settled here whenever it was made.
 */
export async function collectRoots(
  services: Comparing,
  window: PaymentWindow,
  turn: Turn,
): Promise<Roots> {
  const isOurs = await markReader(services)
  const { payments } = services
  const roots = new Map<string, Subject>()
  // A session leads to its payment or invoice: these are not read again.
  const covered = new Set<string | null>()
  const marked = new Set<string>()
  const add = (kind: Subject['kind'], id: string) => {
    if (!covered.has(id)) roots.set(`${kind} ${id}`, { kind, id })
  }

  for await (const session of payments.listSessions(window)) {
    if (!isOurs(session)) continue
    add('session', session.id)
    covered.add(session.paymentId).add(session.invoiceId)
  }
  for await (const payment of payments.listPayments(window)) {
    if (!isOurs(payment)) continue
    add('payment', payment.id)
    marked.add(payment.id)
  }
  for await (const invoice of payments.listInvoices(window)) {
    if (isOurs(invoice)) add('invoice', invoice.id)
  }
  for await (const subscription of payments.listSubscriptions(window)) {
    if (isOurs(subscription)) add('subscription', subscription.id)
  }
  // Without a mark, and perhaps of a gift of long ago.
  for await (const { paymentId } of payments.listReversed(window)) {
    add('payment', paymentId)
  }
  for (const { kind, id } of await listOpenHere(services, window, turn)) {
    add(kind, id)
  }
  return { subjects: [...roots.values()], marked }
}

async function markReader({ db, payments }: Comparing) {
  const { site } = await db
    .selectFrom('donation_control')
    .select('site')
    .executeTakeFirstOrThrow()
  return (made: { mark?: { site: string }; livemode: boolean }) =>
    made.mark?.site === site && made.livemode === payments.isLive
}

/** What may still change, or was given up when it was told. */
async function listOpenHere(
  services: Comparing,
  window: PaymentWindow,
  turn: Turn,
): Promise<Subject[]> {
  const { db, payments } = services
  const donations = await db
    .selectFrom('donation')
    .select(['session_id', 'payment_id', 'invoice_id'])
    .where('state', 'in', ['created', 'processing', 'disputed'])
    .where('livemode', '=', payments.isLive)
    .execute()
  const events = await db
    .selectFrom('payment_event')
    .select(['subject_kind as kind', 'subject_id as id'])
    .where('outcome', '=', 'given-up')
    .where('received_at', '>=', window.from)
    .execute()
  return [
    ...donations.flatMap(subjectOf),
    ...events,
    ...(await listSubscriptions(services, turn)),
  ]
}

function subjectOf(row: {
  session_id: string | null
  payment_id: string | null
  invoice_id: string | null
}): Subject[] {
  if (row.session_id) return [{ kind: 'session', id: row.session_id }]
  if (row.payment_id) return [{ kind: 'payment', id: row.payment_id }]
  return row.invoice_id ? [{ kind: 'invoice', id: row.invoice_id }] : []
}

const TURNS = 24

/** Each active one has its hour of the day, or thousands were asked hourly. */
async function listSubscriptions(
  { db, payments }: Comparing,
  turn: Turn,
): Promise<Subject[]> {
  const rows = await db
    .selectFrom('subscription')
    .select(['id', 'state'])
    .where('state', '!=', 'cancelled')
    .where('livemode', '=', payments.isLive)
    .execute()
  return rows
    .filter(
      ({ id, state }) =>
        turn === 'all' || state === 'past-due' || turnOf(id) === turn,
    )
    .map(({ id }) => ({ kind: 'subscription' as const, id }))
}

function turnOf(id: string): number {
  const sum = [...id].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0)
  return sum % TURNS
}
