/** One part of the machine: how it is, and what to do where that is bad. */
export type Sign = {
  name: string
  /** `unknown`: nobody has told. */
  state: 'ok' | 'bad' | 'unknown'
  says: string
  todo?: string
}

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS
const GB = 1024 ** 3

/** A look at one row takes a few; pages make some of them each. */
const SLOW_MS = 250
/** The worker looks twice a second; longer, and nobody takes them. */
const WAIT_MINUTES = 10
/** Mail servers that put strangers off let them in within a quarter of one. */
const FAILING_MINUTES = 60
/** Two jobs run every minute. */
const JOB_MINUTES = 5
/** The worker compares every hour. */
const COMPARED_HOURS = 3
const LEAST_FREE_SHARE = 0.1
const LEAST_FREE_GB = 1
/** A day, and time for it to run. */
const BACKUP_HOURS = 26

export function judgeDatabase(seen: {
  ms: number | null
  bytes: number
}): Sign {
  const { ms, bytes } = seen
  const isOk = ms !== null && ms <= SLOW_MS
  const answer = ms === null ? 'does not answer in time' : `answers in ${ms} ms`
  return {
    name: 'Database',
    state: isOk ? 'ok' : 'bad',
    says: `It ${answer} and holds ${sizeText(bytes)}.`,
    ...(!isOk && {
      todo:
        'Whoever runs the server looks at its load and its disk. Pages and ' +
        'signatures are slow until then.',
    }),
  }
}

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

export type MailSeen = {
  dueSince: Date | null
  sentAt: Date | null
  /** When the oldest of those that failed and are tried again was queued. */
  failingSince: Date | null
  /** In the last hour, for good. */
  failed: number
  /** In the last hour. */
  sent: number
}

export function judgeMail(seen: MailSeen, now: Date): Sign {
  const { dueSince, sentAt, failingSince, failed } = seen
  const waits = dueSince
    ? `The mail that is due longest waits since ${momentText(dueSince)}.`
    : 'None is due.'
  const sent = sentAt
    ? `The last one was accepted ${momentText(sentAt)}.`
    : 'None was accepted in the last 30 days.'
  const todo = mailTodo(seen, now)
  return {
    name: 'Mail',
    state: todo ? 'bad' : 'ok',
    says: [
      waits,
      sent,
      ...(failingSince
        ? [`One that failed is tried again since ${momentText(failingSince)}.`]
        : []),
      ...(failed > 0 ? [`Failed for good in the last hour: ${failed}.`] : []),
    ].join(' '),
    ...(todo && { todo }),
  }
}

function mailTodo(seen: MailSeen, now: Date): string | undefined {
  const { dueSince, failingSince, failed, sent } = seen
  if (isOlder(dueSince, WAIT_MINUTES * MINUTE_MS, now)) {
    return (
      'Look whether the worker runs and reaches the mail server. People ' +
      'cannot confirm until it does; nothing is lost.'
    )
  }
  // Some addresses are always wrong; where most are, it is our mail server.
  if (failed > sent) {
    return 'More fail than are accepted: see below what the mail server says.'
  }
  return isOlder(failingSince, FAILING_MINUTES * MINUTE_MS, now)
    ? 'See “What failed and is tried again” for what the mail server says.'
    : undefined
}

type StripeSeen = {
  lastEventAt: Date | null
  waitingSince: Date | null
  comparedAt: Date | null
  unexplained: number
  /** Whether ledger and Stripe had the same sums, when compared last. */
  differs: boolean
  givenUp: number
}

/** @param seen nothing where donations are not set up */
export function judgeStripe(seen: StripeSeen | null, now: Date): Sign {
  const name = 'Stripe'
  if (!seen) {
    return { name, state: 'unknown', says: 'Donations are not set up.' }
  }
  const { lastEventAt, waitingSince, comparedAt, unexplained } = seen
  const { differs, givenUp } = seen
  const event = lastEventAt ? momentText(lastEventAt) : 'never'
  const compared = comparedAt ? momentText(comparedAt) : 'never'
  const todo = stripeTodo(seen, now)
  return {
    name,
    state: todo ? 'bad' : 'ok',
    says:
      `Last event: ${event}. Last comparison: ${compared}` +
      (unexplained > 0 ? `, ${unexplained} not explained` : '') +
      (differs ? ', sums differ.' : '.') +
      (givenUp > 0 ? ` Events given up: ${givenUp}.` : '') +
      (waitingSince
        ? ` An event waits since ${momentText(waitingSince)}.`
        : ''),
    ...(todo && { todo }),
  }
}

function stripeTodo(seen: StripeSeen, now: Date): string | undefined {
  const { waitingSince, comparedAt, unexplained, differs, givenUp } = seen
  if (unexplained > 0 || differs) {
    return 'See “Comparisons with Stripe” among the donations.'
  }
  if (isOlder(waitingSince, WAIT_MINUTES * MINUTE_MS, now)) {
    return 'Look whether the worker runs and reaches Stripe; then try again below.'
  }
  if (givenUp > 0) return 'Try the events that were given up again, below.'
  return isOlder(comparedAt, COMPARED_HOURS * HOUR_MS, now)
    ? 'Look whether the worker runs: it should compare every hour.'
    : undefined
}

type DiskSeen = { free: number; size: number } | 'missing' | null

/** @param seen nothing where the program was not told of a folder */
export function judgeDisk(seen: DiskSeen): Sign {
  const name = 'Disk'
  if (!seen) return { name, state: 'unknown', says: 'Not known here.' }
  if (seen === 'missing') {
    return {
      name,
      state: 'bad',
      says: 'The folder where the program keeps its data is not there.',
      todo: 'Look at once whether its disk is mounted: secrets lie there.',
    }
  }
  const { free, size } = seen
  const isOk = free >= LEAST_FREE_GB * GB && free >= LEAST_FREE_SHARE * size
  return {
    name,
    state: isOk ? 'ok' : 'bad',
    says: `${sizeText(free)} of ${sizeText(size)} are free where the program keeps its data.`,
    ...(!isOk && {
      todo:
        'Make room soon: when the disk is full nobody can sign, and nothing ' +
        'can be erased.',
    }),
  }
}

export function judgeSecrets(seen: {
  /** Open petitions. */
  withoutPepper: string[]
  recipients: number
  unproven: number
}): Sign {
  const { withoutPepper, recipients, unproven } = seen
  const todo =
    withoutPepper.length > 0
      ? 'Put the missing files back from the backup of the secrets at once: ' +
        'nobody can sign these petitions without them.'
      : unproven > 0
        ? 'Each holder of a key shows that it opens: npm run vault -- verify. ' +
          'Until then new petitions take no signatures.'
        : undefined
  const peppers =
    withoutPepper.length > 0
      ? `Missing for: ${withoutPepper.join(', ')}.`
      : 'Every open petition has its secret.'
  return {
    name: 'Secrets',
    state: todo ? 'bad' : 'ok',
    says:
      `${peppers} ${recipients - unproven} of ${recipients} keys of the ` +
      'campaign were shown to open.',
    ...(todo && { todo }),
  }
}

/** @param madeAt nothing where nobody has told of one */
export function judgeBackup(madeAt: Date | null, now: Date): Sign {
  const name = 'Backup'
  if (!madeAt) {
    return { name, state: 'unknown', says: 'Nobody has told of a backup here.' }
  }
  const isOld = isOlder(madeAt, BACKUP_HOURS * HOUR_MS, now)
  return {
    name,
    state: isOld ? 'bad' : 'ok',
    says: `The last one was made ${momentText(madeAt)}.`,
    ...(isOld && {
      todo: 'Whoever runs the server looks why none was made since.',
    }),
  }
}

export function versionsSign(seen: {
  version: string
  node: string
  postgres: string
}): Sign {
  const { version, node, postgres } = seen
  return {
    name: 'Versions',
    state: 'ok',
    says: `This program ${version}, Node.js ${node}, PostgreSQL ${postgres}.`,
  }
}

function isOlder(moment: Date | null, ms: number, now: Date): boolean {
  return moment !== null && now.getTime() - moment.getTime() > ms
}

function momentText(moment: Date): string {
  const iso = moment.toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

/** In units of 1024, as `df -h` has them. */
function sizeText(bytes: number): string {
  if (bytes >= GB) return `${(bytes / GB).toFixed(1)} GB`
  return `${Math.round(bytes / 1024 ** 2)} MB`
}
