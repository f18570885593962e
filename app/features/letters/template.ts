import { countryName, formatDay } from '#app/i18n/format.ts'
import { type Language, translator } from '#app/i18n/translate.ts'
import type { ChamberKind } from '#db/schema.ts'
import type { FindingView, ResponseView } from '../findings/view.ts'

/** So that letters to one lawmaker do not all begin alike. */
export const OPENINGS = [1, 2, 3] as const
export type Opening = (typeof OPENINGS)[number]

export type Draft = {
  language: Language
  /** ISO 3166-1 alpha-2, or EU. */
  country: string
  /** A potential client of NSO Group was identified there. */
  isClient: boolean
  /** It decides about exports. */
  decides: boolean
  opening: Opening
  /** All of them, in their order. */
  findings: FindingView[]
  /** What the company says to all of them. */
  toAll: ResponseView[]
  /** The whole address of a page of the site. */
  urlOf: (path: string) => string
}

/** Leaves room below the longest letter, for words of one's own. */
const LONGEST_DRAFT = 3_200
const MOST_FINDINGS = 3
/** Of a finding that is about many countries, little is about this one. */
const FEW_COUNTRIES = 5
/** What is told where no finding is about the country: the leak, the conclusion. */
const ABOUT_ALL = ['F1', 'F14']
/** Of what the company says to all: that it denies, and what it is for. */
const ANSWERS = 2

/**
 * A letter to begin with, without salutation and closing: an opening, what was
 * found about the country with its source and the company's answer, what is
 * asked, and a request for an answer.
 */
export function composeLetter(draft: Draft): { subject: string; body: string } {
  const t = translator(draft.language)
  const country = countryName(draft.language, draft.country)
  const { isClient, decides } = draft
  const kind = isClient ? 'client' : decides ? 'decides' : 'other'
  const end = [
    ...(isClient ? [t('letter.demand.client', { country })] : []),
    decides ? t('letter.demand.decides') : t('letter.demand.all'),
    t('letter.lever'),
    t('letter.request'),
  ]
  const chosen = findingsFor(draft)
  for (;;) {
    const body = [
      t(`letter.opening.${draft.opening}`),
      ...toldFindings(draft, chosen),
      ...end,
    ].join('\n\n')
    if ([...body].length <= LONGEST_DRAFT || chosen.length === 0) {
      return { subject: t(`letter.subject.${kind}`), body }
    }
    chosen.pop()
  }
}

/** Those about few countries first: they say the most about this one. */
function findingsFor({ country, findings }: Draft): FindingView[] {
  const about = findings
    .filter(({ countries }) => countries.includes(country))
    .toSorted((one, other) => weight(one) - weight(other))
  const shown = about.length > 0 ? about : findings.filter(isAboutAll)
  return shown.slice(0, MOST_FINDINGS)
}

function weight({ countries }: FindingView): number {
  return countries.length <= FEW_COUNTRIES ? 0 : countries.length
}

function isAboutAll({ id }: FindingView): boolean {
  return ABOUT_ALL.includes(id)
}

/** Each with its source, the company's answers beside them, as on every page. */
function toldFindings(
  { language, country, toAll, urlOf }: Draft,
  chosen: FindingView[],
): string[] {
  if (chosen.length === 0) return []
  const t = translator(language)
  const isOwn = chosen.some(({ countries }) => countries.includes(country))
  const [source] = chosen[0]!.sources
  const path = isOwn ? `/findings/countries/${country}` : '/findings'
  const answers = [
    ...toAll.slice(0, ANSWERS),
    ...chosen.flatMap(({ responses }) => responses),
  ]
  const texts = new Set(answers.map(({ text }) => text))
  return [
    isOwn
      ? t('letter.findings.country', {
          country: countryName(language, country),
        })
      : t('letter.findings.all'),
    ...chosen.map(({ text }) => `– ${text}`),
    `${t('letter.response')} ${[...texts].join(' ')}`,
    t('letter.findings.source', {
      source: `${source!.publisher}, ${formatDay(language, source!.published)}`,
      url: urlOf(path),
    }),
  ]
}

/** What each letter begins with; the writer does not type it. */
export function salutationOf(
  language: Language,
  kind: ChamberKind,
  name: string,
): string {
  return translator(language)(`letter.salutation.${kind}`, {
    name: spokenName(language, name),
  })
}

const SUFFIX = /^(?:[js]r|i{1,3}v?|vi{0,3}|ph\.?d|m\.?[dp])\.?$/i

/**
 * `Balla, György` as `György Balla`: some lists put the surname first and part
 * it by a comma. With two commas, or a suffix after it, the name stays as it is.
 * In Hungarian the surname stays first.
 */
export function spokenName(language: Language, name: string): string {
  const parts = name.split(',').map((part) => part.trim())
  const [family, given] = parts
  if (parts.length !== 2 || !family || !given || SUFFIX.test(given)) return name
  return language === 'hu' ? `${family} ${given}` : `${given} ${family}`
}

/** A letter as one lawmaker gets it, from salutation to name. */
export function wholeLetter(given: {
  language: Language
  kind: ChamberKind
  lawmaker: string
  body: string
  name: string
}): string {
  const { language, kind, lawmaker, body, name } = given
  const closing = translator(language)('letter.closing')
  return [
    salutationOf(language, kind, lawmaker),
    body,
    `${closing}\n${name}`.trimEnd(),
  ].join('\n\n')
}
