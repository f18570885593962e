import type { CheckoutSession, Payment } from '#app/payments.ts'
import { type Look, notOurs, type Seen } from './look.server.ts'
import {
  findTested,
  MOST_DECLINES,
  storeDeclines,
} from './store-declines.server.ts'

/**
 * Keeps the declines of a payment that came to nothing: its donation is paid by
 * another one, or not at all.
 */
export async function storeAttempt(
  { trx }: Look,
  payment: Payment,
  given: { donationId: string; session: CheckoutSession | undefined },
): Promise<Seen> {
  const { donationId, session } = given
  const declined = await storeDeclines(trx, donationId, payment)
  const tested = await findTested(trx, donationId, session)
  return { ...notOurs, isNews: declined > 0, tested }
}

/**
 * The same of a payment without mark and invoice. On the page of a monthly gift
 * it has none until a card is accepted, so stolen cards are tested there. It
 * may be of others on the same account, too.
 */
export async function storeUnnamed(
  { trx, payments, services }: Look,
  payment: Payment,
): Promise<Seen> {
  const { livemode, status, declines } = payment
  if (livemode !== payments.isLive || status === 'succeeded') return notOurs
  const declined = await storeDeclines(trx, null, payment)
  if (declined > 0 && declines.length >= MOST_DECLINES) {
    // Nothing leads from it to its page.
    services.log.warn(
      { declines: declines.length },
      'too many cards were declined on a page for monthly gifts',
    )
  }
  return { ...notOurs, isNews: declined > 0 }
}
