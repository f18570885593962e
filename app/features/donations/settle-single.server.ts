import type { CheckoutSession, Mark, Payment } from '#app/payments.ts'
import {
  type DonationRow,
  lockDonation,
  makeDonation,
  type NewDonation,
} from './find-donation.server.ts'
import {
  doubt,
  languageOf,
  type Look,
  notOurs,
  type Seen,
} from './look.server.ts'
import { storeAttempt } from './store-attempt.server.ts'
import { storeDonation } from './store-donation.server.ts'

/** Settles a gift that Checkout makes, as long as no invoice is known of it. */
export async function settleSession(
  look: Look,
  session: CheckoutSession & { mark: Mark },
): Promise<Seen> {
  const made = {
    ...rowOf(session),
    session_id: session.id,
    is_monthly: session.isMonthly,
  }
  const isNew = await makeDonation(look.trx, made, look.now)
  return settleLocked(look, { id: made.id, isNew, sessionId: session.id })
}

/** Settles a single gift by a payment that carries its mark. */
export async function settleMarked(
  look: Look,
  payment: Payment & { mark: Mark },
): Promise<Seen> {
  const made = { ...rowOf(payment), payment_id: payment.id, is_monthly: false }
  const isNew = await makeDonation(look.trx, made, look.now)
  return settleLocked(look, { id: made.id, isNew, marked: payment })
}

/** Settles a gift whose row is here. */
export function settleKnown(look: Look, { id }: DonationRow): Promise<Seen> {
  return settleLocked(look, { id, isNew: false })
}

function rowOf(
  made: (CheckoutSession | Payment) & { mark: Mark },
): Omit<NewDonation, 'is_monthly'> {
  return {
    id: made.mark.donation,
    amount_minor: made.amountMinor,
    currency: made.currency,
    country: made.country,
    language: languageOf(made.mark),
    livemode: made.livemode,
    created_at: made.createdAt,
  }
}

type Locking = {
  id: string
  isNew: boolean
  sessionId?: string
  marked?: Payment
}

/** Asks Stripe only when nobody else can change the row any more. */
async function settleLocked(
  look: Look,
  { id, isNew, sessionId, marked }: Locking,
): Promise<Seen> {
  const { trx, payments } = look
  const row = await lockDonation(trx, 'id', id)
  if (row.livemode !== payments.isLive) return notOurs
  const named = row.session_id ?? sessionId
  const session = named ? await payments.findSession(named) : undefined
  const paymentId = session?.paymentId ?? row.payment_id ?? marked?.id
  const payment = paymentId ? await payments.findPayment(paymentId) : undefined
  if (paymentId ? !payment : !session) return doubt(look, row)
  if (marked && marked.id !== paymentId) {
    return marked.status === 'succeeded'
      ? doubt(look, row)
      : storeAttempt(look, marked, { donationId: id, session })
  }
  return storeDonation(look, { row, isNew }, { session, payment })
}
