import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { isTargetCountry } from './country-code.ts'
import { selectMembers, showTargets, sortMembers } from './members.server.ts'
import type { Target } from './view.ts'

/**
 * Who sits for these areas, sorted as in their chambers. In the United States
 * also the senators of the states that districts such as `CA-14` lie in.
 */
export async function findByAreas(
  services: Pick<Services, 'db' | 'now'>,
  language: Language,
  country: string,
  areas: string[],
): Promise<Target[]> {
  const sought = country === 'US' ? areas.flatMap(withState) : areas
  if (sought.length === 0 || !isTargetCountry(country)) return []
  const rows = await selectMembers(services.db, country)
    .where('area', 'in', sought)
    .execute()
  const members = sortMembers(language, rows)
  return showTargets(services, language, { country, members })
}

function withState(area: string): string[] {
  const [, state] = /^([A-Z]{2})-\d+$/.exec(area) ?? []
  return state ? [area, state] : [area]
}
