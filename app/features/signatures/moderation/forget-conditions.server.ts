import { type RawBuilder, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

/** As long as signatures keep exact moments and networks (`forgetMoments`). */
const EXACT_HOURS = 72
/** As long as signatures keep domain and score (`forgetClosed`). */
const KEPT_MONTHS = 6

/**
 * Deletes the network's tag and the list of single signatures out of the
 * conditions of acts that ended 72 hours ago, or were put down then and never
 * ended, and widens their moments to whole days in UTC: with the signatures that
 * they changed, they would tell what those do not tell themselves any more. Six
 * months after the end of an act's petition its domain and score go too. What
 * was proposed for two to decide 72 hours ago keeps no condition at all.
 *
 * An act that goes on is cancelled with it: by what is left of its condition it
 * would change signatures that nobody meant.
 *
 * @returns how many acts
 */
export async function forgetConditions({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<number> {
  const at = now()
  const before = new Date(at.getTime() - EXACT_HOURS * 60 * 60 * 1000)
  await sql`
    update approval set payload = payload - 'wish'
    where act = 'moderation' and proposed_at < ${before} and payload ? 'wish'
  `.execute(db)
  const { numAffectedRows } = await sql`
    with cut as (
      select moderation.id, jsonb_strip_nulls(condition - case
        when closes_at + make_interval(months => ${KEPT_MONTHS}) <= ${at}
        then array['tag', 'ids', 'domain', 'score'] else array['tag', 'ids']
      end || jsonb_build_object(
        'from', ${startOfDay(sql`(condition->>'from')::timestamptz`)},
        'to', ${startOfDay(
          sql`(condition->>'to')::timestamptz + interval '23:59:59.999'`,
        )}
      )) as condition
      from moderation left join petition on petition.id = petition_id
      where coalesce(ended_at, moderation.created_at) < ${before}
    )
    update moderation set
      condition = cut.condition,
      state = case when ended_at is null then 'cancelled' else state end,
      ended_at = coalesce(ended_at, ${at})
    from cut where moderation.id = cut.id
      and moderation.condition <> cut.condition`.execute(db)
  return Number(numAffectedRows)
}

function startOfDay(moment: RawBuilder<unknown>) {
  return sql`to_char(date_trunc('day', ${moment}, 'UTC') at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
