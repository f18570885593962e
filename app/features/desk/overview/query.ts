import type { Step } from '../../figures/read-hours.server.ts'

const HOUR_MS = 60 * 60 * 1000
export const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS

export const ranges = ['24h', '7d', '30d', 'all'] as const
export type Range = (typeof ranges)[number]
export const steps = ['hour', 'day', 'week'] as const satisfies Step[]

const STEP_MS = { hour: HOUR_MS, day: DAY_MS, week: WEEK_MS }
/** More bars than this are too thin to be seen. */
const MOST_BARS = 750
const LATEST_BY_HOUR_DAYS = 2
const LATEST_BY_DAY_DAYS = 92

export type Period = {
  /** None where the days were typed. */
  range: Range | null
  from: Date
  /** Not contained. */
  to: Date
  /** ISO days: what is known by day only is of these, whole. */
  firstDay: string
  lastDay: string
  by: Step
  /** What was asked for and would be too fine to be drawn. */
  tooFine: Step | null
  /** Why the typed days are not those that are shown. */
  problem: string | null
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

export function midnight(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS)
}

/**
 * Which time a page of figures is about: one of the ranges or two typed days,
 * in UTC. What cannot be read becomes the last 30 days, saying so.
 *
 * @param first of what is known; nothing is shown from before its day
 */
export function readPeriod(
  params: URLSearchParams,
  now: Date,
  first: Date = now,
): Period {
  const typed = { from: params.get('from'), to: params.get('to') }
  const asked = ranges.find((range) => range === params.get('range'))
  const hasDays = !asked && (typed.from || typed.to)
  const days = hasDays ? readDays(typed, now, first) : undefined
  const range = asked ?? '30d'
  const span = typeof days === 'object' ? days : spanOf(range, now, first)
  const step = stepOf(params.get('by'), span)
  return {
    range: typeof days === 'object' ? null : range,
    // Days and weeks begin at midnight, whatever the hour is.
    from: step.by === 'hour' ? span.from : midnight(span.from),
    to: span.to,
    firstDay: dayOf(span.from),
    lastDay: dayOf(new Date(span.to.getTime() - 1)),
    ...step,
    problem: typeof days === 'string' ? days : null,
  }
}

type Span = { from: Date; to: Date }

function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms)
}

function spanOf(range: Range, now: Date, first: Date): Span {
  const tomorrow = after(midnight(now), DAY_MS)
  switch (range) {
    case '24h': {
      const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS)
      return { from: after(hour, -23 * HOUR_MS), to: after(hour, HOUR_MS) }
    }
    case '7d':
      return { from: after(tomorrow, -WEEK_MS), to: tomorrow }
    case '30d':
      return { from: after(tomorrow, -30 * DAY_MS), to: tomorrow }
    case 'all':
      return { from: midnight(first < now ? first : now), to: tomorrow }
  }
}

/** @returns what is wrong, as a sentence */
function readDays(
  typed: { from: string | null; to: string | null },
  now: Date,
  first: Date,
): Span | string {
  const all = spanOf('all', now, first)
  const from = typed.from ? parseDay(typed.from) : all.from
  const last = typed.to ? parseDay(typed.to) : midnight(now)
  if (!from || !last) {
    return 'Type both days as year, month and day, as 2026-11-23.'
  }
  if (last < from) return 'The first day is after the last one.'
  const span = {
    from: from < all.from ? all.from : from,
    to: last >= all.to ? all.to : after(last, DAY_MS),
  }
  return span.from < span.to
    ? span
    : 'Nothing is known of these days: they lie before the first signature, or ahead.'
}

function parseDay(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  const isOne = !Number.isNaN(day.getTime()) && dayOf(day) === text
  return isOne ? day : undefined
}

function stepOf(
  typed: string | null,
  { from, to }: Span,
): Pick<Period, 'by' | 'tooFine'> {
  const ms = to.getTime() - from.getTime()
  const asked = steps.find((step) => step === typed)
  const fits = (step: Step) =>
    step === 'week' || ms / STEP_MS[step] <= MOST_BARS
  const usual =
    ms <= LATEST_BY_HOUR_DAYS * DAY_MS
      ? 'hour'
      : ms <= LATEST_BY_DAY_DAYS * DAY_MS
        ? 'day'
        : 'week'
  if (!asked) return { by: usual, tooFine: null }
  const by = steps.slice(steps.indexOf(asked)).find(fits)!
  return { by, tooFine: by === asked ? null : asked }
}

/** Every step of a period, whether or not something happened in it. */
export function momentsOf({ from, to, by }: Span & { by: Step }): Date[] {
  const moments: Date[] = []
  let at = by === 'week' ? mondayOf(from) : from
  for (; at < to; at = after(at, STEP_MS[by])) moments.push(at)
  return moments
}

/** Whether a step began before the period did: then it is not shown whole. */
export function isCut(step: Date, { from }: Pick<Period, 'from'>): boolean {
  return step < from
}

/** Midnight of the Monday of a moment's week; 1 January 1970 was a Thursday. */
export function mondayOf(moment: Date): Date {
  const days = Math.floor(moment.getTime() / DAY_MS)
  return new Date((days - ((((days + 3) % 7) + 7) % 7)) * DAY_MS)
}
