import { countryName } from '#app/i18n/format.ts'
import { type Language, translator } from '#app/i18n/translate.ts'
import { codeLines, linkLines } from './confirm-lines.ts'
import { ConfirmBody, DiscreetBody } from './ConfirmBody.tsx'
import { footLines, helloLine, petitionLines } from './lines.ts'
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
   * To somebody whom the mail can put at risk: subject and first lines name
   * neither petition nor campaign, and nothing repeats what was typed.
   */
  discreet: boolean
}

/** Asks the owner of the address to confirm; the reminder opens differently. */
export function confirmSignature(props: ConfirmSignature): Mail {
  if (props.discreet) return discreetly(props)
  const { kind, language, petition, code, codeUrl } = props
  const t = translator(language)
  const { action } = petition
  const hello = helloLine(language, props.signed.name)
  const opening = t(openings[kind])
  const rows = signedRows(props)
  return mail(
    kind === 'remind-signature'
      ? t('mail.remind.subject', { action })
      : t('mail.confirm.subject', { action }),
    [
      hello,
      wrap(opening),
      petitionLines(language, action),
      linkLines(t('mail.link'), { ...props, url: props.confirmUrl }),
      codeLines(t('mail.code'), codeUrl),
      indent(code),
      t('mail.codeValid', { hours: props.codeHours }),
      `${t('mail.signed')}:\n${indent(rows.map(rowText).join('\n'))}`,
      notMe(props),
      footLines(t('mail.footer')),
    ],
    <ConfirmBody {...props} hello={hello} opening={opening} rows={rows} />,
  )
}

function discreetly(props: ConfirmSignature): Mail {
  const { kind, language, code, codeUrl } = props
  const t = translator(language)
  const opening = t(openings[kind])
  return mail(
    t('mail.discreet.subject'),
    [
      `${t('mail.discreet.subject')}: ${isolate(code)}`,
      t('mail.codeValid', { hours: props.codeHours }),
      codeLines(t('mail.codeFirst'), codeUrl),
      linkLines(t('mail.linkOr'), { ...props, url: props.confirmUrl }),
      wrap(opening),
      petitionLines(language, props.petition.action),
      notMe(props),
      wrap(t('mail.discreet.delete')),
      footLines(t('mail.footer')),
    ],
    <DiscreetBody {...props} opening={opening} />,
  )
}

const openings = {
  'confirm-signature': 'mail.confirm.opening',
  'remind-signature': 'mail.remind.opening',
} as const

/** A row has a label and a value, or only a sentence. */
export type SignedRow = { label?: string; value: string }

function signedRows({ language, signed }: ConfirmSignature) {
  const t = translator(language)
  const { name, country, comment, showName, news } = signed
  const rows: SignedRow[] = []
  const plainName = oneLine(harmless(name))
  if (plainName) rows.push({ label: t('mail.name'), value: plainName })
  const countryText = countryName(language, country)
  rows.push({ label: t('mail.country'), value: countryText })
  if (comment) rows.push({ label: t('mail.comment'), value: harmless(comment) })
  rows.push({ value: t(showName ? 'mail.nameShown' : 'mail.nameHidden') })
  rows.push({ value: t(news ? 'mail.newsYes' : 'mail.newsNo') })
  return rows
}

function rowText({ label, value }: SignedRow): string {
  if (!label) return wrap(value)
  const lines = value.split('\n').map((line) => isolate(line))
  return lines.length > 1
    ? `${label}:\n${indent(lines.join('\n'))}`
    : `${label}: ${lines[0]}`
}

function notMe({ language, ownUrl }: ConfirmSignature) {
  const t = translator(language)
  return [
    `${t('mail.notMe')}\n${wrap(t('mail.notMeText'))}`,
    ownUrl,
    wrap(t('mail.notMeIgnore')),
  ].join('\n\n')
}
