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

/** The first finding about potential clients as it is given out, if any. */
export async function exampleFinding(services: Needed) {
  const { data } = await findingsJson(services, 'en')
  return data.find(({ attributes }) => attributes.kind === 'clients') ?? null
}

/** Every finding as a row; several values of a cell stand between "; ". */
export async function findingsCsv(
  services: Needed,
  language: Language,
): Promise<string> {
  const { findings, toAll } = await listFindings(services, language)
  const rows = findings.map((finding) => csvRow(services, finding, toAll))
  return stringify(rows, {
    header: true,
    columns,
    bom: true,
    escape_formulas: true,
  })
}

const columns = [
  'id',
  'kind',
  'language',
  'headline',
  'text',
  'how_it_is_known',
  'confidence',
  'countries',
  'starts',
  'ends',
  'qualifier',
  'value',
  'unit',
  'more_figures',
  'named',
  'response',
  'source',
  'source_published',
  'source_title',
  'source_url',
  'url',
  'licence',
]

/** The first figure has columns of its own, to sort and to sum. */
function csvRow(services: Needed, finding: FindingView, toAll: ResponseView[]) {
  const { id, language, confidence, countries, sources } = finding
  const [figure, ...more] = finding.figures
  const joined = (values: (string | null)[]) =>
    values.map((value) => value ?? '').join('; ')
  return {
    ...finding,
    how_it_is_known: finding.basis,
    confidence: joined(confidence),
    countries: joined(countries),
    ...figure,
    more_figures: joined(
      more.map(({ qualifier, value, unit }) => `${qualifier} ${value} ${unit}`),
    ),
    named: joined(
      finding.named.map(({ name, confidence: sure }) =>
        sure ? `${name} (${sure})` : name,
      ),
    ),
    response: [...finding.responses, ...toAll]
      .map(({ text }) => text)
      .join(' '),
    source: joined(sources.map(({ publisher }) => publisher)),
    source_published: joined(sources.map(({ published }) => published)),
    source_title: joined(sources.map(({ title }) => title)),
    source_url: joined(sources.map(({ url }) => url)),
    url: addressOf(services, language, `/findings/${id}`),
    licence: LICENCE,
  }
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
