import type { Services } from '#app/services.server.ts'

/** Stripe sends an event again for three days at most; the rest is to look at. */
const KEPT_DAYS = 60
/** In steps, so that nobody waits long for a row. */
const AT_ONCE = 1_000
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Deletes the events that were settled or given up 60 days ago.
 *
 * @returns how many
 */
export async function forgetPaymentEvents({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS)
  const due = db
    .selectFrom('payment_event')
    .select('id')
    .where('done_at', '<', before)
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
  let sum = 0
  for (let done = AT_ONCE; done === AT_ONCE; sum += done) {
    const { numDeletedRows } = await db
      .deleteFrom('payment_event')
      .where('id', 'in', due)
      .executeTakeFirst()
    done = Number(numDeletedRows)
  }
  return sum
}
