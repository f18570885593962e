import { isLanguage, type Language } from '#app/i18n/translate.ts'
import { readTargetCountry } from '../lawmakers/country-code.ts'
import { TargetCountryUnknown } from '../lawmakers/errors.ts'
import { type Opening, OPENINGS } from './template.ts'

/** What the address of the page with the letter says. */
export type Choice = {
  /** Ids of lawmakers, each once. */
  to: string[]
  /** Of the letter; null: not chosen. */
  language: Language | null
  opening: Opening | null
}

/** What is none is not asked for: PostgreSQL takes nothing else as one. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Reads `?to=…&to=…&in=fr&opening=2`; what makes no sense counts as absent. */
export function readChoice(search: URLSearchParams): Choice {
  const asked = search.get('in')
  const opening = OPENINGS.find(
    (number) => String(number) === search.get('opening'),
  )
  return {
    to: idsIn(search.getAll('to')),
    language: isLanguage(asked) ? asked : null,
    opening: opening ?? null,
  }
}

/** Those that can be ids, each once. */
export function idsIn(texts: string[]): string[] {
  return [...new Set(texts.map((text) => text.toLowerCase()))].filter((text) =>
    ID.test(text),
  )
}

/** The address of the page with the letter, without the site's language. */
export function letterPath(country: string, choice: Partial<Choice>): string {
  const query = new URLSearchParams()
  for (const id of choice.to ?? []) query.append('to', id)
  if (choice.language) query.set('in', choice.language)
  if (choice.opening) query.set('opening', String(choice.opening))
  return `${countryPath(country)}/letter?${query}`
}

/** What the list of a chamber is narrowed to. */
export type Search = { q?: string; area?: string }

/**
 * So many on a page: in Hindi, whose fonts are the largest, 400 take 116 of the
 * 120 KB that a page may weigh, compressed.
 */
export const MOST_SHOWN = 400

/** How many pages a list of so many has. */
export function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / MOST_SHOWN))
}

/** The address of a chamber, or of a page of its list. */
export function chamberPath(
  { country, slug }: { country: string; slug: string },
  search: Search = {},
  page = 1,
): string {
  const query = new URLSearchParams()
  if (search.q) query.set('q', search.q)
  if (search.area) query.set('area', search.area)
  if (page > 1) query.set('page', String(page))
  const path = `${countryPath(country)}/${slug}`
  return query.size > 0 ? `${path}?${query}` : path
}

/** The address of a country's page, without the site's language. */
export function countryPath(country: string): string {
  return `/write/${countryInPath(country)}`
}

/** A country's code as it stands in addresses. */
export function countryInPath(country: string): string {
  return country.toLowerCase()
}

/**
 * The country that an address names.
 *
 * @throws TargetCountryUnknown
 */
export function countryNamed(typed: string): string {
  const country = readTargetCountry(typed)
  if (!country) throw new TargetCountryUnknown()
  return country
}
