import { minutesBetween } from '#app/jobs/schedule.ts'

/** How a scheduled job stands. */
export type JobState = 'ok' | 'failed' | 'late' | 'running' | 'never'

type Run = {
  startedAt: Date
  endedAt: Date | null
  failedAt: Date | null
  failures: number
}

const MINUTE_MS = 60 * 1000

/**
 * How a job stands: late is what began last more than two of its intervals
 * ago, whatever came of it; the worker is away then, or hangs.
 *
 * @param pattern when it runs
 */
export function jobState(
  run: Run | undefined,
  pattern: string,
  now: Date,
): JobState {
  if (!run) return 'never'
  const ms = now.getTime() - run.startedAt.getTime()
  if (ms > 2 * minutesBetween(pattern) * MINUTE_MS) return 'late'
  if (run.failures > 0) return 'failed'
  return !run.endedAt || run.endedAt < run.startedAt ? 'running' : 'ok'
}
