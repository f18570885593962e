import { countryName } from '#app/i18n/format.ts'
import type { ShownFinding } from './show.server.ts'

/** Of our own texts. */
const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/'

/** A finding in the words of https://schema.org/Article. */
export function articleOf({ finding, corrected }: ShownFinding) {
  return {
    '@type': 'Article',
    inLanguage: finding.language,
    license: LICENCE_URL,
    isAccessibleForFree: true,
    ...(corrected && { dateModified: corrected }),
    about: finding.countries.map((code) => ({
      '@type': 'Country',
      name: countryName(finding.language, code),
      identifier: code,
    })),
    mentions: finding.named.map(({ kind, name }) => ({
      '@type': kind === 'person' ? 'Person' : 'Organization',
      name,
    })),
    isBasedOn: finding.sources.map(({ publisher, title, published, url }) => ({
      '@type': 'CreativeWork',
      publisher: { '@type': 'Organization', name: publisher },
      datePublished: published,
      ...(title && { name: title }),
      ...(url && { url }),
    })),
  }
}
