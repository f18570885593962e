import Stripe from 'stripe'
import {
  BadSignature,
  type Mark,
  type Order,
  type PaymentEvent,
  type Payments,
  PaymentsError,
} from '#app/payments.ts'
import { asked } from './payment-calls.ts'
import { subjectOf } from './payment-events.ts'
import { contactsOf, findersOf } from './payment-finders.ts'
import { listsOf } from './payment-lists.ts'

/** For each try; the SDK's own 80 s hold a worker up. */
const TIMEOUT_MS = 10_000
/**
 * By the SDK, with the same idempotency key. So who gives waits 21 s at most,
 * where Stripe does not answer.
 */
const RETRIES = 1
/** https://docs.stripe.com/webhooks#replay-attacks: the SDK's default too. */
const TOLERANCE_SECONDS = 300

/** Where Stripe's pages are: Checkout and the billing portal. */
const STRIPE_PAGES = [
  'https://checkout.stripe.com',
  'https://billing.stripe.com',
]

/** Stripe's pages speak no Arabic: there the browser chooses. */
const locales = {
  en: 'en',
  fr: 'fr',
  es: 'es',
  hu: 'hu',
  hi: 'hi-IN',
  ar: 'auto',
} satisfies Record<Mark['language'], string>

export type PaymentAccess = {
  /** Secret or restricted key. */
  key: string
  webhookSecret: string
  /** The origin of a stand-in; without it Stripe's own. */
  apiBase?: string
  isStandIn: boolean
  /** Answers in place of the network. */
  fetch?: typeof fetch
}

/** The payment provider over Stripe's SDK, whose API version is its own. */
export function createPayments(access: PaymentAccess): Payments {
  const { key, webhookSecret, apiBase, isStandIn } = access
  const stripe = openStripe(access)
  return {
    isLive: key.includes('_live_'),
    isStandIn,
    formTargets: apiBase ? [apiBase] : STRIPE_PAGES,
    ...checkoutOf(stripe),
    ...findersOf(stripe),
    ...contactsOf(stripe),
    ...listsOf(stripe),
    async openPortal({ customerId, language, returnUrl }) {
      const { url } = await asked(
        stripe.billingPortal.sessions.create({
          customer: customerId,
          // The portal speaks no Hindi either.
          locale: language === 'hi' ? 'auto' : locales[language],
          return_url: returnUrl,
        }),
      )
      return url
    },
    async refund({ paymentId, amountMinor, reason, why, key }) {
      await asked(
        stripe.refunds.create(
          {
            payment_intent: paymentId,
            amount: amountMinor,
            reason,
            metadata: { why },
          },
          { idempotencyKey: key },
        ),
      )
    },
    readEvent: (body, signature, now) =>
      readEvent(stripe, webhookSecret, { body, signature, now }),
  }
}

function openStripe({ key, apiBase, fetch }: PaymentAccess): Stripe {
  const { protocol, hostname, port } = new URL(
    apiBase ?? 'https://api.stripe.com',
  )
  return new Stripe(key, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    port: port || undefined,
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    httpClient: fetch && Stripe.createFetchHttpClient(fetch),
  })
}

function checkoutOf(
  stripe: Stripe,
): Pick<Payments, 'openCheckout' | 'expireCheckout'> {
  return {
    async openCheckout(order) {
      const { id, url } = await asked(
        stripe.checkout.sessions.create(sessionOf(order), {
          idempotencyKey: `checkout-${order.mark.donation}`,
        }),
      )
      if (!url) throw new PaymentsError('refused', 'no page')
      return { id, url }
    },
    async expireCheckout(id) {
      await asked(stripe.checkout.sessions.expire(id)).catch(
        (error: PaymentsError) => {
          if (error.kind !== 'refused') throw error
        },
      )
    },
  }
}

function sessionOf(order: Order): Stripe.Checkout.SessionCreateParams {
  const { amountMinor, currency, isMonthly, product, mark } = order
  const carried = { metadata: mark, description: product }
  return {
    mode: isMonthly ? 'subscription' : 'payment',
    submit_type: 'donate',
    locale: locales[mark.language],
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: amountMinor,
          product_data: { name: product },
          ...(isMonthly && { recurring: { interval: 'month' } }),
        },
      },
    ],
    metadata: mark,
    ...(isMonthly
      ? { subscription_data: carried }
      : { payment_intent_data: carried }),
    // Or Stripe would offer to pay in a currency that nobody chose.
    adaptive_pricing: { enabled: false },
    expires_at: Math.floor(order.expiresAt.getTime() / 1000),
    success_url: order.successUrl,
    cancel_url: order.cancelUrl,
  }
}

function readEvent(
  stripe: Stripe,
  secret: string,
  given: { body: Uint8Array; signature: string | null; now: Date },
): PaymentEvent {
  const { body, signature, now } = given
  let event: Stripe.Event
  try {
    event = stripe.webhooks.constructEvent(
      Buffer.from(body),
      signature ?? '',
      secret,
      TOLERANCE_SECONDS,
      undefined,
      now.getTime(),
    )
  } catch {
    throw new BadSignature('The signature is missing, wrong or too old.')
  }
  const subject = Object.hasOwn(subjectOf, event.type)
    ? subjectOf[event.type]!(event.data.object as { id: string })
    : undefined
  return {
    id: event.id,
    type: event.type,
    createdAt: new Date(event.created * 1000),
    livemode: event.livemode,
    subject,
  }
}
