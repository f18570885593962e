import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { listFindings } from '../findings/list.server.ts'
import { listTargetCountries } from '../lawmakers/list-countries.server.ts'
import { showTargetCountry } from '../lawmakers/show-country.server.ts'
import type { TargetCountry } from '../lawmakers/view.ts'
import { isAtRisk } from '../signatures/at-risk.ts'

export type ShownTargetCountry = TargetCountry & {
  /** Whether a letter can be a risk for who lives there. */
  isAtRisk: boolean
  /** Whether a page tells what was found about it. */
  hasFindings: boolean
  /** Whether there is a parliament of another level to write to. */
  hasEuropeanParliament: boolean
}

/** Who decides in a country, and what else somebody can do who wants to. */
export async function showCountryToWriteTo(
  services: Pick<Services, 'db' | 'now'>,
  language: Language,
  code: string,
): Promise<ShownTargetCountry> {
  const [country, { findings }, targets] = await Promise.all([
    showTargetCountry(services, language, code),
    listFindings(services, language),
    listTargetCountries(services),
  ])
  return {
    ...country,
    isAtRisk: isAtRisk(code),
    hasFindings: findings.some(({ countries }) => countries.includes(code)),
    hasEuropeanParliament:
      code !== 'EU' && targets.some((target) => target.code === 'EU'),
  }
}
