import type { Services } from '#app/services.server.ts'
import { CONFIRM_DAYS } from './store-confirmed.server.ts'

/**
 * Deletes signatures that nobody confirmed in time, and those that were taken
 * back: their rows serve only to keep the address from being mailed again.
 *
 * @returns how many went
 */
export async function forgetUnconfirmed({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - CONFIRM_DAYS * 86_400_000)
  const { numDeletedRows } = await db
    .deleteFrom('signature')
    .where('state', 'in', ['pending', 'withdrawn'])
    .where('asked_at', '<=', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
