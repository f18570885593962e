import type { DayCounts } from '../../figures/read-hours.server.ts'
import { DAY_MS, dayOf, mondayOf } from './query.ts'

/** What the page says of this moment; the script puts newer ones in place. */
export type NowWords = {
  count: string
  today: string
  todayNote: string
  yesterday: string
  yesterdayNote: string
  week: string
  weekNote: string
}

/** So far back the words look: to the Monday of the week before. */
export function nowSince(now: Date): Date {
  return new Date(mondayOf(now).getTime() - 7 * DAY_MS)
}

const digits = new Intl.NumberFormat('en')
export const told = (count: number) => digits.format(count)

/** What was taken back; where more came back, how many did. */
export function toldLost(lost: number): string {
  return lost < 0 ? `${told(-lost)} came back` : told(lost)
}

const weekdays = new Intl.DateTimeFormat('en', {
  weekday: 'long',
  timeZone: 'UTC',
})

/**
 * Signatures now, today, yesterday, and this week against the same days of the
 * week before, in UTC.
 *
 * @param days confirmed and lost ones since {@link nowSince}
 */
export function wordsOfNow(
  count: number,
  days: Pick<DayCounts, 'day' | 'confirmed' | 'lost'>[],
  now: Date,
): NowWords {
  const ago = (n: number) => dayOf(new Date(now.getTime() - n * DAY_MS))
  const sum = (counter: 'confirmed' | 'lost', ...of: string[]) =>
    days
      .filter(({ day }) => of.includes(day))
      .reduce((all, one) => all + one[counter], 0)
  /** Monday is 0. */
  const place = Math.round(
    (Date.parse(ago(0)) - mondayOf(now).getTime()) / DAY_MS,
  )
  const past = Array.from({ length: place }, (_, at) => ago(place - at))
  const before = past.map((_, at) => ago(place - at + 7))
  const lostNote = (day: string) => {
    const lost = sum('lost', day)
    if (lost === 0) return 'None taken back'
    return lost < 0 ? toldLost(lost) : `${told(lost)} taken back`
  }
  return {
    count: told(count),
    today: told(sum('confirmed', ago(0))),
    todayNote: lostNote(ago(0)),
    yesterday: told(sum('confirmed', ago(1))),
    yesterdayNote: lostNote(ago(1)),
    week: told(sum('confirmed', ...past, ago(0))),
    weekNote: compared({
      now,
      sameDay: sum('confirmed', ago(7)),
      past: sum('confirmed', ...past),
      before: sum('confirmed', ...before),
    }),
  }
}

/** Today is not over: only the whole days before it are compared. */
function compared({
  now,
  past,
  before,
  sameDay,
}: {
  now: Date
  past: number
  before: number
  sameDay: number
}): string {
  const today = weekdays.format(now)
  const yesterday = weekdays.format(now.getTime() - DAY_MS)
  if (today === 'Monday') {
    return `Since today. The whole of last Monday had ${told(sameDay)}.`
  }
  const days = yesterday === 'Monday' ? 'Monday' : `Monday to ${yesterday}`
  return (
    `${days}: ${told(past)}, against ${told(before)} on the same days of the ` +
    `week before${changeOf(past, before)}. The whole of last ${today} had ` +
    `${told(sameDay)}.`
  )
}

function changeOf(now: number, before: number): string {
  if (before === 0 || now === before) return ''
  const percent = Math.round((Math.abs(now - before) / before) * 100)
  if (percent === 0) return ''
  return `, ${told(percent)} % ${now > before ? 'more' : 'fewer'}`
}
