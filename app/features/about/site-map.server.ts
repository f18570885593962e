import { isCountry } from '#app/i18n/countries.ts'
import { languages, localPath } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'

const LASTING = [
  '/',
  '/petitions',
  '/findings',
  '/findings/timeline',
  '/findings/method',
  '/findings/infrastructure',
  '/write',
  '/donate',
  '/check',
  '/corrections',
  '/data',
  '/about',
  '/contact',
  '/privacy',
  '/accessibility',
]

/**
 * The addresses of all pages in all languages, as sitemaps.org's protocol 0.9
 * has it, with the other languages of each (Google's extension by `xhtml:link`).
 */
export async function siteMap({
  db,
  origin,
}: Pick<Services, 'db' | 'origin'>): Promise<string> {
  const [findings, petitions, authorities] = await Promise.all([
    db
      .selectFrom('finding')
      .select(['id', 'countries', 'confidence'])
      .orderBy('position')
      .execute(),
    db.selectFrom('petition').select('slug').orderBy('slug').execute(),
    db.selectFrom('authority').select('country').orderBy('country').execute(),
  ])
  const countries = new Set(
    findings.flatMap((finding) => finding.countries).filter(isCountry),
  )
  const clients = findings
    .filter(({ confidence }) => confidence.includes('client'))
    .flatMap((finding) => finding.countries)
  const toWriteTo = new Set([
    ...authorities.map(({ country }) => country),
    ...clients.filter(isCountry),
  ])
  const paths = [
    ...LASTING,
    ...petitions.map(({ slug }) => `/petitions/${slug}`),
    ...findings.map(({ id }) => `/findings/${id}`),
    ...[...countries].map((code) => `/findings/countries/${code}`),
    ...[...toWriteTo].map((code) => `/write/${code.toLowerCase()}`),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"' +
      ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...paths.flatMap((path) => entries(origin, path)),
    '</urlset>\n',
  ].join('\n')
}

/** Slugs, ids and codes hold no character that XML would need to escape. */
function entries(origin: string, path: string): string[] {
  const alternates = languages.map(
    (language) =>
      `<xhtml:link rel="alternate" hreflang="${language}"` +
      ` href="${origin}${localPath(language, path)}"/>`,
  )
  return languages.map(
    (language) =>
      `<url><loc>${origin}${localPath(language, path)}</loc>` +
      `${alternates.join('')}</url>`,
  )
}
