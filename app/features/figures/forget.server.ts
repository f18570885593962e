import { type RawBuilder, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { counters } from './counts.ts'

/** As long as a signature's moment stays exact (forget-moments.server.ts). */
export const EXACT_HOURS = 72
/** As in public figures: fewer could be told apart. */
const SMALLEST_KEPT = 10
const HOUR_MS = 60 * 60 * 1000

/** Each counter, told by `tell`, one after the other. */
function each(tell: (counter: RawBuilder<unknown>) => RawBuilder<unknown>) {
  return sql.join(counters.map((counter) => tell(sql.ref(counter))))
}

const ofDue = (counter: RawBuilder<unknown>) => sql`due.${counter}`
const isSmall = (counter: RawBuilder<unknown>) =>
  sql`${counter} between 1 and ${sql.lit(SMALLEST_KEPT - 1)}`

/**
 * Of hours that ended 72 hours ago, each counter below ten goes into the rest of
 * its day: an hour with few signers, beside the day and the country of a
 * signature, could tell who signed then. Doing it again changes nothing; the
 * sums by day never change.
 *
 * @returns in how many hours something was too small
 */
export async function forgetHours({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - (EXACT_HOURS + 1) * HOUR_MS)
  const { rows } = await sql<{ hours: number }>`
    with due as materialized (
      select * from figure_hour
      where not is_rest and hour <= ${before}
        and (${sql.join(
          counters.map((counter) => isSmall(sql.ref(counter))),
          sql` or `,
        )})
      order by petition_id, hour for update
    ), emptied as (
      delete from figure_hour as held using due
      where held.petition_id = due.petition_id and held.hour = due.hour
        and not held.is_rest
        and greatest(${each(ofDue)}) < ${SMALLEST_KEPT}
    ), cut as (
      update figure_hour as held set ${each(
        (counter) => sql`${counter} =
          case when ${isSmall(sql`held.${counter}`)}
            then 0 else held.${counter} end`,
      )}
      from due
      where held.petition_id = due.petition_id and held.hour = due.hour
        and not held.is_rest
        and greatest(${each(ofDue)}) >= ${SMALLEST_KEPT}
    ), put as (
      insert into figure_hour as held
        (petition_id, hour, is_rest, ${each((counter) => counter)})
      select petition_id, date_trunc('day', hour, 'UTC'), true,
        ${each(
          (counter) =>
            sql`coalesce(sum(${counter}) filter (where ${isSmall(counter)}), 0)`,
        )}
      from due group by 1, 2 order by 1, 2
      on conflict (petition_id, hour, is_rest) do update set ${each(
        (counter) => sql`${counter} = held.${counter} + excluded.${counter}`,
      )}
    )
    select count(*)::int as hours from due`.execute(db)
  return rows[0]!.hours
}
