import type { Client } from '#app/client.ts'
import type { Services } from '#app/services.server.ts'
import type { Db } from '#db/client.server.ts'
import { networkTag } from '../signatures/network-tag.server.ts'
import { isBegun } from './is-begun.server.ts'
import type { DonationSettings } from './thresholds.ts'

const HOUR_MS = 60 * 60 * 1000

/** How many are let through now. */
export type Pace = { settings: DonationSettings; isSlow: boolean }

/**
 * Counts a try, and says whether its network may begin one more payment. What
 * this process saw, in memory: see `Limits`. Of those whose network is not
 * known none is counted.
 */
export function countNetwork(
  services: Pick<Services, 'keys' | 'limits' | 'log' | 'now'>,
  { network, isTor, isShared }: Client,
  { settings, isSlow }: Pace,
): boolean {
  const now = services.now()
  const tag = networkTag(services, network, now)?.toString('hex')
  const key = isTor ? 'tor' : tag
  if (key === undefined) return true

  const { donationHour, donationDay } = services.limits
  const inHour = donationHour.add(`donate:${key}`, now.getTime())
  const inDay = donationDay.add(`donate:${key}`, now.getTime())
  const { slow_network_hour, network_hour, tor_hour } = settings
  if (isTor) return inHour <= (isSlow ? slow_network_hour : tor_hour)
  const factor = isShared ? settings.shared_factor : 1
  const most = (isSlow ? slow_network_hour : network_hour) * factor
  return inHour <= most && inDay <= settings.network_day * factor
}

/**
 * Whether one more payment may be begun at all, by what is stored: so several
 * processes count together. Renewals nobody begins.
 */
export async function hasRoom(
  db: Db,
  now: Date,
  { settings, isSlow }: Pace,
): Promise<boolean> {
  const most = isSlow ? settings.slow_overall_hour : settings.overall_hour
  const { begun } = await db
    .selectFrom('donation')
    .select(db.fn.countAll<string>().as('begun'))
    .where('created_at', '>', new Date(now.getTime() - HOUR_MS))
    .where(isBegun)
    .executeTakeFirstOrThrow()
  return Number(begun) < most
}
