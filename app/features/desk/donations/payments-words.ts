import type { PaymentsError } from '#app/payments.ts'

/** Another wish has the key, or the same one is not done yet. */
const HELD_BY_KEY = ['StripeIdempotencyError', 'idempotency_key_in_use']

/** What a campaigner can do about an answer of Stripe's. */
export function paymentsWords({ kind, code }: PaymentsError): string {
  if (HELD_BY_KEY.includes(code)) {
    return (
      'Stripe has had this wish a moment ago, and has done nothing now. Wait a ' +
      'minute and look at the gift before you ask again.'
    )
  }
  return kind === 'away'
    ? `Stripe did not answer (${code}). Send the same form again later: ` +
        'within 24 hours that refunds nothing twice. If it fails again, look ' +
        'at the gift, and say why in other words.'
    : `Stripe refused (${code}). Its dashboard, under Developers, Logs, says ` +
        'why.'
}
