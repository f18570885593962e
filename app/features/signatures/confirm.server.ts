import type { Services } from '#app/services.server.ts'
import { readSettings } from './intake-settings.server.ts'
import { type Confirmed, oldestPending } from './store-confirmed.server.ts'
import { parseToken } from './token.server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Confirms the signature behind a mailed token; it counts from then on. Doing
 * it again is harmless. A closed petition still takes the confirmations of
 * those who signed in time.
 */
export async function confirmSignature(
  services: Pick<Services, 'db' | 'intake' | 'limits' | 'now'>,
  token: string,
): Promise<Confirmed> {
  const parsed = parseToken(token)
  if (!parsed) return { outcome: 'unknown' }

  const { intake, now } = services
  const { id, hash, day } = parsed
  const { hold_from_score } = await readSettings(services)
  const confirmed = await intake.confirm({
    id,
    hash,
    now: now(),
    holdFrom: hold_from_score,
    byCode: false,
  })
  return confirmed.outcome === 'unknown' && isPast(day, now())
    ? { outcome: 'expired' }
    : confirmed
}

/**
 * A signature that was never confirmed is gone after a week, and nothing is
 * kept that could tell its link from an invented one: the day in the link can.
 */
export function isPast(day: number, now: Date): boolean {
  return day * DAY_MS < oldestPending(now).getTime()
}
