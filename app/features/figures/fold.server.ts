import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

/** Few enough that views, which the same days hold, wait for it not long. */
export const FOLD_STEP = 20_000

/**
 * Moves what happened into the figures by hour and by day, the oldest first;
 * triggers keep the months. Reading gives the same sums before, during and
 * after. Rows are written in one order, so that two who fold at once cannot
 * dead-lock.
 *
 * @returns whether there may be more to move
 */
export async function foldFigures({
  db,
}: Pick<Services, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ moved: number }>`
    with moved as (
      delete from figure_delta where id in
        (select id from figure_delta order by id limit ${FOLD_STEP}
          for update skip locked)
      returning *
    ), by_hour as (
      insert into figure_hour as held
        (petition_id, hour, asked, accepted, bounced, confirmed, lost)
      select petition_id, hour, sum(asked), sum(accepted), sum(bounced),
        sum(confirmed), sum(lost)
      from moved group by 1, 2 order by 1, 2
      on conflict (petition_id, hour, is_rest) do update set
        asked = held.asked + excluded.asked,
        accepted = held.accepted + excluded.accepted,
        bounced = held.bounced + excluded.bounced,
        confirmed = held.confirmed + excluded.confirmed,
        lost = held.lost + excluded.lost
    ), by_day as (
      insert into figure_day as held (petition_id, kind, day, key,
        asked, accepted, bounced, confirmed, lost)
      select petition_id, keyed.kind, (hour at time zone 'UTC')::date,
        coalesce(keyed.key, ''), sum(asked), sum(accepted), sum(bounced),
        sum(confirmed), sum(lost)
      from moved cross join lateral (values
        ('country', country), ('language', language),
        ('source', source_id::text), ('domain', domain)
      ) as keyed (kind, key)
      group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (petition_id, kind, day, key) do update set
        asked = held.asked + excluded.asked,
        accepted = held.accepted + excluded.accepted,
        bounced = held.bounced + excluded.bounced,
        confirmed = held.confirmed + excluded.confirmed,
        lost = held.lost + excluded.lost
    )
    select count(*)::int as moved from moved`.execute(db)
  return rows[0]!.moved === FOLD_STEP
}
