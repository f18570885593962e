import type { World } from './model.ts'
import type { Subscription } from './objects.ts'

/** Nothing of it is charged any more, unpaid invoices neither. */
export function endSubscription(
  world: World,
  subscription: Subscription,
  reason: 'cancellation_requested' | 'payment_failed',
): void {
  subscription.status = 'canceled'
  subscription.canceled_at ??= world.now()
  subscription.ended_at = world.now()
  subscription.cancellation_details = { reason }
  for (const invoice of world.tables.invoices.values()) {
    const { subscription: of } = invoice.parent.subscription_details
    if (of !== subscription.id || invoice.status === 'paid') continue
    invoice.auto_advance = false
    invoice.next_payment_attempt = null
  }
  world.emit('customer.subscription.deleted', subscription)
}
