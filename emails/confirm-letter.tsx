import { countryName } from '#app/i18n/format.ts'
import { type Language, translator } from '#app/i18n/translate.ts'
import { codeLines, linkLines } from './confirm-lines.ts'
import { ConfirmLetterBody, HiddenLetterBody } from './ConfirmLetterBody.tsx'
import { footLines, helloLine } from './lines.ts'
import {
  harmless,
  indent,
  isolate,
  type Mail,
  mail,
  oneLine,
  wrap,
} from './mail.ts'

export type ConfirmLetter = {
  kind: 'confirm-letter'
  language: Language
  /** Of the writer. */
  name: string
  letter: {
    /** Of those it goes to. */
    country: string
    to: { name: string; chamber: string }[]
    subject: string
    body: string
  }
  /** Of the page where it is confirmed, or deleted. */
  url: string
  /** As it is read aloud: ABCD-EFGH. */
  code: string
  codeUrl: string
  validDays: number
  codeHours: number
  /**
   * To somebody whom the mail can put at risk: its subject does not say what it
   * is about, and nothing of the letter is repeated.
   */
  discreet: boolean
  /**
   * Nothing of the letter is repeated here either: whoever wrote it may be
   * somebody who wants to reach the owner of the address, and many more.
   */
  isTextHidden: boolean
}

/**
 * Asks the owner of the address to confirm a letter. It is there in full: who
 * finds that a stranger wrote in their name reads it before it is sent. Unless it
 * must be hidden, for their safety or from the hands of a spammer.
 */
export function confirmLetter(props: ConfirmLetter): Mail {
  if (props.discreet || props.isTextHidden) return withoutText(props)
  const { language, name, letter, code, codeUrl } = props
  const t = translator(language)
  const hello = helloLine(language, name)
  const shown = {
    to: letter.to.map(
      (one) => `${oneLine(one.name)} (${oneLine(one.chamber)})`,
    ),
    subject: oneLine(harmless(letter.subject)),
    body: harmless(letter.body),
  }
  const country = countryName(language, letter.country)
  return mail(
    t('mail.letter.subject', { country }),
    [
      hello,
      wrap(t('mail.letter.opening')),
      linkLines(t('mail.link'), props),
      codeLines(t('mail.code'), codeUrl),
      indent(code),
      t('mail.codeValid', { hours: props.codeHours }),
      section(t('mail.letter.to'), shown.to),
      wrap(t('mail.letter.seen')),
      section(t('mail.letter.about'), [shown.subject]),
      section(t('mail.letter.text'), shown.body.split('\n')),
      notMe(props),
      footLines(t('mail.letter.footer')),
    ],
    <ConfirmLetterBody {...props} hello={hello} shown={shown} />,
  )
}

function withoutText(props: ConfirmLetter): Mail {
  const { language, letter, code, codeUrl, discreet } = props
  const t = translator(language)
  const country = countryName(language, letter.country)
  return mail(
    discreet
      ? t('mail.discreet.subject')
      : t('mail.letter.subject', { country }),
    [
      `${t('mail.discreet.subject')}: ${isolate(code)}`,
      t('mail.codeValid', { hours: props.codeHours }),
      codeLines(t('mail.codeFirst'), codeUrl),
      linkLines(t('mail.linkOr'), props),
      wrap(t('mail.letter.opening')),
      wrap(t('mail.letter.hidden')),
      notMe(props),
      ...(discreet ? [wrap(t('mail.discreet.delete'))] : []),
      footLines(t('mail.letter.footer')),
    ],
    <HiddenLetterBody {...props} />,
  )
}

/** Each line by itself: it may run the other way than the mail. */
function section(heading: string, texts: string[]): string {
  const lines = texts.flatMap((text) => wrap(text).split('\n'))
  const shown = lines.map((line) => line && isolate(line))
  return `${heading}:\n${indent(shown.join('\n'))}`
}

function notMe({ language }: ConfirmLetter): string {
  const t = translator(language)
  return `${t('mail.letter.notMe')}\n${wrap(t('mail.letter.notMeText'))}`
}
