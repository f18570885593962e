import { HOUR_SECONDS } from './clock.ts'
import { checkAmount } from './currencies.ts'
import { Refusal } from './errors.ts'
import {
  flag,
  hash,
  listOf,
  metadata,
  oneOf,
  optional,
  type Read,
  single,
  text,
  webAddress,
  whole,
} from './fields.ts'

/**
 * For each call that this program makes the parameters that it sends, by hand.
 * Anything else is refused, also where Stripe would take it: nobody has tried
 * it here.
 */

/** The languages of Stripe's pages, as the two APIs list them. */
const shared = `auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu
  id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK
  zh-TW`.split(/\s+/)
const checkoutLocale = oneOf([...shared, 'hi-IN'])
const portalLocale = oneOf([
  ...shared,
  ...['en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-SG'],
])

/** https://docs.stripe.com/api/checkout/sessions/create: `expires_at` */
const SHORTEST_SECONDS = HOUR_SECONDS / 2
const LONGEST_SECONDS = 24 * HOUR_SECONDS

const carried = hash({
  metadata: optional(metadata),
  description: optional(text(1000)),
})

const checkoutFields = hash({
  mode: oneOf(['payment', 'subscription']),
  submit_type: optional(oneOf(['donate'])),
  locale: optional(checkoutLocale),
  line_items: single(
    hash({
      quantity: whole({ least: 1 }),
      price_data: hash({
        currency: text(3),
        unit_amount: whole({ least: 1 }),
        product_data: hash({ name: text(250) }),
        recurring: optional(hash({ interval: oneOf(['month']) })),
      }),
    }),
  ),
  metadata: optional(metadata),
  payment_intent_data: optional(carried),
  subscription_data: optional(carried),
  adaptive_pricing: optional(hash({ enabled: flag })),
  expires_at: whole({ least: 0 }),
  success_url: webAddress,
  cancel_url: optional(webAddress),
})

export type CheckoutParams = ReturnType<typeof checkoutFields>

/** @param now seconds since 1970 */
export function checkoutParams(now: number): Read<CheckoutParams> {
  return (given, name) => {
    const params = checkoutFields(given, name)
    const [{ price_data, quantity }] = params.line_items
    checkAmount(price_data.unit_amount * quantity, price_data.currency)
    checkMode(params)
    const seconds = params.expires_at - now
    if (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS) {
      throw new Refusal(
        seconds < SHORTEST_SECONDS
          ? 'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.'
          : 'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
        { param: 'expires_at' },
      )
    }
    return params
  }
}

function checkMode(params: CheckoutParams): void {
  const isMonthly = params.mode === 'subscription'
  const [{ price_data }] = params.line_items
  if (isMonthly !== (price_data.recurring !== undefined)) {
    throw new Refusal(
      isMonthly
        ? 'You must provide at least one recurring price in `subscription` mode when using prices.'
        : 'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
      { param: 'line_items' },
    )
  }
  const foreign = isMonthly ? 'payment_intent_data' : 'subscription_data'
  if (params[foreign]) {
    throw new Refusal(
      `You can not pass \`${foreign}\` in \`${params.mode}\` mode.`,
      { param: foreign },
    )
  }
}

export const refundParams = hash({
  payment_intent: text(),
  amount: optional(whole({ least: 1 })),
  reason: optional(oneOf(['duplicate', 'fraudulent', 'requested_by_customer'])),
  metadata: optional(metadata),
})

export const portalParams = hash({
  customer: text(),
  locale: optional(portalLocale),
  return_url: optional(webAddress),
})

export const noParams = hash({})

/** What one object can be asked with. */
export function expanding<const Path extends string>(paths: readonly Path[]) {
  return hash({ expand: optional(listOf(expandable(paths))) })
}

export type ListParams = {
  limit?: number
  starting_after?: string
  created?: { gt?: number; gte?: number; lt?: number; lte?: number }
  expand?: string[]
}

const pageFields = {
  limit: optional(atMost100),
  starting_after: optional(text()),
}
const moment = optional(whole({ least: 0 }))
const created = optional(
  hash({ gt: moment, gte: moment, lt: moment, lte: moment }),
)
const paymentIntent = optional(text())

export const sessionList = hash({ ...pageFields, created })
export const intentList = hash({ ...pageFields, created })
export const chargeList = hash({
  ...pageFields,
  payment_intent: paymentIntent,
  expand: optional(listOf(expandable(movements()))),
})
export const refundList = hash({
  ...pageFields,
  created,
  payment_intent: paymentIntent,
  expand: optional(listOf(expandable(movements()))),
})
export const disputeList = hash({
  ...pageFields,
  created,
  payment_intent: paymentIntent,
})
export const invoiceList = hash({
  ...pageFields,
  created,
  expand: optional(listOf(expandable(['data.payments']))),
})
export const invoicePaymentList = hash({
  ...pageFields,
  invoice: optional(text()),
  payment: optional(
    hash({ type: oneOf(['payment_intent']), payment_intent: text() }),
  ),
})
export const subscriptionList = hash({
  ...pageFields,
  created,
  status: optional(oneOf(['all', 'active', 'past_due', 'canceled'])),
})
export const transactionList = hash({
  ...pageFields,
  created,
  expand: optional(listOf(expandable(['data.source']))),
})
export const eventList = hash({
  ...pageFields,
  created,
  type: optional(text()),
})

function movements() {
  return [
    'data.balance_transaction',
    'data.failure_balance_transaction',
  ] as const
}

function expandable<const Path extends string>(
  paths: readonly Path[],
): Read<Path> {
  return (given, name) => {
    const found = paths.find((path) => path === given)
    if (found) return found
    throw new Refusal(`This property cannot be expanded (${String(given)}).`, {
      param: name,
    })
  }
}

function atMost100(given: Parameters<Read<number>>[0], name: string): number {
  const limit = whole({ least: 1 })(given, name)
  if (limit <= 100) return limit
  throw new Refusal('This value must be less than or equal to 100.', {
    code: 'parameter_invalid_integer',
    param: name,
  })
}
