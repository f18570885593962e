import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { listFindings } from '../findings/list.server.ts'
import type { ResponseView } from '../findings/view.ts'
import { countIndicators, listLists } from './list.server.ts'
import { atOneMoment } from './one-moment.server.ts'
import { searchDomains } from './search.server.ts'
import type { Counts, Found, ListView, Search } from './view.ts'

/** The finding about what was published: NSO Group's responses are to it. */
const FINDING = 'F12'

export type Infrastructure = {
  search: Search
  /** Empty: nothing was imported yet. */
  lists: ListView[]
  counts: Counts
  found: Found
  /** To the finding about the list, and to all findings. */
  responses: ResponseView[]
  toAll: ResponseView[]
  /** Who reads this may be the one who runs the site. */
  isTryOut: boolean
}

/** What the page shows; undefined where the list has no such page. */
export async function showInfrastructure(
  services: Pick<Services, 'db' | 'inbox'>,
  language: Language,
  search: Search,
): Promise<Infrastructure | undefined> {
  const [{ lists, counts, found }, { findings, toAll }] = await Promise.all([
    atOneMoment(services, async (moment) => ({
      lists: await listLists(moment),
      counts: await countIndicators(moment),
      found: await searchDomains(moment, search),
    })),
    listFindings(services, language),
  ])
  if (!found) return undefined

  const finding = findings.find(({ id }) => id === FINDING)
  return {
    search,
    lists,
    counts,
    found,
    responses: finding?.responses ?? [],
    toAll,
    isTryOut: services.inbox !== undefined,
  }
}
