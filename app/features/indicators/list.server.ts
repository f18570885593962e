import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { generationsOfValue } from './generations-of-value.server.ts'
import { type Counts, groups, type ListView } from './view.ts'

type Needed = Pick<Services, 'db'>

/** The lists that were imported, by name. */
export async function listLists({ db }: Needed): Promise<ListView[]> {
  const rows = await db
    .selectFrom('indicator_list')
    .select(['name', 'url', 'publisher', 'licence', 'published', 'generation'])
    .select(['entries', 'imported_at'])
    .orderBy('name')
    .execute()
  return rows.map(({ imported_at, ...list }) => ({
    ...list,
    importedAt: imported_at.toISOString(),
  }))
}

/** How many there are, over all lists; groups without any are left out. */
export async function countIndicators({ db }: Needed): Promise<Counts> {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('indicator')
        .innerJoin('indicator_list', 'id', 'list_id')
        .select(['kind', 'value', generationsOfValue().as('generations')])
        .groupBy(['kind', 'value'])
        .as('known'),
    )
    .select(['kind', 'generations', sql<number>`count(*)::int`.as('count')])
    .groupBy(['kind', 'generations'])
    .execute()
  const sum = (some: typeof rows) =>
    some.reduce((total, { count }) => total + count, 0)
  const domains = rows.filter(({ kind }) => kind === 'domain')
  return {
    domains: sum(domains),
    emails: sum(rows.filter(({ kind }) => kind === 'email')),
    byGroup: groups
      .map((group) => ({
        group,
        count: sum(domains.filter((row) => isIn(group, row.generations))),
      }))
      .filter(({ count }) => count > 0),
  }
}

function isIn(group: (typeof groups)[number], generations: string[]): boolean {
  return group === 'unassigned'
    ? generations.length === 0
    : generations.includes(group)
}
