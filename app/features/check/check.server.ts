import {
  type IndicatorLists,
  loadIndicators,
} from '#app/features/indicators/entries.server.ts'
import type { Services } from '#app/services.server.ts'
import { type Address, findAddresses } from './find-addresses.ts'
import { findOdd } from './find-odd.ts'
import type { Checked, Compared, Match } from './view.ts'

/** How many of each kind a page shows. */
const MOST_MATCHES = 100
const MOST_OTHERS = 20

type Database = Pick<Services, 'db'>

/** What {@link checkText} compares with; undefined while nothing is imported. */
export async function listCompared(
  services: Database,
): Promise<Compared | undefined> {
  const known = await loadIndicators(services)
  if (!known) return undefined
  const lists = known.lists.map((list) => ({
    name: list.name,
    publisher: list.publisher,
    published: list.published,
    importedAt: list.importedAt.toISOString(),
  }))
  return { lists, entries: known.entries }
}

/**
 * Compares the addresses in `text` with the published indicators, an address
 * also by the domains that it belongs to. The text stays in this process's
 * memory: neither the database nor the log learns anything of it.
 *
 * @returns undefined while no list is imported
 */
export async function checkText(
  services: Database,
  text: string,
): Promise<Checked | undefined> {
  const lists = await loadIndicators(services)
  if (!lists) return undefined

  const matches: Match[] = []
  const others: Address[] = []
  const told: Address[] = []
  for (const address of findAddresses(text)) {
    const match = matchOf(address, lists)
    if (match) matches.push(match)
    else if (!address.isGuess) others.push(address)
    if (match || !address.isGuess) told.push(address)
  }
  return {
    read: told.length,
    matches: matches.slice(0, MOST_MATCHES),
    matched: matches.length,
    unmatched: others
      .slice(0, MOST_OTHERS)
      .map(({ email, host }) => email ?? host),
    odd: findOdd(told).slice(0, MOST_OTHERS),
  }
}

function matchOf(
  { written, host, email, isIp }: Address,
  { domains, emails }: IndicatorLists,
): Match | undefined {
  if (email && emails.has(email)) {
    return { written, host, matched: email, generations: [] }
  }
  if (isIp) return undefined
  for (let name = host; name.includes('.'); name = parentOf(name)) {
    const generations = domains.get(name)
    if (generations) return { written, host, matched: name, generations }
  }
  return undefined
}

function parentOf(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}
