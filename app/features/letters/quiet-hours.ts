import type { LetterSettings } from './thresholds.ts'

type Seat = { country: string; timeZone: string }

/** `Intl` knows them (CLDR, supplemental data on weeks); its types do not yet. */
type WithWeek = Intl.Locale & { getWeekInfo(): { weekend: number[] } }

/**
 * Whether letters rest at this moment where a lawmaker sits: outside office
 * hours and at that country's weekend. A letter that arrives while somebody is
 * there is read as mail; a heap of them on Monday morning is read as a flood,
 * and at night many servers and offices hold bulk mail for an attack.
 */
export function isQuiet(
  now: Date,
  { country, timeZone }: Seat,
  { quiet_from, quiet_to }: Pick<LetterSettings, 'quiet_from' | 'quiet_to'>,
): boolean {
  if (quiet_from === quiet_to) return false
  const { hour, weekday } = localTime(now, timeZone)
  if (weekendOf(country).includes(weekday)) return true
  return quiet_from < quiet_to
    ? hour >= quiet_from && hour < quiet_to
    : hour >= quiet_from || hour < quiet_to
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function localTime(now: Date, timeZone: string) {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      hour: 'numeric',
      weekday: 'short',
    })
    clocks.set(timeZone, clock)
  }
  const parts = clock.formatToParts(now)
  const part = (type: 'hour' | 'weekday') =>
    parts.find((one) => one.type === type)!.value
  return {
    hour: Number(part('hour')),
    weekday: WEEKDAYS.indexOf(part('weekday')) + 1,
  }
}

/** ISO 8601: Monday is the first. */
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const weekends = new Map<string, number[]>()

function weekendOf(country: string): number[] {
  let days = weekends.get(country)
  if (!days) {
    const locale = new Intl.Locale('und', { region: country }) as WithWeek
    days = locale.getWeekInfo().weekend
    weekends.set(country, days)
  }
  return days
}
