import { sql } from 'kysely'
import { retryDelaySeconds } from '#app/jobs/retry.ts'
import type { Services } from '#app/services.server.ts'
import { isRowFault } from '#db/client.server.ts'
import { setMailboxState } from '../lawmakers/mailbox-state.server.ts'
import type { Gone } from './find-addressed.server.ts'
import { addToTally } from './tally.server.ts'
import type { TakenDelivery } from './take-due.server.ts'

const HOUR_MS = 60 * 60 * 1000

/** `held_why` of what was released though a server may have had it before. */
export const MAYBE_TAKEN = 'maybe-taken'

/**
 * The writer's hash for a delivery that ends unsent. It goes, so that they may
 * write to that lawmaker later; it stays where a server may have had the letter
 * at some time, since the next one could be a second.
 */
export const hashOfUnsent = sql<Buffer | null>`case
  when state = 'unknown' or held_why = ${sql.lit(MAYBE_TAKEN)}
  then supporter_hash end`

type Needed = Pick<Services, 'db' | 'now'>

/**
 * A mail server took it. That is so whatever was thought of it meanwhile: it may
 * wait for a person because this process was too slow, or be back in the queue.
 *
 * @param chamberId where it is counted; nothing in test mode
 */
export async function endSent(
  { db, now }: Needed,
  { id, petition_id, attempts }: TakenDelivery,
  chamberId: string | undefined,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('delivery')
      .set({
        state: 'sent',
        leased_until: null,
        ended_at: now(),
        last_error: null,
      })
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('state', 'in', ['sending', 'unknown', 'queued', 'dropped'])
      .executeTakeFirst()
    if (numUpdatedRows === 0n || chamberId === undefined) return
    const counted = { petitionId: petition_id, chamberId, way: 'sent' as const }
    await addToTally(trx, { ...counted, now: now() })
  })
}

/** A mail server refused it for good; an address that it does not know bounced. */
export async function endRefused(
  { db, now }: Needed,
  taken: TakenDelivery,
  { last_error, isNoMailbox }: { last_error: string; isNoMailbox: boolean },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await inHand(trx, taken)
      .set({
        state: 'refused',
        supporter_hash: hashOfUnsent,
        leased_until: null,
        ended_at: now(),
        last_error,
      })
      .execute()
    if (!isNoMailbox) return
    const within = { db: trx, now }
    await setMailboxState(within, taken.mailbox, 'bounced', last_error)
  })
}

/** It was certainly not taken: it waits for another try. */
export async function queueAgain(
  { db, now }: Needed,
  taken: TakenDelivery,
  last_error: string,
): Promise<void> {
  const wait = retryDelaySeconds(taken.attempts) * 1000
  await inHand(db, taken)
    .set({
      state: 'queued',
      leased_until: null,
      next_try_at: new Date(now().getTime() + wait),
      last_error,
    })
    .execute()
}

/** Nothing was tried: it is looked at again in an hour, and that is no try. */
export async function putOff(
  { db, now }: Needed,
  taken: TakenDelivery,
  last_error: 'residents-off',
): Promise<void> {
  await inHand(db, taken)
    .set({
      state: 'queued',
      leased_until: null,
      taken_at: null,
      attempts: taken.attempts - 1,
      next_try_at: new Date(now().getTime() + HOUR_MS),
      last_error,
    })
    .execute()
}

/** It may have been taken: a person decides, nothing sends it by itself. */
export async function markUnknown(
  { db }: Needed,
  taken: TakenDelivery,
  last_error: string,
): Promise<void> {
  await inHand(db, taken)
    .set({ state: 'unknown', leased_until: null, last_error })
    .execute()
}

/** Nothing was handed over, and nothing will be. */
export async function endDropped(
  { db, now }: Needed,
  taken: TakenDelivery,
  last_error: Gone | 'letter-gone' | 'same-mailbox',
): Promise<void> {
  await inHand(db, taken)
    .set({
      state: 'dropped',
      supporter_hash: hashOfUnsent,
      leased_until: null,
      taken_at: null,
      ended_at: now(),
      last_error,
    })
    .execute()
}

/**
 * The lawmaker has another address now: it waits for its turn there. Dropped
 * when this supporter has written to that one already.
 */
export async function moveTo(
  services: Needed,
  taken: TakenDelivery,
  address: string,
): Promise<void> {
  const mailbox = address.toLowerCase()
  try {
    await inHand(services.db, taken)
      .set({
        state: 'queued',
        leased_until: null,
        taken_at: null,
        attempts: taken.attempts - 1,
        mailbox,
        domain: mailbox.slice(mailbox.lastIndexOf('@') + 1),
      })
      .execute()
  } catch (error) {
    if (!isRowFault(error)) throw error
    await endDropped(services, taken, 'same-mailbox')
  }
}

/** What is in nobody's hands any more may have been sent before. */
export async function loseAbandoned({ db, now }: Needed): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ state: 'unknown', leased_until: null, last_error: 'lease' })
    .where('state', '=', 'sending')
    .where('leased_until', '<', now())
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function inHand(db: Services['db'], { id, attempts }: TakenDelivery) {
  return db
    .updateTable('delivery')
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempts)
}
