import { formatDay } from '#app/i18n/format.ts'
import { formatMoney } from '#app/i18n/money.ts'
import { translator } from '#app/i18n/translate.ts'
import { type DonationMail, donationMail, giftRows } from './donation-mail.tsx'
import { isolate, type Mail } from './mail.ts'

export type RenewalFailed = DonationMail & {
  kind: 'renewal-failed'
  /** When it is tried again by itself, where that is known. */
  nextAttemptAt: Date | null
}

/** Tells that a month was not paid, and how to mend it or to stop. */
export function renewalFailed(props: RenewalFailed): Mail {
  const { language } = props
  const t = translator(language)
  const amount = isolate(formatMoney(language, props))
  return donationMail(props, {
    subject: t('mail.donation.failed.subject'),
    opening: t('mail.donation.failed.opening', { amount }),
    heading: t('mail.donation.gift'),
    rows: giftRows(props),
    notes: whatNow(props),
  })
}

/** Where nothing can be changed any more, there is no further month. */
function whatNow({ language, nextAttemptAt, canManage }: RenewalFailed) {
  const t = translator(language)
  if (!canManage) return [t('mail.donation.failed.ended')]

  const mend = t('mail.donation.failed.mend')
  if (!nextAttemptAt) return [mend]
  const day = formatDay(language, nextAttemptAt)
  return [t('mail.donation.failed.again', { day }), mend]
}
