import {
  defaultLanguage,
  isLanguage,
  type Language,
} from '#app/i18n/translate.ts'
import { PageNotFound } from './errors.ts'

/**
 * The language of an address with an optional prefix.
 *
 * @throws PageNotFound for a prefix that is no language, or English, which has
 *   none: every page has one address
 */
export function languageOf(params: { lang?: string }): Language {
  if (params.lang === undefined) return defaultLanguage
  if (isLanguage(params.lang) && params.lang !== defaultLanguage) {
    return params.lang
  }
  throw new PageNotFound()
}
