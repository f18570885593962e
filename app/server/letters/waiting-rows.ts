import type { Waiting } from '#app/features/letters/decide.server.ts'
import { shownMoment } from './show-moment.ts'

/** Lines of a table; nothing of what a supporter typed. */
export function waitingRows(waiting: Waiting[]): string[][] {
  return waiting.map((one) => [
    one.id,
    one.state,
    one.country,
    `${one.lawmaker} <${one.mailbox}>`,
    one.takenAt
      ? `handed over ${shownMoment(one.takenAt)}`
      : `since ${shownMoment(one.since)}`,
    one.why ?? '-',
  ])
}
