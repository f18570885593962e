import type { PaymentsError } from '#app/payments.ts'
import { PlainError } from '../plain-error.ts'

/** What the operator can do about an answer of Stripe's. */
export function paymentsSentence({ kind, code }: PaymentsError): PlainError {
  return new PlainError(
    kind === 'away'
      ? `Stripe cannot be asked just now (${code}). Try again later.`
      : `Stripe refused (${code}). Its dashboard, under Developers, Logs, ` +
          'says why.',
  )
}
