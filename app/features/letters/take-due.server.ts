import { sql, type Transaction } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { countLeft } from './count-left.server.ts'
import { findStop } from './countries.server.ts'
import { listSeats } from './open-chambers.server.ts'
import { readLetterSettings } from './settings.server.ts'
import type { LetterSettings } from './thresholds.ts'

/** Those who take letters at the same moment wait for each other. */
const LOCK = 'moratorium/letters/take'
/** So many are handed over at a time, each on a connection of its own. */
const AT_ONCE = 10
const LEASE_SECONDS = 60
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A letter to one lawmaker that this process has taken in hand. */
export type TakenDelivery = {
  id: string
  letter_id: string | null
  petition_id: string
  lawmaker_id: string
  mailbox: string
  return_tag: string
  attempts: number
}

type Needed = Pick<Services, 'db' | 'now'>
type Trx = Transaction<Schema>

/**
 * Takes letters whose turn it is and notes, before anything is handed over, that
 * they are in hand. All limits are counted in the database under one lock, so
 * that any number of processes together keep them. Everybody's first letter
 * comes before anybody's second.
 *
 * @returns none while sending is stopped, or when nothing may go now
 */
export async function takeDue(services: Needed): Promise<TakenDelivery[]> {
  if (!(await isAnyDue(services))) return []
  return services.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`.execute(
      trx,
    )
    const within = { ...services, db: trx }
    if (await findStop(within)) return []
    const settings = await readLetterSettings(within)
    const seats = (await listSeats(within, settings)).filter(
      ({ rest }) => rest === null,
    )
    const left = await countLeft(trx, services.now(), settings)
    const open = left.today > 0 ? seats : seats.filter((seat) => seat.isSample)
    const today = left.today > 0 ? left.today : AT_ONCE
    const most = Math.min(AT_ONCE, left.minute, today)
    if (most <= 0 || open.length === 0) return []
    const chambers = open.map(({ id }) => id)
    return takeFrom(trx, { now: services.now(), settings, chambers, most })
  })
}

/** Until when a delivery counts as in hand. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_SECONDS * 1000)
}

async function isAnyDue({ db, now }: Needed): Promise<boolean> {
  const due = await db
    .selectFrom('delivery')
    .select('id')
    .where('state', '=', 'queued')
    .where('next_try_at', '<=', now())
    .limit(1)
    .executeTakeFirst()
  return due !== undefined
}

/** Rooms left at each address and domain are given out in the order of turns. */
async function takeFrom(
  trx: Trx,
  given: {
    now: Date
    settings: LetterSettings
    chambers: string[]
    most: number
  },
): Promise<TakenDelivery[]> {
  const { now, settings, chambers, most } = given
  const ago = (ms: number) => new Date(now.getTime() - ms)
  // How many are queued changes faster than the planner's statistics; what it
  // then takes for a few rows, it would look for again for each of thousands.
  await sql`set local enable_nestloop = off`.execute(trx)
  const { rows } = await sql<TakenDelivery>`
    with recent as materialized (
      select mailbox, domain, taken_at, state from delivery
      where taken_at > ${ago(DAY_MS)}
    ), of_mailbox as (
      select mailbox, count(*) as in_day,
        count(*) filter (where taken_at > ${ago(HOUR_MS)}) as in_hour
      from recent where state <> 'queued' group by mailbox
    ), of_domain as (
      select domain, count(*) as in_minute from recent
      where taken_at > ${ago(MINUTE_MS)} group by domain
    ), due as (
      select delivery.id, domain, next_try_at,
        row_number() over turns as nth,
        row_number() over turns + coalesce(in_day, 0) as turn,
        least(${settings.target_hour} - coalesce(in_hour, 0),
          ${settings.target_day} - coalesce(in_day, 0)) as room
      from delivery join lawmaker on lawmaker.id = lawmaker_id
        left join of_mailbox using (mailbox)
      where delivery.state = 'queued' and next_try_at <= ${now}
        and chamber_id = any(${chambers}::uuid[])
      window turns as (partition by mailbox order by next_try_at, delivery.id)
    ), fitting as (
      select id, domain, turn, next_try_at, row_number() over (
        partition by domain order by turn, next_try_at, id) as nth
      from due where nth <= room
    ), chosen as (
      select id from fitting left join of_domain using (domain)
      where nth <= ${settings.domain_minute} - coalesce(in_minute, 0)
      order by turn, next_try_at, id limit ${most}
    ), locked as (
      -- Who takes a letter back at this moment holds nobody up.
      select id from delivery
      where id = any(array(select id from chosen)) and state = 'queued'
      for update skip locked
    )
    update delivery set state = 'sending', taken_at = ${now},
      leased_until = ${leaseEnd(now)}, attempts = attempts + 1
    where id = any(array(select id from locked))
    returning delivery.id, letter_id, petition_id, lawmaker_id, mailbox,
      return_tag, attempts`.execute(trx)
  return rows
}
