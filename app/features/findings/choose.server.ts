import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { CountryNotFound, FindingNotFound } from './errors.ts'
import { listFindings, type ToldFindings } from './list.server.ts'

export type Choice = { country: string | null; kind: string | null }

/** What can be chosen, in the order of the findings; countries by code. */
export type Choices = { countries: string[]; kinds: string[] }

/**
 * The findings about a country or of a kind, or all of them, with what else can
 * be chosen.
 *
 * @throws CountryNotFound, FindingNotFound for a choice that nothing offers
 */
export async function chooseFindings(
  services: Pick<Services, 'db'>,
  language: Language,
  { country, kind }: Choice,
): Promise<ToldFindings & { all: ToldFindings['findings']; choices: Choices }> {
  const { findings, toAll } = await listFindings(services, language)
  const choices = choicesIn(findings)
  if (country !== null && !choices.countries.includes(country)) {
    throw new CountryNotFound()
  }
  if (kind !== null && !choices.kinds.includes(kind)) {
    throw new FindingNotFound()
  }
  return {
    toAll,
    choices,
    all: findings,
    findings: findings
      .filter(
        ({ countries }) => country === null || countries.includes(country),
      )
      .filter((finding) => kind === null || finding.kind === kind),
  }
}

function choicesIn(findings: ToldFindings['findings']): Choices {
  return {
    countries: [...new Set(findings.flatMap(({ countries }) => countries))],
    kinds: [...new Set(findings.map(({ kind }) => kind))],
  }
}
