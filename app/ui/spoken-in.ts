import { direction, type Language } from '#app/i18n/translate.ts'

/** `lang` and `dir` of a text, only where it differs from the page around it. */
export function spokenIn(text: Language, page: Language) {
  return text === page ? {} : { lang: text, dir: direction(text) }
}
