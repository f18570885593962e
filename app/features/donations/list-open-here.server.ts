import type { Subject } from '#app/payments.ts'
import type { Comparing } from './books.ts'
import type { Dated } from './collect-roots.server.ts'

/** `'all'`, or those whose turn is in this hour of 0 to 23. */
export type Turn = 'all' | number

/** What may still change, or was given up when it was told. */
export async function listOpenHere(
  services: Comparing,
  turn: Turn,
): Promise<Dated[]> {
  const { db, payments } = services
  const donations = await db
    .selectFrom('donation')
    .select(['session_id', 'payment_id', 'invoice_id', 'created_at'])
    .where('state', 'in', ['created', 'processing', 'disputed'])
    .where('livemode', '=', payments.isLive)
    .execute()
  const events = await db
    .selectFrom('payment_event')
    .select(['subject_kind as kind', 'subject_id as id'])
    .select('received_at as madeAt')
    .where('outcome', '=', 'given-up')
    .execute()
  return [
    ...donations.flatMap((row) =>
      subjectOf(row).map((one) => ({ ...one, madeAt: row.created_at })),
    ),
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
): Promise<Dated[]> {
  const rows = await db
    .selectFrom('subscription')
    .select(['id', 'state', 'created_at as madeAt'])
    .where('state', '!=', 'cancelled')
    .where('livemode', '=', payments.isLive)
    .execute()
  return rows
    .filter(
      ({ id, state }) =>
        turn === 'all' || state === 'past-due' || turnOf(id) === turn,
    )
    .map(({ id, madeAt }) => ({ kind: 'subscription', id, madeAt }))
}

function turnOf(id: string): number {
  const sum = [...id].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0)
  return sum % TURNS
}
