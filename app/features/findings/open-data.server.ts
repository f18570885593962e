import { stringify } from 'csv-stringify/sync'
import { countryName } from '#app/i18n/format.ts'
import { type Language, localPath } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { FindingNotFound } from './errors.ts'
import { listFindings } from './list.server.ts'
import type { FindingView, ResponseView } from './view.ts'

/** https://creativecommons.org/licenses/by/4.0/ */
const LICENCE = 'CC-BY-4.0'

type Needed = Pick<Services, 'db' | 'origin'>

/** Every finding as open data, in one language. */
export async function findingsJson(services: Needed, language: Language) {
  const { findings, toAll } = await listFindings(services, language)
  return {
    links: { self: addressOf(services, language, '/findings.json') },
    licence: LICENCE,
    language,
    responses_to_all: toAll.map(describeResponse),
    data: findings.map((finding) => describe(services, language, finding)),
  }
}

/** @throws FindingNotFound */
export async function findingJson(
  services: Needed,
  language: Language,
  id: string,
) {
  const { findings, toAll } = await listFindings(services, language)
  const finding = findings.find((one) => one.id === id)
  if (!finding) throw new FindingNotFound()
  return {
    links: { self: addressOf(services, language, `/findings/${id}.json`) },
    licence: LICENCE,
    language,
    responses_to_all: toAll.map(describeResponse),
    data: describe(services, language, finding),
  }
}

/** Every finding as a row; several values of a cell stand between "; ". */
export async function findingsCsv(
  services: Needed,
  language: Language,
): Promise<string> {
  const { findings } = await listFindings(services, language)
  const rows = findings.map((finding) => ({
    id: finding.id,
    kind: finding.kind,
    headline: finding.headline,
    text: finding.text,
    how_it_is_known: finding.basis,
    confidence: finding.confidence.join('; '),
    countries: finding.countries.join('; '),
    starts: finding.starts,
    ends: finding.ends,
    figures: finding.figures
      .map(({ qualifier, value, unit }) => `${qualifier} ${value} ${unit}`)
      .join('; '),
    named: finding.named.map(({ name }) => name).join('; '),
    response: finding.responses.map(({ text }) => text).join(' '),
    sources: finding.sources
      .map(({ publisher, published }) => `${publisher}, ${published}`)
      .join('; '),
    url: addressOf(services, language, `/findings/${finding.id}`),
    licence: LICENCE,
  }))
  return stringify(rows, { header: true, bom: true, escape_formulas: true })
}

function addressOf({ origin }: Needed, language: Language, path: string) {
  return /\.\w+$/.test(path)
    ? `${origin}${path}${language === 'en' ? '' : `?language=${language}`}`
    : `${origin}${localPath(language, path)}`
}

function describe(services: Needed, language: Language, finding: FindingView) {
  return {
    type: 'finding' as const,
    id: finding.id,
    attributes: {
      kind: finding.kind,
      language: finding.language,
      headline: finding.headline,
      text: finding.text,
      how_it_is_known: finding.basis,
      confidence: finding.confidence,
      countries: finding.countries.map((code) => ({
        code,
        name: countryName(language, code),
      })),
      starts: finding.starts,
      ends: finding.ends,
      period: finding.period,
      figures: finding.figures.map(({ label, ...figure }) => ({
        ...figure,
        label: label.replace('{figure}', String(figure.value)),
      })),
      named: finding.named,
      sources: finding.sources.map(({ archivedUrl, ...source }) => ({
        ...source,
        archived_url: archivedUrl,
      })),
      responses: finding.responses.map(describeResponse),
      related: finding.related,
    },
    links: {
      self: addressOf(services, language, `/findings/${finding.id}.json`),
      page: addressOf(services, language, `/findings/${finding.id}`),
    },
  }
}

function describeResponse({ id, speaker, text, language }: ResponseView) {
  return { id, speaker, text, language }
}
