import { formatDay } from '#app/i18n/format.ts'
import { formatMoney } from '#app/i18n/money.ts'
import { type Language, translator } from '#app/i18n/translate.ts'
import { DiscreetDonationBody, DonationBody, ownKey } from './DonationBody.tsx'
import { footLines, helloLine } from './lines.ts'
import { indent, isolate, type Mail, mail, wrap } from './mail.ts'

/** What every mail about a gift holds. */
export type DonationMail = {
  language: Language
  /** Of the donor, as they typed it on the provider's page. */
  name: string | null
  amountMinor: number
  currency: string
  isMonthly: boolean
  /** Whether money moved. */
  isLive: boolean
  /** Who received it: the legal name. */
  receiver: string | null
  contact: string | null
  ownUrl: string
  ownDays: number
  /** Whether there is something to change or to cancel on that page. */
  canManage: boolean
  /**
   * To somebody whom the mail can put at risk: subject and first lines do not
   * say what it is about. A receipt needs receiver, amount, day and number, and
   * the same stands on the bank's statement: so the body has these, but neither
   * the donor's name nor that of the campaign, and no word of the findings.
   */
  discreet: boolean
}

/** Of a gift that was paid. */
export type PaidDonation = DonationMail & { number: string; paidAt: Date }

export type Row = { label: string; value: string }

/** What one mail about a gift says, in the reader's language. */
export type Told = {
  subject: string
  opening: string
  heading: string
  rows: Row[]
  notes: string[]
}

/** Both parts of a mail about a gift. */
export function donationMail(props: DonationMail, told: Told): Mail {
  const { language, discreet, ownUrl } = props
  const t = translator(language)
  const hello = helloLine(language, discreet ? null : props.name)
  const page = wrap(t(ownKey(props)))
  const valid = wrap(t('mail.donation.own.valid', { days: props.ownDays }))
  const foot = footLines(t('mail.donation.footer'))
  if (discreet) {
    return mail(
      t('mail.discreet.already'),
      [
        hello,
        valid,
        ownUrl,
        page,
        ...giftText(props, told),
        questions(props),
        wrap(t('mail.discreet.delete')),
        foot,
      ],
      <DiscreetDonationBody {...props} told={told} hello={hello} />,
    )
  }
  return mail(
    told.subject,
    [
      hello,
      ...giftText(props, told),
      `${t('mail.donation.own.heading')}\n${page}`,
      ownUrl,
      valid,
      questions(props),
      foot,
    ],
    <DonationBody {...props} told={told} hello={hello} />,
  )
}

/** Amount and rhythm, and of a gift that was paid also its number and day. */
export function giftRows(props: DonationMail | PaidDonation): Row[] {
  const { language, receiver, isMonthly } = props
  const t = translator(language)
  const rows: Row[] = []
  if (receiver)
    rows.push({ label: t('mail.donation.receiver'), value: receiver })
  if ('paidAt' in props) {
    const { number, paidAt } = props
    rows.push({ label: t('mail.donation.number'), value: number })
    const day = formatDay(language, paidAt)
    rows.push({ label: t('mail.donation.day'), value: day })
  }
  const amount = formatMoney(language, props)
  const how = t(isMonthly ? 'mail.donation.monthly' : 'mail.donation.once')
  rows.push({ label: t('mail.donation.amount'), value: amount })
  rows.push({ label: t('mail.donation.how'), value: how })
  return rows
}

function giftText({ language, isLive }: DonationMail, told: Told): string[] {
  const rows = told.rows.map(
    ({ label, value }) => `${label}: ${isolate(value)}`,
  )
  return [
    ...(isLive ? [] : [wrap(translator(language)('mail.donation.tryOut'))]),
    wrap(told.opening),
    `${told.heading}:\n${indent(rows.join('\n'))}`,
    ...told.notes.map(wrap),
  ]
}

function questions({ language, contact }: DonationMail): string | null {
  const t = translator(language)
  return contact && wrap(t('mail.donation.questions', { contact }))
}
