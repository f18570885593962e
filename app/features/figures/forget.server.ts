import { type RawBuilder, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { counters } from './counts.ts'
import { SMALL_KEY } from './small-key.ts'

/** As long as a signature's moment stays exact (forget-moments.server.ts). */
export const EXACT_HOURS = 72
/** As in public figures: fewer could be told apart. */
const SMALLEST_KEPT = 10
const HOUR_MS = 60 * 60 * 1000
const DAY_HOURS = 24

type Needed = Pick<Services, 'db' | 'now'>
type Tell = (counter: RawBuilder<unknown>) => RawBuilder<unknown>

/** Each counter, told by `tell`, one after the other. */
function each(tell: Tell, separator?: RawBuilder<unknown>) {
  return sql.join(
    counters.map((counter) => tell(sql.ref(counter))),
    separator,
  )
}

/** Less than none is small as well: few came back. */
const isSmall: Tell = (counter) =>
  sql`abs(${counter}) between 1 and ${sql.lit(SMALLEST_KEPT - 1)}`
const hasSmall = each(isSmall, sql` or `)
const keepsNone = sql`greatest(${each(
  (counter) => sql`abs(due.${counter})`,
)}) < ${sql.lit(SMALLEST_KEPT)}`
const keepLarge = each(
  (counter) => sql`${counter} =
    case when ${isSmall(sql`held.${counter}`)} then 0 else held.${counter} end`,
)
const smallSums = each(
  (counter) =>
    sql`coalesce(sum(${counter}) filter (where ${isSmall(counter)}), 0)`,
)
const addSums = each(
  (counter) => sql`${counter} = held.${counter} + excluded.${counter}`,
)

/**
 * Forgets what small numbers of hours and days could tell of one signature.
 * Doing it again changes nothing, and sums never change.
 *
 * @returns of how many hours, and of how many keys of days, something was too
 *   small
 */
export async function forgetHours(
  services: Needed,
): Promise<{ hours: number; days: number }> {
  return {
    hours: await forgetSmallHours(services),
    days: await forgetSmallDays(services),
  }
}

function hoursAgo({ now }: Needed, hours: number): Date {
  return new Date(now().getTime() - hours * HOUR_MS)
}

/**
 * Of hours that ended 72 hours ago, each counter below ten goes into the rest of
 * its day: an hour with few signers, beside the day and the country of a
 * signature, could tell who signed then.
 */
async function forgetSmallHours(services: Needed): Promise<number> {
  const { rows } = await sql<{ hours: number }>`
    with due as materialized (
      select * from figure_hour
      where not is_rest and hour <= ${hoursAgo(services, EXACT_HOURS + 1)}
        and (${hasSmall})
      order by petition_id, hour for update
    ), emptied as (
      delete from figure_hour as held using due
      where held.petition_id = due.petition_id and held.hour = due.hour
        and not held.is_rest and ${keepsNone}
    ), cut as (
      update figure_hour as held set ${keepLarge} from due
      where held.petition_id = due.petition_id and held.hour = due.hour
        and not held.is_rest and not ${keepsNone}
    ), put as (
      insert into figure_hour as held
        (petition_id, hour, is_rest, ${each((counter) => counter)})
      select petition_id, date_trunc('day', hour, 'UTC'), true, ${smallSums}
      from due group by 1, 2 order by 1, 2
      on conflict (petition_id, hour, is_rest) do update set ${addSums}
    )
    select count(*)::int as hours from due`.execute(services.db)
  return rows[0]!.hours
}

/**
 * The same of days: what a language, a source or a provider had goes into one
 * for all of its kind. Countries stay, as signatures keep country and day
 * themselves; so do views, which are nobody's, and months, which are coarse.
 */
async function forgetSmallDays(services: Needed): Promise<number> {
  const before = hoursAgo(services, EXACT_HOURS + DAY_HOURS)
  return services.db.transaction().execute(async (trx) => {
    await sql`select set_config('figures.months', 'stay', true)`.execute(trx)
    const { rows } = await sql<{ days: number }>`
      with due as materialized (
        select * from figure_day
        where kind in ('language', 'source', 'domain') and key <> ${SMALL_KEY}
          and day <= (${before}::timestamptz at time zone 'UTC')::date
          and (${hasSmall})
        order by petition_id, kind, day, key for update
      ), emptied as (
        delete from figure_day as held using due
        where held.petition_id = due.petition_id and held.kind = due.kind
          and held.day = due.day and held.key = due.key
          and due.views = 0 and ${keepsNone}
      ), cut as (
        update figure_day as held set ${keepLarge} from due
        where held.petition_id = due.petition_id and held.kind = due.kind
          and held.day = due.day and held.key = due.key
          and not (due.views = 0 and ${keepsNone})
      ), put as (
        insert into figure_day as held
          (petition_id, kind, day, key, ${each((counter) => counter)})
        select petition_id, kind, day, ${SMALL_KEY}, ${smallSums}
        from due group by 1, 2, 3 order by 1, 2, 3
        on conflict (petition_id, kind, day, key) do update set ${addSums}
      )
      select count(*)::int as days from due`.execute(trx)
    return rows[0]!.days
  })
}
