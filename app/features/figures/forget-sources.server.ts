import { sql, type Transaction } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { keepSource } from './remember-source.server.ts'
import { OTHER } from './source.ts'

/** So long a source of visitors' links has for its first signature. */
const DAYS_WITHOUT = 7
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Deletes the sources that visitors' links made a week ago and that nobody
 * confirmed a signature from, so that invented ones never end the counting of
 * real ones. What was counted under a source that there is not goes to `other`:
 * the views and forms of these, and what a process still counted under them
 * until its memory was over. Sums never change.
 *
 * @returns how many sources
 */
export function forgetSources({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - DAYS_WITHOUT * DAY_MS)
  return db.transaction().execute(async (trx) => {
    // Others write these rows in another order: whoever does, ends first.
    await sql`lock table figure_day in share row exclusive mode`.execute(trx)
    const other = await keepSource({ db: trx, now }, OTHER)
    // Months know it also where days no longer tell such small numbers apart.
    const { numAffectedRows } = await sql`
      delete from traffic_source
      where not is_kept and made_at < ${before}
        and id::text not in (select key from figure_month
          where kind = 'source' and confirmed > 0)
        and id not in (select source_id from figure_delta
          where source_id is not null)`.execute(trx)
    await countAsOther(trx, 'day', other)
    // What days had put together already stands under its key in months only.
    await countAsOther(trx, 'month', other)
    return Number(numAffectedRows)
  })
}

async function countAsOther(
  trx: Transaction<Schema>,
  span: 'day' | 'month',
  other: number,
): Promise<void> {
  const table = sql.table(`figure_${span}`)
  const at = sql.ref(span)
  await sql`
    with moved as (
      delete from ${table}
      where kind = 'source' and key ~ '^[0-9]+$'
        and key not in (select id::text from traffic_source)
      returning *
    )
    insert into ${table} as held (petition_id, kind, ${at}, key, views,
      asked, accepted, bounced, confirmed, lost)
    select petition_id, kind, ${at}, ${String(other)}, sum(views), sum(asked),
      sum(accepted), sum(bounced), sum(confirmed), sum(lost)
    from moved group by 1, 2, 3 order by 1, 2, 3
    on conflict (petition_id, kind, ${at}, key) do update set
      views = held.views + excluded.views,
      asked = held.asked + excluded.asked,
      accepted = held.accepted + excluded.accepted,
      bounced = held.bounced + excluded.bounced,
      confirmed = held.confirmed + excluded.confirmed,
      lost = held.lost + excluded.lost`.execute(trx)
}
