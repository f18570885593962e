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

/**
 * The language that data is asked for: `?language=fr`, English without it.
 *
 * @throws PageNotFound for one that there is not
 */
export function languageAsked(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('language')
  if (asked === null) return defaultLanguage
  if (isLanguage(asked)) return asked
  throw new PageNotFound()
}

/**
 * The number of a page of a list: `?page=2`, the first without it.
 *
 * @throws PageNotFound for what is no such number
 */
export function pageAsked(request: Request): number {
  const page = new URL(request.url).searchParams.get('page') ?? '1'
  if (!/^[1-9]\d{0,6}$/.test(page)) throw new PageNotFound()
  return Number(page)
}
