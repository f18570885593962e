import type { Services } from '#app/services.server.ts'
import { generationsOfValue } from './generations-of-value.server.ts'
import { atOneMoment } from './one-moment.server.ts'
import { remember } from './remember.server.ts'

export type IndicatorLists = {
  /** The newest import first. */
  lists: {
    name: string
    publisher: string
    licence: string
    /** ISO day; null: not known. */
    published: string | null
    importedAt: Date
  }[]
  /** Distinct ones of all lists, domains and e-mail addresses. */
  entries: number
  /** Canonical domain → its generations, in order; empty: unassigned. */
  domains: Map<string, string[]>
  /** Canonical: lower case. */
  emails: Set<string>
}

/** All that was imported, as of one moment; undefined if nothing was. */
export const loadIndicators = remember(readIndicators)

async function readIndicators(
  services: Pick<Services, 'db'>,
): Promise<IndicatorLists | undefined> {
  const [lists, rows] = await atOneMoment(services, async ({ db }) => [
    await readLists(db),
    await readEntries(db),
  ])
  if (lists.length === 0) return undefined

  const domains = new Map<string, string[]>()
  const emails = new Set<string>()
  for (const { kind, value, generations } of rows) {
    if (kind === 'email') emails.add(value)
    else domains.set(value, generations)
  }
  return { lists, entries: rows.length, domains, emails }
}

function readLists(db: Services['db']) {
  return db
    .selectFrom('indicator_list')
    .select(['name', 'publisher', 'licence', 'published'])
    .select('imported_at as importedAt')
    .orderBy('imported_at', 'desc')
    .orderBy('name')
    .execute()
}

function readEntries(db: Services['db']) {
  return db
    .selectFrom('indicator')
    .innerJoin('indicator_list', 'id', 'list_id')
    .select(['kind', 'value', generationsOfValue().as('generations')])
    .groupBy(['kind', 'value'])
    .orderBy('value')
    .execute()
}
