import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { LetterSettings } from './thresholds.ts'
import { capOfDay, LONGEST_WARM_UP_DAYS } from './warm-up.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The day is the one in UTC: older moments are known to the day only. */
function startOfDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS)
}

/** How many letters may still be taken, and what that is counted from. */
export type Left = {
  minute: number
  today: number
  takenToday: number
  capToday: number
  /** 1 on the first day on which letters go out. */
  warmUpDay: number
}

/** How many may still be taken in this minute and on this day. */
export async function countLeft(
  db: Services['db'],
  now: Date,
  settings: LetterSettings,
): Promise<Left> {
  const minuteAgo = new Date(now.getTime() - MINUTE_MS)
  const midnight = startOfDay(now)
  const since = new Date(Math.min(minuteAgo.getTime(), midnight.getTime()))
  // What was certainly not taken is queued again, and is none of the day's.
  const { rows } = await sql<{ minute: number; today: number }>`
    select (count(*) filter (where taken_at > ${minuteAgo}))::int as minute,
      (count(*) filter (
        where taken_at >= ${midnight} and state <> 'queued'))::int as today
    from delivery where taken_at >= ${since}`.execute(db)
  const { minute, today } = rows[0]!
  const earlier = await countEarlierDays(db, midnight)
  const cap = capOfDay(earlier, settings)
  return {
    minute: settings.overall_minute - minute,
    today: cap - today,
    takenToday: today,
    capToday: cap,
    warmUpDay: earlier + 1,
  }
}

/** Days before this one on which letters went out, looked for one by one. */
async function countEarlierDays(
  db: Services['db'],
  midnight: Date,
): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    with recursive sending(day, n) as (
      select (select date_trunc('day', min(taken_at), 'UTC') from delivery), 1
      union all
      select (select date_trunc('day', min(taken_at), 'UTC') from delivery
          where taken_at >= day + interval '24 hours'), n + 1
        from sending where day is not null and n < ${LONGEST_WARM_UP_DAYS + 1}
    )
    select count(*)::int as days from sending where day < ${midnight}`.execute(
    db,
  )
  return rows[0]!.days
}
