import { countryName } from '#app/i18n/format.ts'
import { type Language, translator } from '#app/i18n/translate.ts'
import { ConfirmBody } from './ConfirmBody.tsx'
import {
  harmless,
  indent,
  isolate,
  type Mail,
  mail,
  oneLine,
  wrap,
} from './mail.ts'

export type ConfirmSignature = {
  kind: 'confirm-signature' | 'remind-signature'
  language: Language
  petition: { action: string; slug: string }
  signed: {
    /** Empty where it was not asked for or not given. */
    name: string
    country: string
    comment: string | null
    showName: boolean
    news: boolean
  }
  confirmUrl: string
  ownUrl: string
  /** As it is read aloud: ABCD-EFGH. */
  code: string
  codeUrl: string
  validDays: number
  codeHours: number
  /**
   * To somebody whom the mail can put at risk: the subject names neither
   * petition nor campaign, and the code comes before the link.
   */
  discreet: boolean
}

/** Asks the owner of the address to confirm; the reminder opens differently. */
export function confirmSignature(props: ConfirmSignature): Mail {
  const { kind, language, petition, discreet } = props
  const t = translator(language)
  const { action } = petition
  const reminder = kind === 'remind-signature'
  const subject = reminder
    ? t('mail.remind.subject', { action })
    : t('mail.confirm.subject', { action })
  const opening = reminder
    ? t('mail.remind.opening')
    : t('mail.confirm.opening')
  const told = { hello: helloLine(props), opening, rows: signedRows(props) }

  const ways = [linkWay(props), codeWay(props)]
  if (discreet) ways.reverse()
  return mail(
    discreet ? t('mail.discreet.subject') : subject,
    [
      told.hello,
      !discreet && wrap(opening),
      !discreet && `${t('mail.petition')}:\n${indent(wrap(oneLine(action)))}`,
      ...ways,
      discreet && wrap(opening),
      discreet && `${t('mail.petition')}:\n${indent(wrap(oneLine(action)))}`,
      `${t('mail.signed')}:\n${indent(told.rows.map(rowText).join('\n'))}`,
      notMe(props),
      `-- \n${wrap(t('mail.footer'))}`,
    ],
    <ConfirmBody {...props} {...told} />,
  )
}

function helloLine({ language, signed }: ConfirmSignature): string {
  const t = translator(language)
  const name = oneLine(harmless(signed.name))
  return name ? t('mail.hello', { name: isolate(name) }) : t('mail.helloNobody')
}

/** A row has a label and a value, or only a sentence. */
export type SignedRow = { label?: string; value: string }

function signedRows({ language, signed, discreet }: ConfirmSignature) {
  const t = translator(language)
  const { name, country, comment, showName, news } = signed
  const rows: SignedRow[] = []
  const plainName = oneLine(harmless(name))
  if (plainName) rows.push({ label: t('mail.name'), value: plainName })
  const countryText = countryName(language, country)
  rows.push({ label: t('mail.country'), value: countryText })
  if (comment) rows.push({ label: t('mail.comment'), value: harmless(comment) })
  rows.push({ value: t(showName ? 'mail.nameShown' : 'mail.nameHidden') })
  if (!discreet || news) {
    rows.push({ value: t(news ? 'mail.newsYes' : 'mail.newsNo') })
  }
  return rows
}

function rowText({ label, value }: SignedRow): string {
  if (!label) return wrap(value)
  const lines = value.split('\n').map((line) => isolate(line))
  return lines.length > 1
    ? `${label}:\n${indent(lines.join('\n'))}`
    : `${label}: ${lines[0]}`
}

function linkWay({
  language,
  confirmUrl,
  validDays,
  discreet,
}: ConfirmSignature) {
  const t = translator(language)
  const ask = t(discreet ? 'mail.linkOr' : 'mail.link')
  const valid = t('mail.linkValid', { days: validDays })
  return `${wrap(ask)}\n\n${confirmUrl}\n\n${valid}`
}

function codeWay(props: ConfirmSignature) {
  const { language, code, codeUrl, codeHours, discreet } = props
  const t = translator(language)
  const ask = t(discreet ? 'mail.codeFirst' : 'mail.code')
  const valid = t('mail.codeValid', { hours: codeHours })
  return `${wrap(ask)}\n${codeUrl}\n\n${indent(code)}\n\n${valid}`
}

function notMe({ language, ownUrl }: ConfirmSignature) {
  const t = translator(language)
  return [
    `${t('mail.notMe')}\n${wrap(t('mail.notMeText'))}`,
    ownUrl,
    wrap(t('mail.notMeIgnore')),
  ].join('\n\n')
}
