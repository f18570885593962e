import Stripe from 'stripe'
import { PaymentsError } from '#app/payments.ts'

/** Every item of every page. */
export async function all<Item>(pages: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of each(pages, (item) => item)) items.push(item)
  return items
}

/** Each item of every page, as it is read. */
export async function* each<Item, Read>(
  pages: AsyncIterable<Item>,
  read: (item: Item) => Read,
): AsyncIterable<Read> {
  try {
    for await (const item of pages) yield read(item)
  } catch (error) {
    throw asPaymentsError(error)
  }
}

/** @throws PaymentsError where Stripe said no, or nothing */
export async function asked<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call
  } catch (error) {
    throw asPaymentsError(error)
  }
}

/** Nothing where Stripe knows no such object. */
export async function found<Found>(
  call: Promise<Found>,
): Promise<Found | undefined> {
  try {
    return await asked(call)
  } catch (error) {
    if (!(error instanceof PaymentsError)) throw error
    if (error.code !== 'resource_missing') throw error
    return undefined
  }
}

/** Kind and code only; what is no fault of Stripe's stays as it is. */
function asPaymentsError(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error
  const code = error.code ?? error.type
  const isRefused =
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    // A key that may do other things still.
    error instanceof Stripe.errors.StripePermissionError ||
    error instanceof Stripe.errors.StripeIdempotencyError ||
    error instanceof Stripe.errors.StripeCardError
  return new PaymentsError(isRefused ? 'refused' : 'away', code)
}
