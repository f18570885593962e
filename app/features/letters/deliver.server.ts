import type { WorkerServices } from '#app/services.server.ts'
import {
  endDropped,
  endRefused,
  endSent,
  markUnknown,
  moveTo,
  queueAgain,
} from './end-delivery.server.ts'
import { findAddressed } from './find-addressed.server.ts'
import {
  type LetterMail,
  type LettersOut,
  writeLetterToLawmaker,
} from './letter-mail.server.ts'
import type { TakenDelivery } from './take-due.server.ts'

/**
 * With {@link retryDelaySeconds} and quiet hours some four tries fit into a day:
 * so many are about three days.
 */
const MOST_TRIES = 14

/** What a mailer throws, as far as it is looked at. */
type Fault = {
  name?: string
  code?: number
  status?: string
  permanent?: boolean
  isNoMailbox?: boolean
  mayHaveArrived?: boolean
}

/** Writes one letter, hands it over, and notes what became of it. */
export async function deliver(
  services: WorkerServices,
  out: LettersOut,
  taken: TakenDelivery,
): Promise<void> {
  const written = await write(services, out, taken)
  if (!written) return
  try {
    await out.send(written.mail)
  } catch (error) {
    return noteFault(services, taken, error as Fault)
  }
  const chamberId = out.testTo === undefined ? written.chamberId : undefined
  await endSent(services, taken, chamberId)
}

/** Nothing when there is no longer anything to send, or it cannot be written. */
async function write(
  services: WorkerServices,
  out: LettersOut,
  taken: TakenDelivery,
): Promise<{ mail: LetterMail; chamberId: string } | undefined> {
  try {
    const to = await findAddressed(services, taken.lawmaker_id)
    if (typeof to === 'string') {
      await endDropped(services, taken, to)
      return undefined
    }
    if (to.address.toLowerCase() !== taken.mailbox) {
      await moveTo(services, taken, to.address)
      return undefined
    }
    const mail = await writeLetterToLawmaker(services, out, taken, to)
    if (mail) return { mail, chamberId: to.chamberId }
    await endDropped(services, taken, 'letter-gone')
  } catch (err) {
    services.log.error({ delivery: taken.id, err }, 'letter not written')
    await queueAgain(services, taken, 'not written')
  }
  return undefined
}

async function noteFault(
  services: WorkerServices,
  taken: TakenDelivery,
  error: Fault,
): Promise<void> {
  const { id, attempts } = taken
  const last_error = describe(error)
  const tell = (what: string) =>
    services.log.warn({ delivery: id, attempts, err: error }, what)
  // Whatever does not say that it was not taken may have been.
  if (error.mayHaveArrived !== false) {
    tell('letter of unknown fate')
    return markUnknown(services, taken, last_error)
  }
  if (isFinal(error, attempts)) {
    tell('letter refused')
    const isNoMailbox = error.isNoMailbox ?? false
    return endRefused(services, taken, { last_error, isNoMailbox })
  }
  tell('letter not sent')
  return queueAgain(services, taken, last_error)
}

/**
 * A refusal for reasons of policy (RFC 3463 §3.8) may be meant for us, and would
 * end every letter in the queue; and a server that does not answer refuses none.
 */
function isFinal(
  { permanent, code, status = '' }: Fault,
  attempts: number,
): boolean {
  if (permanent && !status.startsWith('5.7.')) return true
  return code !== undefined && attempts >= MOST_TRIES
}

/** Kind and codes only: a server's words may repeat the address. */
function describe({ name, code, status }: Fault): string {
  return [name, code, status].filter((part) => part !== undefined).join(' ')
}
