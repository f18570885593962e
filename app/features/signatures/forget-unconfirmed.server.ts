import { sql, type RawBuilder } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { oldestPending } from './store-confirmed.server.ts'

/** So long an address that was taken back is not mailed as if it were new. */
const WITHDRAWN_DAYS = 7
const DAY_MS = 86_400_000
/** In steps, so that nobody who signs waits long for a row. */
const AT_ONCE = 5_000

/**
 * Deletes signatures that nobody confirmed in time, and those that were taken
 * back a week ago: their rows serve only to keep the address from being mailed
 * all over again.
 *
 * @returns how many of each went
 */
export async function forgetUnconfirmed({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<{
  unconfirmed: number
  withdrawn: number
}> {
  const weekAgo = new Date(now().getTime() - WITHDRAWN_DAYS * DAY_MS)
  return {
    unconfirmed: await forget(
      db,
      sql`state = 'pending' and asked_at < ${oldestPending(now())}`,
    ),
    withdrawn: await forget(
      db,
      sql`state = 'withdrawn' and state_since <= ${weekAgo}`,
    ),
  }
}

async function forget(
  db: Services['db'],
  isOver: RawBuilder<unknown>,
): Promise<number> {
  let sum = 0
  for (let done = AT_ONCE; done === AT_ONCE; sum += done) {
    const { numAffectedRows } = await sql`
      delete from signature where id in (
        select id from signature where ${isOver}
        limit ${AT_ONCE} for update skip locked
      )`.execute(db)
    done = Number(numAffectedRows)
  }
  return sum
}
