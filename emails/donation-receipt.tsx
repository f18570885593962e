import { formatDay } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translate.ts'
import { donationMail, giftRows, type PaidDonation } from './donation-mail.tsx'
import type { Mail } from './mail.ts'

export type DonationReceipt = PaidDonation & { kind: 'donation-receipt' }

/** The receipt for a gift; the mail itself is the document. */
export function donationReceipt(props: DonationReceipt): Mail {
  const { language, paidAt, isLive, contact } = props
  const t = translator(language)
  return donationMail(props, {
    subject: t('mail.donation.receipt.subject', {
      day: formatDay(language, paidAt),
    }),
    opening: t('mail.donation.receipt.opening'),
    heading: t('mail.donation.receipt.heading'),
    rows: giftRows(props),
    notes: [
      ...(isLive ? [t('mail.donation.receipt.statement')] : []),
      t('mail.donation.receipt.tax'),
      ...(contact ? [t('mail.donation.receipt.certificate')] : []),
    ],
  })
}
