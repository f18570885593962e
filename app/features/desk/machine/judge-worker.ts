import { isOlder, MINUTE_MS, momentText, type Sign } from './health-sign.ts'

/** Two jobs run every minute. */
const JOB_MINUTES = 5

type WorkerSeen = {
  /** When the last of all scheduled jobs began. */
  begunAt: Date | null
  /** Since when this site runs; where one command starts all, the worker too. */
  upSince: Date
}

export function judgeWorker(seen: WorkerSeen, now: Date): Sign {
  const { begunAt, upSince } = seen
  const isLate = (since: Date) => isOlder(since, JOB_MINUTES * MINUTE_MS, now)
  const isGone = !begunAt || isLate(begunAt)
  const isBad = isGone && isLate(upSince)
  return {
    name: 'Worker',
    state: isBad ? 'bad' : isGone ? 'unknown' : 'ok',
    says: workerText(begunAt, isBad),
    ...(isBad && {
      todo:
        'Whoever runs the server starts the worker. Until then no mail goes ' +
        'out, and nothing that should be deleted is.',
    }),
  }
}

function workerText(begunAt: Date | null, isBad: boolean): string {
  if (begunAt) return `It began a scheduled job last ${momentText(begunAt)}.`
  return isBad
    ? 'No scheduled job has ever run: no worker seems to run.'
    : 'The site has just started: the first job runs within a minute.'
}
