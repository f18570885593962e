import type { PaymentsError } from '#app/payments.ts'
import { PlainError } from '../plain-error.ts'

/** Another wish has the key, or the same one is not done yet. */
const HELD_BY_KEY = ['StripeIdempotencyError', 'idempotency_key_in_use']

/** What the operator can do about an answer of Stripe's. */
export function paymentsSentence({ kind, code }: PaymentsError): PlainError {
  if (HELD_BY_KEY.includes(code)) {
    return new PlainError(
      'Stripe has had this wish, in other words or a moment ago, and has done ' +
        'nothing now. Wait a minute and look at the donation before asking again.',
    )
  }
  return new PlainError(
    kind === 'away'
      ? `Stripe did not answer (${code}). Repeat the same command later: ` +
          'within 24 hours that refunds nothing twice. If it fails again, look ' +
          'at the donation, and say another --why.'
      : `Stripe refused (${code}). Its dashboard, under Developers, Logs, ` +
          'says why.',
  )
}
