import type { WorkerServices } from '#app/services.server.ts'
import { deliver, type Fault } from './deliver.server.ts'
import { loseAbandoned } from './end-delivery.server.ts'
import type { LettersOut } from './letter-mail.server.ts'
import { leaseEnd, takeDue, type TakenDelivery } from './take-due.server.ts'

const RENEW_MS = 20_000

/**
 * Takes letters whose turn it is and hands each over once. A letter is noted as
 * in hand before that; when this process dies, or does not learn whether a mail
 * server took it, the letter waits for a person: none is ever sent twice.
 *
 * @returns how many were taken; 0 when nothing may go now
 */
export async function sendDueLetters(
  services: WorkerServices,
  out: LettersOut,
): Promise<number> {
  const lost = await loseAbandoned(services)
  if (lost > 0) services.log.error({ lost }, 'letters of unknown fate')
  const taken = await takeDue(services)
  if (taken.length === 0) return 0

  const renewing = setInterval(() => {
    renew(services, taken).catch(() => {})
  }, RENEW_MS)
  try {
    const ended = await Promise.allSettled(
      taken.map((one) => deliver(services, out, one)),
    )
    tellOnce(services, ended)
    const failed = ended.find(({ status }) => status === 'rejected')
    // What could not be noted is found by its lease, and waits for a person.
    if (failed) throw (failed as PromiseRejectedResult).reason
  } finally {
    clearInterval(renewing)
  }
  return taken.length
}

/** One line for all: where no letter goes, a whole queue of them says so. */
function tellOnce(
  { log }: WorkerServices,
  ended: PromiseSettledResult<Fault | undefined>[],
): void {
  const faults = ended.flatMap((one) =>
    one.status === 'fulfilled' && one.value ? [one.value] : [],
  )
  if (faults.length === 0) return
  const words = 'letters wait: the mail server refuses us, or does not answer'
  log.warn({ letters: faults.length, err: faults[0] }, words)
}

async function renew(
  { db, now }: WorkerServices,
  taken: TakenDelivery[],
): Promise<void> {
  const ids = taken.map(({ id }) => id)
  await db
    .updateTable('delivery')
    .set({ leased_until: leaseEnd(now()) })
    .where('id', 'in', ids)
    .where('state', '=', 'sending')
    .execute()
}
