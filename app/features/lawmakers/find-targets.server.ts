import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { isTargetCountry } from './country-code.ts'
import { selectMembers, showTargets } from './members.server.ts'
import type { Target } from './view.ts'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * The lawmakers with these ids, in their order, each once. Left out is who is
 * in no chamber of the country now; any text may be given for an id.
 */
export async function findTargets(
  services: Pick<Services, 'db' | 'now'>,
  language: Language,
  code: string,
  ids: string[],
): Promise<Target[]> {
  const sought = [...new Set(ids)].filter((id) => uuid.test(id))
  if (sought.length === 0 || !isTargetCountry(code)) return []
  const rows = await selectMembers(services.db, code)
    .where('lawmaker.id', 'in', sought)
    .execute()
  const members = sought.flatMap((id) => rows.filter((row) => row.id === id))
  return showTargets(services, language, { country: code, members })
}
