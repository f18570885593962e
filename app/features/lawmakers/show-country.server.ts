import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { findAuthority } from './authority.server.ts'
import { listChambers, viewOf } from './chambers.server.ts'
import { isTargetCountry } from './country-code.ts'
import { TargetCountryUnknown } from './errors.ts'
import { isOff } from './is-off.server.ts'
import { hasPostcodes } from './postcodes.server.ts'
import type { TargetCountry } from './view.ts'

/**
 * Who decides in a country, and whom one can write to there. A country without
 * lawmakers has no chambers.
 *
 * @throws TargetCountryUnknown for what is no country's code
 */
export async function showTargetCountry(
  services: Pick<Services, 'db' | 'now'>,
  language: Language,
  code: string,
): Promise<TargetCountry> {
  if (!isTargetCountry(code)) throw new TargetCountryUnknown()
  const [authority, chambers, known, off] = await Promise.all([
    findAuthority(services, language, code),
    listChambers(services, code),
    hasPostcodes(services, code),
    isOff(services, code),
  ])
  return {
    code,
    authority,
    chambers: chambers.map(viewOf),
    hasPostcodes: known && chambers.length > 0,
    isOff: off,
  }
}
