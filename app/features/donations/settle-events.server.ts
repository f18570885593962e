import type { Transaction } from 'kysely'
import type { PaymentsError, Subject } from '#app/payments.ts'
import type { Schema } from '#db/schema.ts'
import type { Seen, Settling } from './look.server.ts'
import { followUp, settleWithin } from './settle.server.ts'

/** A gift shows soon; 15 tries are about three hours. */
const FIRST_DELAY_SECONDS = 5
const LONGEST_DELAY_SECONDS = 30 * 60
/** Then only reconciliation looks at it again; a Stripe that is away is not. */
const GIVE_UP_DAYS = 3
const DAY_MS = 24 * 60 * 60 * 1000

type TakenEvent = Subject & {
  event: string
  attempts: number
  received_at: Date
}

/**
 * Settles what the event says that is due longest, and with it all that came
 * about the same object before it was read: a burst costs one look. They stay
 * locked until that is stored: a process that dies lets go of them by itself,
 * and several never take the same one.
 *
 * @returns how many were taken: 0 when none is due, or Stripe is not set up
 */
export async function settleDueEvents(services: Settling): Promise<number> {
  if (!services.payments) return 0
  const { db, now } = services
  let taken: TakenEvent | undefined
  let events: string[] = []
  let seen: Seen | undefined
  try {
    seen = await db.transaction().execute(async (trx) => {
      taken = await takeDue(trx, now())
      if (!taken) return undefined
      events = await takeAllAbout(trx, taken)
      const done = await settleWithin(trx, services, taken)
      await trx
        .updateTable('payment_event')
        .set({ done_at: now(), outcome: done.outcome, last_error: null })
        .where('id', 'in', events)
        .execute()
      return done
    })
  } catch (error) {
    if (!taken) throw error
    events = [taken.event]
    await putOff(services, taken, error)
  }
  if (seen) await followUp(services, seen)
  return events.length
}

function takeDue(
  trx: Transaction<Schema>,
  now: Date,
): Promise<TakenEvent | undefined> {
  return trx
    .selectFrom('payment_event')
    .select(['id as event', 'subject_kind as kind', 'subject_id as id'])
    .select(['attempts', 'received_at'])
    .where('done_at', 'is', null)
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** The one that was taken, and others that wait for the same answer. */
async function takeAllAbout(
  trx: Transaction<Schema>,
  { kind, id }: Subject,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('payment_event')
    .select('id')
    .where('done_at', 'is', null)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => row.id)
}

/** On its own: what was done in the transaction is undone by then. */
async function putOff(
  { db, now, log }: Settling,
  { event, attempts, received_at }: TakenEvent,
  error: unknown,
): Promise<void> {
  const failed = attempts + 1
  const age = now().getTime() - received_at.getTime()
  const { kind } = error as Partial<PaymentsError>
  const isOver = kind !== 'away' && age > GIVE_UP_DAYS * DAY_MS
  const line = { event, attempts: failed, err: error }
  if (isOver) log.error(line, 'an event of Stripe is given up')
  else log.warn(line, 'an event of Stripe waits')
  const wait = delaySeconds(failed) * 1000
  await db
    .updateTable('payment_event')
    .set({
      attempts: failed,
      next_try_at: new Date(now().getTime() + wait),
      last_error: describe(error),
      ...(isOver && { done_at: now(), outcome: 'given-up' as const }),
    })
    .where('id', '=', event)
    .where('done_at', 'is', null)
    .execute()
}

function delaySeconds(attempts: number): number {
  const doubled = FIRST_DELAY_SECONDS * 2 ** (attempts - 1)
  return Math.min(doubled, LONGEST_DELAY_SECONDS)
}

/** Kind and code only: Stripe's words may repeat a name. */
function describe(error: unknown): string {
  const { name, kind, code } = error as Partial<PaymentsError>
  return [name, kind, code].filter((part) => part !== undefined).join(' ')
}
