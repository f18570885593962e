import type { Services } from '#app/services.server.ts'

/** Nobody reloads a page of one payment as often in a minute. */
const A_MINUTE = 10
/** Stripe takes 100 requests a second, of which settling needs most. */
const ALL_A_MINUTE = 300

/**
 * Whether Stripe is asked once more about one payment: whoever has a link to
 * it could otherwise keep Stripe, and so all donors, busy.
 */
export function mayAsk(
  { limits, now }: Pick<Services, 'limits' | 'now'>,
  about: string,
): boolean {
  const moment = now().getTime()
  const { paymentQuestions } = limits
  return (
    paymentQuestions.add(about, moment) <= A_MINUTE &&
    paymentQuestions.add('all', moment) <= ALL_A_MINUTE
  )
}
