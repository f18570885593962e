import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { canonicalHost } from './canonical-host.ts'
import { generationsOfValue } from './generations-of-value.server.ts'
import { refang } from './refang.ts'
import type { Found, Group, Search } from './view.ts'

const PER_PAGE = 100

/**
 * One page of the domains that hold what was typed, or that what was typed
 * belongs to; by name. Undefined for a page that is not there; the first always
 * is.
 */
export async function searchDomains(
  { db }: Pick<Services, 'db'>,
  { typed, group, page }: Search,
): Promise<Found | undefined> {
  const matching = matches(db, soughtIn(typed), group)
  const { count } = await db
    .selectFrom(matching.as('matching'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(count / PER_PAGE))
  if (page > pages) return undefined

  const domains = await matching
    .orderBy('value')
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
    .execute()
  return { domains, count, pages }
}

function matches(db: Services['db'], sought: string, group: Group | null) {
  const all = db
    .selectFrom('indicator')
    .innerJoin('indicator_list', 'id', 'list_id')
    .select(['value as domain', generationsOfValue().as('generations')])
    .where('kind', '=', 'domain')
    .where(
      sql<boolean>`(strpos(value, ${sought}) > 0
        or strpos('.' || ${sought} || '.', '.' || value || '.') > 0)`,
    )
    .groupBy('value')
  if (group === null) return all
  return all.having(
    group === 'unassigned'
      ? sql<boolean>`count(generation) = 0`
      : sql<boolean>`bool_or(generation = ${group})`,
  )
}

/** Of the typed text the host: no scheme, path, user, port or brackets. */
function soughtIn(typed: string): string {
  const plain = refang(typed.trim().toLowerCase())
    .replace(/^[a-z*]+:\/\//, '')
    .replace(/[/?#][^]*$/, '')
    .replace(/^[^]*@/, '')
    .replace(/:\d*$/, '')
  // A part of a name is no host: it is looked for as it is.
  return canonicalHost(plain) ?? plain.replaceAll('\0', '')
}
