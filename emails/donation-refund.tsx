import { formatDay } from '#app/i18n/format.ts'
import { formatMoney } from '#app/i18n/money.ts'
import { translator } from '#app/i18n/translate.ts'
import { donationMail, giftRows, type PaidDonation } from './donation-mail.tsx'
import { isolate, type Mail } from './mail.ts'

export type DonationRefund = PaidDonation & {
  kind: 'donation-refund'
  /** Of this refund; there may have been others. */
  refundedMinor: number
}

/**
 * Tells that money goes back. How long banks take:
 * https://docs.stripe.com/refunds#refund-destinations
 */
export function donationRefund(props: DonationRefund): Mail {
  const { language, paidAt, refundedMinor, currency } = props
  const t = translator(language)
  const back = formatMoney(language, { amountMinor: refundedMinor, currency })
  return donationMail(props, {
    subject: t('mail.donation.refund.subject', {
      day: formatDay(language, paidAt),
    }),
    opening: t('mail.donation.refund.opening', { amount: isolate(back) }),
    heading: t('mail.donation.gift'),
    rows: giftRows(props),
    notes: [t('mail.donation.refund.time')],
  })
}
