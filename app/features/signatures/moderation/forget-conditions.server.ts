import { type RawBuilder, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

/** As long as signatures keep exact moments and networks (`forgetMoments`). */
const EXACT_HOURS = 72

/**
 * Deletes the network's tag out of the conditions of acts that ended 72 hours
 * ago, and widens their moments to whole days in UTC: with the signatures that
 * they changed, they would tell what those do not tell themselves any more.
 *
 * @returns how many acts
 */
export async function forgetConditions({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - EXACT_HOURS * 60 * 60 * 1000)
  const { numAffectedRows } = await sql`
    with cut as (
      select id, jsonb_strip_nulls(condition - 'tag' || jsonb_build_object(
        'from', ${startOfDay(sql`(condition->>'from')::timestamptz`)},
        'to', ${startOfDay(
          sql`(condition->>'to')::timestamptz + interval '23:59:59.999'`,
        )}
      )) as condition
      from moderation where ended_at < ${before}
    )
    update moderation set condition = cut.condition
    from cut where moderation.id = cut.id
      and moderation.condition <> cut.condition`.execute(db)
  return Number(numAffectedRows)
}

function startOfDay(moment: RawBuilder<unknown>) {
  return sql`to_char(date_trunc('day', ${moment}, 'UTC') at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
