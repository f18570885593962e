import type { PaymentWindow } from '#app/payments.ts'
import type { Mended } from '#db/schema.ts'
import type { Comparing } from './books.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Ends rows whose Checkout session was never made: nobody can pay them. Had it
 * been made, it was among those of this window or an earlier one, and found its
 * row by the mark; so would a payment that came of it later.
 *
 * Call it when all sessions of the window were settled.
 */
export async function endNeverOpened(
  { db, now, payments }: Comparing,
  { to }: Pick<PaymentWindow, 'to'>,
): Promise<Mended[]> {
  const hourAgo = new Date(now().getTime() - HOUR_MS)
  const rows = await db
    .updateTable('donation')
    .set({ state: 'expired', state_since: now() })
    .where('state', '=', 'created')
    .where('session_id', 'is', null)
    .where('payment_id', 'is', null)
    .where('invoice_id', 'is', null)
    .where('livemode', '=', payments.isLive)
    .where('created_at', '<', to)
    .where('created_at', '<', hourAgo)
    .returning('id')
    .execute()
  return rows.map(({ id }) => ({
    donation: id,
    from: 'created',
    to: 'expired',
  }))
}
