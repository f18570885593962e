import { type Language, translator } from '#app/i18n/translate.ts'
import { wrap } from './mail.ts'

/** In text what {@link LinkWay} is in HTML, after what is asked for. */
export function linkLines(
  ask: string,
  given: { language: Language; url: string; validDays: number },
): string {
  const { language, url, validDays } = given
  const valid = translator(language)('mail.linkValid', { days: validDays })
  return `${wrap(ask)}\n\n${url}\n\n${valid}`
}

/** In text what {@link CodePage} is in HTML. */
export function codePageLines(ask: string, codeUrl: string): string {
  return `${wrap(ask)}\n${codeUrl}`
}

/** In text what {@link CodeTime} is in HTML. */
export function codeTimeLine(language: Language, hours: number): string {
  return translator(language)('mail.codeValid', { hours })
}
