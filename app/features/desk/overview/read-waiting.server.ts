import { type RawBuilder, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { may, type Role } from '../../accounts/permissions.ts'
import { isLiveMode } from '../../donations/books.ts'
import { dayOf, stalenessOf } from '../../lawmakers/stale.ts'
import { type WaitingPart, waitingParts } from './waiting.ts'
import type { WaitingItem } from './view.ts'

type Needed = Pick<Services, 'db' | 'now' | 'payments'>

/** Counting all of millions would take seconds, and nobody needs the number. */
const MOST_COUNTED = 1_000

/** `at`: since when each of them waits. */
function rowsOf(
  services: Needed,
): Record<Exclude<WaitingPart, 'stale-lists'>, RawBuilder<unknown>> {
  return {
    'held-signatures': sql`select state_since as at from signature
      where state = 'held'`,
    // Petition by petition, as the index of named signatures is.
    names: sql`select at from petition cross join lateral (
        select confirmed_at as at from signature
        where petition_id = petition.id and state = 'confirmed'
          and public_name is not null
          and (name_review is null or name_review = 'changed')
        order by confirmed_at limit ${MOST_COUNTED + 1}
      ) as named`,
    'held-letters': sql`select created_at as at from delivery
      where state = 'held'`,
    'unknown-letters': sql`select created_at as at from delivery
      where state = 'unknown'`,
    disputes: sql`select state_since as at from donation
      where state = 'disputed' and livemode = ${isLiveMode(services)}`,
    differences: sql`select started_at as at from (
        select started_at, unexplained from reconciliation
        where ended_at is not null order by started_at desc limit 1
      ) as newest, jsonb_array_elements(unexplained)`,
    jobs: sql`select failed_at as at from job_run where failures > 0`,
    approvals: sql`select proposed_at as at from approval
      where state = 'waiting' and ends_at > ${services.now()}`,
  }
}

/**
 * What waits for somebody of this role, and since when the oldest of it does.
 * From a thousand on it is not counted to the end.
 */
export async function readWaiting(
  services: Needed,
  role: Role,
): Promise<WaitingItem[]> {
  const isSeen = (part: WaitingPart) => may(role, waitingParts[part].permission)
  const queries = Object.entries(rowsOf(services))
    .filter(([part]) => isSeen(part as WaitingPart))
    .map(
      ([part, rows]) => sql`
        select ${part} as part, count(*)::int as count, min(at) as since
        from (select at from (${rows}) as waiting
          order by at limit ${MOST_COUNTED + 1}) as counted`,
    )
  const { rows } = await sql<Omit<WaitingItem, 'isAtLeast'>>`${sql.join(
    queries,
    sql` union all `,
  )}`.execute(services.db)
  const lists = isSeen('stale-lists') ? [await staleLists(services)] : []
  const found = [...rows, ...lists].map((one) => ({
    ...one,
    count: Math.min(one.count, MOST_COUNTED),
    isAtLeast: one.count > MOST_COUNTED,
  }))
  const order = Object.keys(waitingParts)
  return found
    .filter(({ count }) => count > 0)
    .toSorted(
      (one, other) => order.indexOf(one.part) - order.indexOf(other.part),
    )
}

/** Stale ones that nobody accepted as they are; samples serve for trying out. */
async function staleLists({ db, now }: Needed) {
  const today = dayOf(now())
  const chambers = await db
    .selectFrom('chamber')
    .innerJoin('lawmaker_import as list', 'list.id', 'chamber.import_id')
    .select((row) => [
      'stale_accepted_kind as accepted',
      'imported_at as importedAt',
      row.ref('as_of').$castTo<string>().as('asOf'),
      row.ref('term_ends').$castTo<string | null>().as('termEnds'),
    ])
    .where('is_sample', '=', false)
    .execute()
  const stale = chambers.filter((chamber) => {
    const staleness = stalenessOf(chamber, today)
    return staleness !== null && staleness !== chamber.accepted
  })
  const oldest = stale.map(({ asOf }) => new Date(asOf).getTime())
  return {
    part: 'stale-lists' as const,
    count: stale.length,
    since: oldest.length > 0 ? new Date(Math.min(...oldest)) : null,
  }
}
