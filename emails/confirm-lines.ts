import { type Language, translator } from '#app/i18n/translate.ts'
import { wrap } from './mail.ts'

/** In text what `LinkWay` of ConfirmWays.tsx is, after what is asked for. */
export function linkLines(
  ask: string,
  given: { language: Language; url: string; validDays: number },
): string {
  const { language, url, validDays } = given
  const valid = translator(language)('mail.linkValid', { days: validDays })
  return `${wrap(ask)}\n\n${url}\n\n${valid}`
}

/** In text what `CodeWay` of ConfirmWays.tsx is. */
export function codeLines(ask: string, codeUrl: string): string {
  return `${wrap(ask)}\n${codeUrl}`
}
