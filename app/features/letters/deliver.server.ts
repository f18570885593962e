import { sql } from 'kysely'
import { retryDelaySeconds } from '#app/jobs/retry.ts'
import type { WorkerServices } from '#app/services.server.ts'
import { countrySwitch } from './countries.server.ts'
import {
  endDropped,
  endRefused,
  endSent,
  markUnknown,
  moveTo,
  putOff,
  queueAgain,
} from './end-delivery.server.ts'
import { findAddressed } from './find-addressed.server.ts'
import {
  type LetterMail,
  type LettersOut,
  writeLetterToLawmaker,
} from './letter-mail.server.ts'
import { openLetter } from './open-letter.server.ts'
import type { TakenDelivery } from './take-due.server.ts'

/**
 * With {@link retryDelaySeconds} and quiet hours some four tries fit into a day:
 * so many are about three days. Only those count that a server answered, and
 * about this letter or its recipient.
 */
const MOST_TRIES = 14

/** What a mailer throws, as far as it is looked at. */
export type Fault = {
  name?: string
  code?: number
  status?: string
  permanent?: boolean
  isAboutMail?: boolean
  isNoMailbox?: boolean
  mayHaveArrived?: boolean
}

/**
 * Writes one letter, hands it over, and notes what became of it.
 *
 * @returns the fault where no letter could go: the server was not reached, or it
 *   refuses us; whoever hands over several tells that once
 */
export async function deliver(
  services: WorkerServices,
  out: LettersOut,
  taken: TakenDelivery,
): Promise<Fault | undefined> {
  const written = await write(services, out, taken)
  if (!written) return undefined
  try {
    await out.send(written.mail)
  } catch (error) {
    return noteFault(services, taken, error as Fault)
  }
  const chamberId = out.testTo === undefined ? written.chamberId : undefined
  await endSent(services, taken, chamberId)
  return undefined
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
    const letter = await openLetter(services, taken.letter_id!)
    if (!letter) {
      await endDropped(services, taken, 'letter-gone')
      return undefined
    }
    // Where its writer lives is sealed: only here can it be looked at.
    const { country } = letter.sender
    if ((await countrySwitch(services, country)).residentsOff) {
      await putOff(services, taken, 'residents-off')
      return undefined
    }
    const given = { taken, to, letter }
    const mail = writeLetterToLawmaker(services, out, given)
    return { mail, chamberId: to.chamberId }
  } catch (err) {
    services.log.error({ delivery: taken.id, err }, 'letter not written')
    await waitForOurs(services, taken, 'not written')
  }
  return undefined
}

async function noteFault(
  services: WorkerServices,
  taken: TakenDelivery,
  error: Fault,
): Promise<Fault | undefined> {
  const { id, attempts } = taken
  const last_error = describe(error)
  const tell = (what: string) =>
    services.log.warn({ delivery: id, attempts, err: error }, what)
  // Whatever does not say that it was not taken may have been.
  if (error.mayHaveArrived !== false) {
    tell('letter of unknown fate')
    await markUnknown(services, taken, last_error)
  } else if (isFinal(error, attempts)) {
    tell('letter refused')
    const isNoMailbox = error.isNoMailbox ?? false
    await endRefused(services, taken, { last_error, isNoMailbox })
  } else if (error.isAboutMail) {
    tell('letter not sent')
    await queueAgain(services, taken, last_error)
  } else {
    await waitForOurs(services, taken, last_error)
    return error
  }
  return undefined
}

function isFinal(
  { permanent = false, isAboutMail = false }: Fault,
  attempts: number,
): boolean {
  return permanent || (isAboutMail && attempts >= MOST_TRIES)
}

/**
 * Nothing is wrong with it, so it waits until it is too old: that is no try of
 * {@link MOST_TRIES}, but counts within the minute. Each wait is as long as all
 * before, from the first of the usual delays to the longest.
 */
async function waitForOurs(
  { db, now }: WorkerServices,
  { id, attempts }: TakenDelivery,
  last_error: string,
): Promise<void> {
  const shortest = retryDelaySeconds(1)
  const longest = retryDelaySeconds(MOST_TRIES)
  await db
    .updateTable('delivery')
    .set({
      state: 'queued',
      leased_until: null,
      attempts: attempts - 1,
      next_try_at: sql<Date>`${now()}::timestamptz + greatest(
        make_interval(secs => ${shortest}),
        least(make_interval(secs => ${longest}),
          ${now()}::timestamptz - created_at))`,
      last_error,
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempts)
    .execute()
}

/** Kind and codes only: a server's words may repeat the address. */
function describe({ name, code, status }: Fault): string {
  return [name, code, status].filter((part) => part !== undefined).join(' ')
}
