import type { Client } from '#app/client.ts'
import type { Services } from '#app/services.server.ts'
import { networkTag } from '../signatures/network-tag.server.ts'

/**
 * In an hour from one network: a letter takes its writer some minutes, and a
 * carrier hides many people. In proportion to what signatures may: as for
 * those, a known shared network may twenty times as much.
 */
const FROM_A_NETWORK = 20
const FROM_A_SHARED_ONE = 400
/** All of Tor is one network. */
const FROM_TOR = 100

/**
 * Counts an act, and says whether more of its kind come from a network than
 * people do. What this process saw, in memory: see `Limits`.
 */
export function isBurst(
  services: Pick<Services, 'keys' | 'limits' | 'log' | 'now'>,
  { network, isTor, isShared }: Client,
  act: 'write' | 'own',
): boolean {
  const now = services.now()
  const tag = networkTag(services, network, now)?.toString('hex')
  const key = isTor ? 'tor' : tag
  if (key === undefined) return false
  const most = isTor ? FROM_TOR : isShared ? FROM_A_SHARED_ONE : FROM_A_NETWORK
  return services.limits.letters.add(`${act} ${key}`, now.getTime()) > most
}
