import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { hashOfUnsent, MAYBE_TAKEN } from './end-delivery.server.ts'
import { readLetterSettings } from './settings.server.ts'

type Needed = Pick<Services, 'db'>

/** A letter that waits for a person. */
export type Waiting = {
  id: string
  letterId: string | null
  mailbox: string
  lawmaker: string
  country: string
  state: 'held' | 'unknown'
  why: string | null
  /** When it was confirmed; after 72 hours only the day is known. */
  since: Date
  /** When it was handed over, if it was. */
  takenAt: Date | null
}

/** What a person decides about. */
const waitingStates: Waiting['state'][] = ['held', 'unknown']

/** Which of them: named one by one, to an address, or alike to one. */
export type Choice =
  { ids: string[] } | { target: string } | { allLike: string }

/** Something that cannot be decided, in a sentence for the campaigner. */
export class NothingToDecide extends Error {}

/**
 * Those that a person decides about. One of unknown fate must be named: each of
 * them may be a second letter to somebody.
 *
 * @throws NothingToDecide when one of them waits for nobody
 */
export async function chooseWaiting(
  { db }: Needed,
  choice: Choice,
): Promise<Waiting[]> {
  const waiting = selectWaiting(db)
  if ('target' in choice) {
    const mailbox = choice.target.toLowerCase()
    return waiting
      .where('state', '=', 'held')
      .where('mailbox', '=', mailbox)
      .execute()
  }
  if ('allLike' in choice) {
    const { alike_bits } = await readLetterSettings({ db })
    const [one] = await chooseWaiting({ db }, { ids: [choice.allLike] })
    return waiting
      .where('state', '=', 'held')
      .where(
        sql<boolean>`bit_count((fingerprint # (select fingerprint from delivery
          where id = ${one!.id}))::bit(64)) <= ${alike_bits}`,
      )
      .execute()
  }
  const named = sql<boolean>`delivery.id::text = any(${choice.ids}::text[])`
  const rows = await waiting.where(named).execute()
  const missing = choice.ids.find((id) => !rows.some((row) => row.id === id))
  if (missing === undefined) return rows
  throw new NothingToDecide(
    `There is no letter ${missing} that waits for a person.`,
  )
}

/** Those of which nobody knows whether they arrived, the oldest first. */
export function listUnknown({ db }: Needed): Promise<Waiting[]> {
  return selectWaiting(db).where('state', '=', 'unknown').execute()
}

function selectWaiting(db: Services['db']) {
  return db
    .selectFrom('delivery')
    .innerJoin('lawmaker', 'lawmaker.id', 'lawmaker_id')
    .select(['delivery.id', 'letter_id as letterId', 'mailbox'])
    .select(['lawmaker.name as lawmaker', 'country', 'taken_at as takenAt'])
    .select(sql<Waiting['state']>`state`.as('state'))
    .select(sql<string | null>`coalesce(held_why, last_error)`.as('why'))
    .select('created_at as since')
    .where('state', 'in', waitingStates)
    .orderBy('created_at')
    .orderBy('delivery.id')
}

/**
 * They take their turn like others; of one that may have arrived, that is kept
 * in mind.
 *
 * @param states those in another state by now are left alone
 * @returns how many
 */
export async function releaseWaiting(
  { db, now }: Pick<Services, 'db' | 'now'>,
  ids: string[],
  states = waitingStates,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({
      state: 'queued',
      held_why: sql<string | null>`case
        when state = 'unknown' then ${MAYBE_TAKEN}::text end`,
      next_try_at: now(),
    })
    .where('id', 'in', ids)
    .where('state', 'in', states)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/**
 * They are not sent, or not again. Who wrote one that was certainly not sent may
 * write to that lawmaker another time.
 *
 * @param states those in another state by now are left alone
 * @returns how many
 */
export async function dropWaiting(
  { db, now }: Pick<Services, 'db' | 'now'>,
  ids: string[],
  why: string,
  states = waitingStates,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({
      state: 'dropped',
      supporter_hash: hashOfUnsent,
      held_why: why,
      ended_at: now(),
      last_error: 'campaigner',
    })
    .where('id', 'in', ids)
    .where('state', 'in', states)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
