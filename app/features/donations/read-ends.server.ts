import { sql } from 'kysely'
import type { Comparing } from './books.ts'
import { type Listed, subscriptionEnd } from './list-at-stripe.server.ts'

/**
 * What our rows say of objects that ended, by their ids. A gift is over when it
 * was paid, its receipt is queued and its subscription is known: without an
 * address at Stripe, or while the subscription begins, that is tried again.
 */
export async function readEnds(
  services: Comparing,
  listed: Listed[],
): Promise<Map<string, string>> {
  return new Map([
    ...(await donationEnds(services, listed)),
    ...(await subscriptionEnds(services, listed)),
  ])
}

async function donationEnds(
  { db, payments }: Comparing,
  listed: Listed[],
): Promise<[string, string][]> {
  const ids = listed
    .filter(({ kind }) => kind !== 'subscription')
    .map(({ id }) => id)
  const { rows } = await sql<{ ids: string[]; end: string }>`
    select array_remove(array[session_id, payment_id, invoice_id], null) as ids,
      case when paid_at is null then state else 'paid' end as end
    from donation
    where livemode = ${payments.isLive}
      and (state = 'expired' or (paid_at is not null and receipt_at is not null
        and (not is_monthly or subscription_id is not null)))
      and (session_id = any(${ids}) or payment_id = any(${ids})
        or invoice_id = any(${ids}))`.execute(db)
  return rows.flatMap(({ ids, end }) =>
    ids.map((id): [string, string] => [id, end]),
  )
}

async function subscriptionEnds(
  { db, payments }: Comparing,
  listed: Listed[],
): Promise<[string, string][]> {
  const ids = listed
    .filter(({ kind }) => kind === 'subscription')
    .map(({ id }) => id)
  const rows = await db
    .selectFrom('subscription')
    .select(['id', 'amount_minor as amountMinor', 'currency'])
    .select(['state', 'cancels_at as cancelsAt', 'ended_at as endedAt'])
    .where('id', '=', sql<string>`any(${ids})`)
    .where('livemode', '=', payments.isLive)
    .execute()
  return rows.map(({ id, state, ...row }) => [
    id,
    subscriptionEnd({ ...row, status: state }),
  ])
}
