import type { Services } from '#app/services.server.ts'
import {
  findOwnDonation,
  isManageable,
  type OwnDonation,
} from './find-own.server.ts'
import { readOwnToken } from './own-link.server.ts'
import type { OwnDonationView } from './view.ts'

/**
 * What its donor sees of a donation: only what is in the database, which knows
 * no name. Looking asks nobody and changes nothing.
 */
export async function showOwnDonation(
  services: Services,
  token: string,
): Promise<OwnDonationView> {
  const { organisation, contact } = services.contacts ?? {}
  const link = readOwnToken(services, token)
  if (!link) return { outcome: 'unknown' }
  if (link.isTooOld) return { outcome: 'too-old', contact: contact ?? null }

  const donation = await findOwnDonation(services, link.donation)
  if (!donation) return { outcome: 'unknown' }
  return {
    outcome: 'known',
    token,
    number: donation.number,
    amountMinor: donation.amount_minor,
    currency: donation.currency,
    state: donation.state,
    paidOn: donation.paid_at?.toISOString() ?? null,
    refundedMinor: donation.refunded_minor,
    subscription: subscriptionOf(donation),
    canManage: isManageable(services, donation),
    receiver: organisation ?? null,
    contact: contact ?? null,
  }
}

function subscriptionOf(donation: OwnDonation) {
  if (!donation.subscription_state) return null
  return {
    state: donation.subscription_state,
    amountMinor: donation.monthly_minor!,
    currency: donation.monthly_currency!,
    since: donation.monthly_since!.toISOString(),
    cancelsOn: donation.cancels_at?.toISOString() ?? null,
    endedOn: donation.ended_at?.toISOString() ?? null,
  }
}
