import { type Language, translator } from '#app/i18n/translate.ts'
import { harmless, indent, isolate, oneLine, wrap } from './mail.ts'

/** The first line, with a typed name made harmless; some gave none. */
export function helloLine(language: Language, name: string | null): string {
  const t = translator(language)
  const plain = oneLine(harmless(name ?? ''))
  return plain
    ? t('mail.hello', { name: isolate(plain) })
    : t('mail.helloNobody')
}

/** The title of a petition, under a line that says that it is one. */
export function petitionLines(language: Language, action: string): string {
  const t = translator(language)
  return `${t('mail.petition')}:\n${indent(wrap(oneLine(action)))}`
}

/** Last: why one gets the mail, where programs fold it away (RFC 3676 §4.3). */
export function footLines(footer: string): string {
  return `-- \n${wrap(footer)}`
}
