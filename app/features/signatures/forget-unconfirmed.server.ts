import type { Services } from '#app/services.server.ts'
import { CONFIRM_DAYS } from './store-confirmed.server.ts'

/** So long an address that was taken back is not mailed as if it were new. */
const WITHDRAWN_DAYS = 7
const DAY_MS = 86_400_000

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
  const ago = (days: number) => new Date(now().getTime() - days * DAY_MS)
  const unconfirmed = await db
    .deleteFrom('signature')
    .where('state', '=', 'pending')
    .where('asked_at', '<=', ago(CONFIRM_DAYS))
    .executeTakeFirst()
  const withdrawn = await db
    .deleteFrom('signature')
    .where('state', '=', 'withdrawn')
    .where('state_since', '<=', ago(WITHDRAWN_DAYS))
    .executeTakeFirst()
  return {
    unconfirmed: Number(unconfirmed.numDeletedRows),
    withdrawn: Number(withdrawn.numDeletedRows),
  }
}
