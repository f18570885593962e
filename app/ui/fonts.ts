import type { Language } from '#app/i18n/translate.ts'
import arabicRegular from './fonts/arabic-400.woff2?url'
import arabicBold from './fonts/arabic-700.woff2?url'
import arabicLatinRegular from './fonts/arabic-latin-400.woff2?url'
import arabicLatinBold from './fonts/arabic-latin-700.woff2?url'
import devanagariRegular from './fonts/devanagari-400.woff2?url'
import devanagariBold from './fonts/devanagari-700.woff2?url'
import devanagariLatinRegular from './fonts/devanagari-latin-400.woff2?url'
import devanagariLatinBold from './fonts/devanagari-latin-700.woff2?url'
import headline from './fonts/headline.woff2?url'
import headlineA from './fonts/headline-a.woff2?url'
import text from './fonts/text.woff2?url'
import textA from './fonts/text-a.woff2?url'

const fonts: Record<Language, string[]> = {
  en: [headline, text],
  fr: [headline, text],
  es: [headline, text],
  hu: [headline, text, headlineA, textA],
  ar: [arabicRegular, arabicBold, arabicLatinRegular, arabicLatinBold],
  hi: [
    devanagariRegular,
    devanagariBold,
    devanagariLatinRegular,
    devanagariLatinBold,
  ],
}

/** The fonts that a first view in this language needs: worth preloading. */
export function fontsOf(language: Language): string[] {
  return fonts[language]
}
