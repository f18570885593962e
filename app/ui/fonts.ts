import type { Language } from '#app/i18n/translate.ts'
import arabicRegular from './fonts/arabic-400.woff2?url'
import arabicBold from './fonts/arabic-700.woff2?url'
import arabicLatinRegular from './fonts/arabic-latin-400.woff2?url'
import arabicLatinBold from './fonts/arabic-latin-700.woff2?url'
import headline from './fonts/headline.woff2?url'
import text from './fonts/text.woff2?url'

/** The fonts that a first view in this language needs: worth preloading. */
export function fontsOf(language: Language): string[] {
  return language === 'ar'
    ? [arabicRegular, arabicBold, arabicLatinRegular, arabicLatinBold]
    : [headline, text]
}
