import type { DonationSetting } from '../../donations/thresholds.ts'
import type { RefundReason } from '../../donations/refund.server.ts'
import { formatMoney } from '#app/i18n/money.ts'
import type { DonationState } from '#db/schema.ts'

type Tone = 'plain' | 'good' | 'bad'

/** How a gift stands, in a word or two. */
export const stateWords: Record<DonationState, { name: string; tone: Tone }> = {
  created: { name: 'Begun', tone: 'plain' },
  processing: { name: 'On its way', tone: 'plain' },
  paid: { name: 'Paid', tone: 'good' },
  'partly-refunded': { name: 'Partly refunded', tone: 'good' },
  refunded: { name: 'Refunded', tone: 'plain' },
  disputed: { name: 'Disputed', tone: 'bad' },
  lost: { name: 'Lost', tone: 'bad' },
  failed: { name: 'Failed', tone: 'plain' },
  expired: { name: 'Not paid', tone: 'plain' },
}

/** Stripe's reasons for a refund, as campaigners choose them. */
export const reasonWords: Record<RefundReason, string> = {
  requested_by_customer: 'The donor asked for it',
  duplicate: 'It was given twice by mistake',
  fraudulent: 'The card was stolen or tested',
}

/** The limits, each by what it does. */
export const settingWords: Record<DonationSetting, string> = {
  network_hour: 'Begun from one network in an hour',
  network_day: 'Begun from one network in a day',
  shared_factor: 'So many times more in networks known to be shared',
  tor_hour: 'Begun over Tor in an hour, all exits together',
  overall_hour: 'Begun by everybody in an hour',
  slow_network_hour: 'While slow: from one network in an hour',
  slow_overall_hour: 'While slow: by everybody in an hour',
  decline_least: 'Alarm: declined cards in an hour, at least',
  decline_share: 'Alarm: percent of all cards that were declined, at least',
  slow_minutes: 'Minutes that giving is slow after the last alarm',
}

/** €1,250, $12.50: as the English pages write it. */
export function sum(amountMinor: number, currency: string): string {
  return formatMoney('en', { amountMinor, currency })
}
