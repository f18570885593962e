import type { Language } from '#app/i18n/translate.ts'
import { sortCountries } from '#app/i18n/format.ts'
import type { Services } from '#app/services.server.ts'
import { listFindings } from '../findings/list.server.ts'
import {
  type ListedCountry,
  listTargetCountries,
} from '../lawmakers/list-countries.server.ts'
import { showTargetCountry } from '../lawmakers/show-country.server.ts'
import type { TargetCountry } from '../lawmakers/view.ts'
import { isAtRisk } from '../signatures/at-risk.ts'
import { isSendingStopped } from './sending.server.ts'

export type ShownTargetCountry = TargetCountry & {
  /** Whether a letter can be a risk for who lives there. */
  isAtRisk: boolean
  /** Somebody can be written to, and what is confirmed waits. */
  isStopped: boolean
  /** Whether a page tells what was found about it. */
  hasFindings: boolean
  /** Whether to lead to the European Parliament. */
  hasEuropeanParliament: boolean
  /** Where lawmakers are listed; none where they are listed here too. */
  otherCountries: Pick<ListedCountry, 'code' | 'isSample'>[]
}

/** Who decides in a country, and what else somebody can do who wants to. */
export async function showCountryToWriteTo(
  services: Pick<Services, 'db' | 'now' | 'letters' | 'petitions'>,
  language: Language,
  code: string,
): Promise<ShownTargetCountry> {
  const [country, { findings }, targets, isStopped] = await Promise.all([
    showTargetCountry(services, language, code),
    listFindings(services, language),
    listTargetCountries(services),
    isSendingStopped(services),
  ])
  const isEmpty = country.chambers.length === 0
  const listed = new Map(targets.map((target) => [target.code, target]))
  const others = isEmpty ? [...listed.keys()] : []
  return {
    ...country,
    isAtRisk: isAtRisk(code),
    isStopped: !isEmpty && isStopped,
    hasFindings: findings.some(({ countries }) => countries.includes(code)),
    hasEuropeanParliament: code !== 'EU' && (isEmpty || listed.has('EU')),
    otherCountries: sortCountries(
      language,
      others.filter((other) => other !== 'EU'),
    ).map((other) => listed.get(other)!),
  }
}
