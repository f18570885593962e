import { type Language, languages } from '#app/i18n/translate.ts'

/** Official languages besides the one that most people there speak. */
const besides: Record<string, Language[]> = {
  BE: ['fr'],
  CA: ['fr'],
  CH: ['fr'],
  IN: ['en'],
  LU: ['fr'],
  MT: ['en'],
  RW: ['en', 'fr'],
}

/**
 * The site's languages for a letter to a country, its own ones first: the most
 * likely one by Unicode CLDR (likely subtags), then {@link besides}.
 */
export function languagesFor(country: string): Language[] {
  const likely = new Intl.Locale(`und-${country}`).maximize().language
  const own = [likely, ...(besides[country] ?? [])]
  return languages.toSorted((one, other) => rank(own, one) - rank(own, other))
}

function rank(own: string[], language: Language): number {
  const place = own.indexOf(language)
  return place === -1 ? own.length : place
}
