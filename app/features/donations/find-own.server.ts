import type { Services } from '#app/services.server.ts'

export type OwnDonation = NonNullable<
  Awaited<ReturnType<typeof findOwnDonation>>
>

/** What is known here of a donation and of the subscription it belongs to. */
export function findOwnDonation({ db }: Pick<Services, 'db'>, id: string) {
  return db
    .selectFrom('donation')
    .leftJoin('subscription', 'subscription.id', 'subscription_id')
    .select([
      'number',
      'donation.amount_minor',
      'donation.currency',
      'donation.state',
      'paid_at',
      'refunded_minor',
      'customer_id',
      'subscription.state as subscription_state',
      'subscription.amount_minor as monthly_minor',
      'subscription.currency as monthly_currency',
      'subscription.created_at as monthly_since',
      'subscription.livemode as is_monthly_live',
      'cancels_at',
      'ended_at',
    ])
    .where('donation.id', '=', id)
    .executeTakeFirst()
}

/**
 * Whether the provider's pages can change anything: one that ended stays as it
 * is, and one that was tried with test keys is unknown to the real account.
 */
export function isManageable(
  { payments }: Pick<Services, 'payments'>,
  donation: OwnDonation,
): boolean {
  const { subscription_state, is_monthly_live } = donation
  return (
    payments !== undefined &&
    payments.isLive === is_monthly_live &&
    subscription_state !== 'cancelled'
  )
}
