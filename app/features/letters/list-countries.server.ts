import { countryCodes } from '#app/i18n/countries.ts'
import type { Language } from '#app/i18n/translate.ts'
import { sortCountries } from '#app/i18n/format.ts'
import type { Services } from '#app/services.server.ts'
import { listAuthorities } from '../lawmakers/authority.server.ts'
import { listTargetCountries } from '../lawmakers/list-countries.server.ts'
import { isAtRisk } from '../signatures/at-risk.ts'

export type CountryToChoose = {
  code: string
  /** Whether its lawmakers are listed here. */
  isListed: boolean
  /** They are invented. */
  isSample: boolean
}

export type CountriesToChoose = {
  clients: CountryToChoose[]
  /** They decide on exports, or make the rules for it. */
  exporters: CountryToChoose[]
  others: CountryToChoose[]
}

/** It makes the rules for exports that its members decide on. */
const RULES = 'EU'

/** Countries worth a letter, in groups, by name in the reader's language. */
export async function listCountriesToChoose(
  services: Pick<Services, 'db' | 'now'>,
  language: Language,
): Promise<CountriesToChoose> {
  const [authorities, targets] = await Promise.all([
    listAuthorities(services),
    listTargetCountries(services),
  ])
  const listed = new Map(targets.map((country) => [country.code, country]))
  const clients = countryCodes.filter(isAtRisk)
  const exporters = authorities
    .filter(({ code, decides }) => decides || code === RULES)
    .map(({ code }) => code)
  const named = new Set([...clients, ...exporters])
  const others = [...listed.keys()].filter((code) => !named.has(code))
  const toChoose = (codes: string[]) =>
    sortCountries(language, codes).map((code) => ({
      code,
      isListed: listed.has(code),
      isSample: listed.get(code)?.isSample ?? false,
    }))
  return {
    clients: toChoose(clients),
    exporters: toChoose(exporters),
    others: toChoose(others),
  }
}
