import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { findByAreas } from '../lawmakers/find-by-areas.server.ts'
import { areasOf } from '../lawmakers/postcodes.server.ts'
import type { Target } from '../lawmakers/view.ts'

export type FoundByPostcode =
  | { lawmakers: Target[] }
  | { problems: { postcode: string }; values: { postcode: string } }

/** Whose constituents live at a postcode, which is kept nowhere. */
export async function findByPostcode(
  services: Pick<Services, 'db' | 'now'>,
  language: Language,
  country: string,
  typed: string,
): Promise<FoundByPostcode> {
  const areas = await areasOf(services, country, typed)
  const lawmakers = await findByAreas(services, language, country, areas)
  if (lawmakers.length > 0) return { lawmakers }
  return {
    problems: {
      postcode:
        typed.trim() === ''
          ? 'problem.postcode.empty'
          : 'write.postcode.unknown',
    },
    values: { postcode: typed },
  }
}
