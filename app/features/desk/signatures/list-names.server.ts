import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { isId } from '../../signatures/moderation/is-id.ts'

/**
 * `waiting`: nobody decided about it, or it was hidden and its owner changed it
 * since; nobody sees it then before it was allowed.
 */
export type NameKind = 'waiting' | 'shown' | 'hidden'

export type NameRow = {
  id: string
  name: string
  /** Of the name: tells whether its owner changed it since. */
  version: string
  country: string
  /** When it was confirmed; to the day only after 72 hours. */
  confirmedAt: Date
}

const PER_PAGE = 100

/** Those of a kind, as the indexes of the table have them. */
export function nameIs(kind: NameKind): RawBuilder<SqlBool> {
  return kind === 'waiting'
    ? sql`(name_review is null or name_review = 'changed')`
    : sql`name_review = ${kind}`
}

/** No secret: whoever sees it sees the name beside it. */
export const nameVersion = sql<string>`
  left(encode(sha256(convert_to(public_name, 'UTF8')), 'hex'), 16)`

/**
 * Public names of a petition's confirmed signatures, by what was decided about
 * them: of those that nobody decided about the oldest first, else the newest.
 *
 * @param after where the page before ended, as `next` gives it
 */
export async function listNames(
  { db }: Pick<Services, 'db'>,
  petitionId: string,
  { kind, after }: { kind: NameKind; after: string },
): Promise<{ rows: NameRow[]; next: string | null }> {
  const isOldestFirst = kind === 'waiting'
  const order = sql.raw(isOldestFirst ? 'asc' : 'desc')
  const place = readPlace(after)
  const { rows } = await sql<NameRow>`
    select id, public_name as name, ${nameVersion} as version, country,
      confirmed_at as "confirmedAt"
    from signature
    where state = 'confirmed' and public_name is not null
      and petition_id = ${petitionId}
      and ${nameIs(kind)}
      and ${
        place
          ? sql`(confirmed_at, id) ${sql.raw(isOldestFirst ? '>' : '<')}
              (${place.at}, ${place.id}::uuid)`
          : sql`true`
      }
    order by confirmed_at ${order}, id ${order} limit ${PER_PAGE + 1}`.execute(
    db,
  )
  const page = rows.slice(0, PER_PAGE)
  const last = page.at(-1)
  return {
    rows: page,
    next:
      rows.length > PER_PAGE
        ? `${last!.confirmedAt.toISOString()}/${last!.id}`
        : null,
  }
}

function readPlace(text: string) {
  const [moment = '', id = ''] = text.split('/')
  const at = new Date(moment)
  return Number.isNaN(at.getTime()) || !isId(id) ? undefined : { at, id }
}

const MOST_COUNTED = 1_000

/**
 * How many there are of each kind, to a thousand: on a page nobody needs to
 * know more, and counting them all would take long.
 */
export async function countNames(
  { db }: Pick<Services, 'db'>,
  petitionId: string,
): Promise<Record<NameKind, number>> {
  const counted = (kind: NameKind) => sql`(
    select count(*)::int from (
      select from signature
      where state = 'confirmed' and public_name is not null
        and petition_id = ${petitionId}
        and ${nameIs(kind)}
      limit ${MOST_COUNTED}
    ) as found)`
  const { rows } = await sql<Record<NameKind, number>>`
    select ${counted('waiting')} as waiting, ${counted('shown')} as shown,
      ${counted('hidden')} as hidden`.execute(db)
  return rows[0]!
}
