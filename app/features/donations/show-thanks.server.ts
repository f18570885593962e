import {
  type CheckoutSession,
  type Payments,
  PaymentsError,
} from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import { choiceOf, choicePath } from './form.ts'
import { mayAsk } from './may-ask.ts'
import type { ThanksView } from './view.ts'

const CHECKOUT_ID = /^cs_(?:test|live)_[A-Za-z0-9]{8,200}$/

type Outcome = ThanksView['outcome']
/** A provider that cannot be asked tells of no session. */
type Seen = { outcome: Outcome; session?: CheckoutSession }

/**
 * What became of a payment, as the provider says it at this moment: an address
 * can be typed by anybody, and what is stored here may be behind.
 *
 * @param sessionId from the address; one that is not ours asks nobody
 * @returns nothing where there is no such payment of ours
 */
export async function showThanks(
  services: Services,
  sessionId: string | null,
): Promise<ThanksView | undefined> {
  if (!sessionId || !CHECKOUT_ID.test(sessionId)) return undefined
  const row = await findRow(services, sessionId)
  const seen = row && (await ask(services, sessionId))
  if (!seen) return undefined

  const { outcome, session } = seen
  const { amountMinor, currency, isMonthly } = session ?? row
  const gift = { amountMinor, currency, isMonthly }
  const again = choicePath(choiceOf({ ...gift, country: row.country }))
  return { outcome, ...gift, again }
}

function findRow({ db }: Services, sessionId: string) {
  return db
    .selectFrom('donation')
    .select(['amount_minor as amountMinor', 'currency', 'country'])
    .select('is_monthly as isMonthly')
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
}

async function ask(
  services: Services,
  sessionId: string,
): Promise<Seen | undefined> {
  const { payments, log } = services
  if (!payments || !mayAsk(services, sessionId)) return { outcome: 'in-doubt' }
  try {
    const session = await payments.findSession(sessionId)
    if (!session) return undefined
    return { outcome: await outcomeOf(payments, session), session }
  } catch (err) {
    if (!(err instanceof PaymentsError)) throw err
    log.warn({ err }, 'a payment is in doubt')
    return { outcome: 'in-doubt' }
  }
}

async function outcomeOf(
  payments: Payments,
  session: CheckoutSession,
): Promise<Outcome> {
  if (session.status !== 'complete') return 'not-completed'
  if (session.isPaid) return 'paid'
  // A debit: it arrives days later, or never.
  const paymentId = await paymentOf(payments, session)
  const payment = paymentId && (await payments.findPayment(paymentId))
  if (!payment) return 'processing'
  if (payment.status === 'succeeded') return 'paid'
  return payment.status === 'processing' ? 'processing' : 'not-completed'
}

/** Of a monthly gift that of its first invoice. */
async function paymentOf(
  payments: Payments,
  { paymentId, invoiceId }: CheckoutSession,
): Promise<string | null | undefined> {
  if (paymentId || !invoiceId) return paymentId
  return (await payments.findInvoice(invoiceId))?.paymentId
}
