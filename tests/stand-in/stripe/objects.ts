import type Stripe from 'stripe'

/**
 * Stripe's objects as the stand-in keeps and sends them: fields and types are
 * those of the SDK, as far as this program or its tests can look at them; what
 * Stripe can expand is kept as an id.
 */

/** Without the whole object that may stand in the place of an id. */
type AsId<Value> = Value extends { id: string; object: string } ? never : Value

type Kept<Whole, Key extends keyof Whole> = {
  [Name in Key]-?: AsId<Exclude<Whole[Name], undefined>>
}

export type Session = Kept<
  Stripe.Checkout.Session,
  | 'id'
  | 'object'
  | 'amount_subtotal'
  | 'amount_total'
  | 'cancel_url'
  | 'client_reference_id'
  | 'created'
  | 'currency'
  | 'customer'
  | 'customer_creation'
  | 'customer_details'
  | 'customer_email'
  | 'expires_at'
  | 'invoice'
  | 'livemode'
  | 'locale'
  | 'metadata'
  | 'mode'
  | 'payment_intent'
  | 'payment_status'
  | 'payment_method_types'
  | 'status'
  | 'submit_type'
  | 'subscription'
  | 'success_url'
  | 'ui_mode'
  | 'url'
>

export type Intent = Kept<
  Stripe.PaymentIntent,
  | 'id'
  | 'object'
  | 'amount'
  | 'amount_capturable'
  | 'amount_received'
  | 'canceled_at'
  | 'cancellation_reason'
  | 'capture_method'
  | 'confirmation_method'
  | 'created'
  | 'currency'
  | 'customer'
  | 'description'
  | 'latest_charge'
  | 'livemode'
  | 'metadata'
  | 'next_action'
  | 'payment_method'
  | 'payment_method_types'
  | 'receipt_email'
  | 'setup_future_usage'
  | 'status'
> & { last_payment_error: PaymentFault | null }

/** Why a payment did not succeed. */
export type PaymentFault = {
  type: 'card_error' | 'invalid_request_error'
  code: string
  decline_code?: string
  message: string
  charge?: string
}

export type Charge = Kept<
  Stripe.Charge,
  | 'id'
  | 'object'
  | 'amount'
  | 'amount_captured'
  | 'amount_refunded'
  | 'balance_transaction'
  | 'billing_details'
  | 'captured'
  | 'created'
  | 'currency'
  | 'customer'
  | 'description'
  | 'disputed'
  | 'failure_balance_transaction'
  | 'failure_code'
  | 'failure_message'
  | 'livemode'
  | 'metadata'
  | 'outcome'
  | 'paid'
  | 'payment_intent'
  | 'payment_method'
  | 'receipt_email'
  | 'refunded'
  | 'status'
> & {
  payment_method_details: {
    type: string
    card?: { brand: string; country: string; last4: string; funding: string }
    sepa_debit?: { country: string; last4: string }
  }
}

export type Refund = Kept<
  Stripe.Refund,
  | 'id'
  | 'object'
  | 'amount'
  | 'balance_transaction'
  | 'charge'
  | 'created'
  | 'currency'
  | 'metadata'
  | 'payment_intent'
  | 'reason'
  | 'receipt_number'
  | 'status'
> & { failure_balance_transaction?: string; failure_reason?: string }

export type Dispute = Kept<
  Stripe.Dispute,
  | 'id'
  | 'object'
  | 'amount'
  | 'balance_transactions'
  | 'charge'
  | 'created'
  | 'currency'
  | 'is_charge_refundable'
  | 'livemode'
  | 'metadata'
  | 'payment_intent'
  | 'reason'
  | 'status'
>

/** A movement of the balance. */
export type Transaction = Stripe.BalanceTransaction & { source: string | null }

export type Payout = Kept<
  Stripe.Payout,
  | 'id'
  | 'object'
  | 'amount'
  | 'balance_transaction'
  | 'created'
  | 'currency'
  | 'livemode'
  | 'status'
>

export type Customer = Kept<
  Stripe.Customer,
  | 'id'
  | 'object'
  | 'address'
  | 'balance'
  | 'created'
  | 'currency'
  | 'delinquent'
  | 'description'
  | 'email'
  | 'invoice_prefix'
  | 'livemode'
  | 'metadata'
  | 'name'
  | 'phone'
  | 'preferred_locales'
>

type Price = Kept<
  Stripe.Price,
  | 'id'
  | 'object'
  | 'active'
  | 'billing_scheme'
  | 'created'
  | 'currency'
  | 'livemode'
  | 'metadata'
  | 'product'
  | 'type'
  | 'unit_amount'
> & { recurring: { interval: 'month'; interval_count: number } }

type SubscriptionItem = Kept<
  Stripe.SubscriptionItem,
  | 'id'
  | 'object'
  | 'created'
  | 'current_period_end'
  | 'current_period_start'
  | 'metadata'
  | 'quantity'
  | 'subscription'
> & { price: Price }

export type Subscription = Kept<
  Stripe.Subscription,
  | 'id'
  | 'object'
  | 'billing_cycle_anchor'
  | 'cancel_at'
  | 'cancel_at_period_end'
  | 'canceled_at'
  | 'collection_method'
  | 'created'
  | 'currency'
  | 'customer'
  | 'default_payment_method'
  | 'description'
  | 'ended_at'
  | 'latest_invoice'
  | 'livemode'
  | 'metadata'
  | 'start_date'
> & {
  status: 'active' | 'past_due' | 'canceled'
  cancellation_details: { reason: string | null }
  items: List<SubscriptionItem>
}

export type Invoice = Kept<
  Stripe.Invoice,
  | 'id'
  | 'object'
  | 'amount_due'
  | 'amount_paid'
  | 'amount_remaining'
  | 'attempt_count'
  | 'attempted'
  | 'auto_advance'
  | 'automatically_finalizes_at'
  | 'collection_method'
  | 'created'
  | 'currency'
  | 'customer'
  | 'customer_email'
  | 'customer_name'
  | 'description'
  | 'hosted_invoice_url'
  | 'livemode'
  | 'metadata'
  | 'next_payment_attempt'
  | 'number'
  | 'period_end'
  | 'period_start'
  | 'status_transitions'
  | 'subtotal'
  | 'total'
> & {
  billing_reason: 'subscription_create' | 'subscription_cycle'
  status: 'draft' | 'open' | 'paid'
  parent: {
    type: 'subscription_details'
    quote_details: null
    subscription_details: {
      metadata: Stripe.Metadata
      subscription: string
    }
  }
}

export type InvoicePayment = Kept<
  Stripe.InvoicePayment,
  | 'id'
  | 'object'
  | 'amount_paid'
  | 'amount_requested'
  | 'created'
  | 'currency'
  | 'invoice'
  | 'is_default'
  | 'livemode'
  | 'status_transitions'
> & {
  payment: { type: 'payment_intent'; payment_intent: string }
  status: 'open' | 'paid'
}

export type PortalSession = Kept<
  Stripe.BillingPortal.Session,
  | 'id'
  | 'object'
  | 'created'
  | 'customer'
  | 'livemode'
  | 'locale'
  | 'return_url'
  | 'url'
>

export type List<Item> = {
  object: 'list'
  url: string
  has_more: boolean
  data: Item[]
}
