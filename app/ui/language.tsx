import { createContext, type ReactNode, useContext } from 'react'
import { formatDay, formatNumber, countryName } from '#app/i18n/format.ts'
import {
  defaultLanguage,
  type Language,
  localPath,
  translator,
} from '#app/i18n/translate.ts'

const Context = createContext<Language>(defaultLanguage)

export function LanguageProvider(props: {
  language: Language
  children: ReactNode
}) {
  return (
    <Context.Provider value={props.language}>{props.children}</Context.Provider>
  )
}

/** What a component needs to speak the reader's language. */
export function useLanguage() {
  const language = useContext(Context)
  return {
    language,
    t: translator(language),
    path: (path: string) => localPath(language, path),
    number: (value: number) => formatNumber(language, value),
    day: (moment: Date | string) => formatDay(language, moment),
    country: (code: string) => countryName(language, code),
  }
}
