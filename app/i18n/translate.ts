import { IntlMessageFormat } from 'intl-messageformat'
import { ar } from './ar/index.ts'
import type { ArgumentNames, Review } from './catalogue.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { hi } from './hi/index.ts'
import { hu } from './hu/index.ts'

type Messages = typeof en.messages
export type MessageKey = keyof Messages
export type Catalogue = {
  review: Review
  messages: Record<MessageKey, string>
}

const catalogues = { en, fr, es, ar, hu, hi } satisfies Record<
  string,
  Catalogue
>

export type Language = keyof typeof catalogues
export const languages = Object.keys(catalogues) as Language[]
/** Its pages have no prefix in their addresses. */
export const defaultLanguage = 'en' satisfies Language

type Value = string | number | Date
/** No argument at all where the English text has none. */
export type Arguments<Key extends MessageKey> = [
  ArgumentNames<Messages[Key]>,
] extends [never]
  ? []
  : [values: Record<ArgumentNames<Messages[Key]>, Value>]

export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: Arguments<Key>
) => string

const compiled = new Map<string, IntlMessageFormat>()

/** The sentence behind `key` in `language`, with its values filled in. */
export function translate<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[values]: Arguments<Key>
): string {
  const id = `${language} ${key}`
  let message = compiled.get(id)
  if (!message) {
    const text: string = catalogues[language].messages[key]
    message = new IntlMessageFormat(text, language, undefined, {
      ignoreTag: true,
    })
    compiled.set(id, message)
  }
  return String(message.format(values))
}

/** {@link translate} with the language already chosen. */
export function translator(language: Language): Translate {
  return (key, ...values) => translate(language, key, ...values)
}

export function isLanguage(text: unknown): text is Language {
  return typeof text === 'string' && Object.hasOwn(catalogues, text)
}

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en.messages, key)
}

/** Every sentence of a language, by key. */
export function messagesOf(language: Language): Record<MessageKey, string> {
  return catalogues[language].messages
}

export function reviewOf(language: Language): Review {
  return catalogues[language].review
}

export function direction(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The language's own name for itself: English, العربية. */
export function nameOf(language: Language): string {
  return (
    new Intl.DisplayNames(language, { type: 'language' }).of(language) ??
    language
  )
}

/** `path` (without prefix) as it is addressed in `language`. */
export function localPath(language: Language, path: string): string {
  if (language === defaultLanguage) return path
  return path === '/' ? `/${language}` : `/${language}${path}`
}

/** An address without its language prefix, and that language. */
export function splitPath(pathname: string): {
  language: Language
  path: string
} {
  const [, first, rest] = /^\/([^/]*)(.*)$/.exec(pathname) ?? []
  return isLanguage(first) && first !== defaultLanguage
    ? { language: first, path: rest || '/' }
    : { language: defaultLanguage, path: pathname }
}
