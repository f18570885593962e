import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { listChambers, viewOf } from './chambers.server.ts'
import { isTargetCountry } from './country-code.ts'
import { ChamberNotFound } from './errors.ts'
import { foldText } from './fold.ts'
import { isOff } from './is-off.server.ts'
import {
  selectMembers,
  shownArea,
  showMember,
  sortMembers,
} from './members.server.ts'
import { dayOf } from './stale.ts'
import type { ShownChamber } from './view.ts'

type Sought = { area?: string; q?: string }
type Members = ReturnType<typeof sortMembers>

/**
 * A chamber and who is in it now: all, those of an area, or those whose name,
 * area or party holds every word of `q`.
 *
 * @throws ChamberNotFound
 */
export async function showChamber(
  services: Pick<Services, 'db' | 'now'>,
  language: Language,
  code: string,
  slug: string,
  sought: Sought = {},
): Promise<ShownChamber> {
  if (!isTargetCountry(code)) throw new ChamberNotFound()
  const chambers = await listChambers(services, code)
  const chamber = chambers.find((one) => one.slug === slug)
  if (!chamber) throw new ChamberNotFound()

  const rows = await selectMembers(services.db, code)
    .where('chamber_id', '=', chamber.id)
    .execute()
  const members = sortMembers(language, rows).map((member) => ({
    ...member,
    area: shownArea(code, member.area),
  }))
  const off = await isOff(services, code)
  const around = { chamber, isOff: off, today: dayOf(services.now()) }
  return {
    chamber: viewOf(chamber),
    lawmakers: choose(members, sought).map((member) =>
      showMember(language, member, around),
    ),
    areas: areasOf(language, members),
  }
}

function choose(members: Members, { area, q = '' }: Sought): Members {
  const words = foldText(q).split(/\s+/).filter(Boolean)
  return members.filter((member) => {
    if (area && member.area !== area) return false
    const { name, sort_name, names, party } = member
    const texts = [name, sort_name, ...Object.values(names), member.area, party]
    const text = foldText(texts.filter(Boolean).join('\n'))
    return words.every((word) => text.includes(word))
  })
}

function areasOf(language: Language, members: Members): string[] {
  const areas = members.flatMap(({ area }) => (area === null ? [] : [area]))
  const { compare } = new Intl.Collator(language, { numeric: true })
  return [...new Set(areas)].sort(compare)
}
