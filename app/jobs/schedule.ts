/**
 * When each scheduled job runs, as crontab patterns in UTC. Minutes are spread,
 * so that few begin together.
 */
export const schedule = {
  'fold-counts': '* * * * *',
  'remind-pending': '*/10 * * * *',
  'forget-unconfirmed': '7 * * * *',
  'forget-moments': '37 * * * *',
  'forget-hours': '2 * * * *',
  'forget-closed': '47 2 * * *',
  'forget-conditions': '57 * * * *',
  'forget-letters': '52 * * * *',
  'forget-desk-remains': '12 * * * *',
  'drop-old-letters': '42 * * * *',
  'check-counts': '17 * * * *',
  'check-figures': '27 4 * * *',
  reconcile: '32 * * * *',
  'forget-sources': '42 3 * * *',
  'forget-payment-events': '22 3 * * *',
  'forget-mails': '27 3 * * *',
} as const satisfies Record<string, string>

export type JobName = keyof typeof schedule

export const jobNames = Object.keys(schedule) as JobName[]

const MINUTES_OF_HOUR = 60
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR

/**
 * How many minutes lie between two runs of a pattern: each minute, every n
 * minutes, once an hour or once a day.
 *
 * @throws RangeError for a pattern of another kind
 */
export function minutesBetween(pattern: string): number {
  const [minute = '', hour = '', ...days] = pattern.split(' ')
  const isDaily = days.join(' ') === '* * *'
  const [, step] = /^\*\/(\d+)$/.exec(minute) ?? []
  if (isDaily && hour === '*') {
    if (minute === '*') return 1
    if (step) return Number(step)
    if (/^\d+$/.test(minute)) return MINUTES_OF_HOUR
  }
  const isOnce = /^\d+$/.test(minute) && /^\d+$/.test(hour)
  if (isDaily && isOnce) return MINUTES_OF_DAY
  throw new RangeError(`not a pattern of ours: ${pattern}`)
}
