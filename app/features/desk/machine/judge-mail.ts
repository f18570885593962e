import {
  isOlder,
  MINUTE_MS,
  momentText,
  type Sign,
  WAIT_MINUTES,
} from './health-sign.ts'

/** Mail servers that put strangers off let them in within a quarter of one. */
const FAILING_MINUTES = 60

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
