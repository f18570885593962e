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
 * So many letters of one network, whichever, are mailed to the address that was
 * typed in: nobody sends their text to strangers in bulk by asking them to
 * confirm it.
 */
const TEXTS_FROM_A_NETWORK = 10

type Needed = Pick<Services, 'keys' | 'limits' | 'log' | 'now'>

/**
 * Counts an act, and says whether more of its kind come from a network than
 * people do. What this process saw, in memory: see `Limits`.
 */
export function isBurst(
  services: Needed,
  client: Client,
  act: 'write' | 'own',
): boolean {
  const { isTor, isShared } = client
  const most = isTor ? FROM_TOR : isShared ? FROM_A_SHARED_ONE : FROM_A_NETWORK
  return count(services, client, act) > most
}

/** Counts a letter, and says whether the mail about it may repeat its text. */
export function mayMailText(services: Needed, client: Client): boolean {
  return count(services, client, 'text') <= TEXTS_FROM_A_NETWORK
}

/** Of those whose network is not known none is counted. */
function count(
  services: Needed,
  { network, isTor }: Client,
  what: 'write' | 'own' | 'text',
): number {
  const now = services.now()
  const tag = networkTag(services, network, now)?.toString('hex')
  const key = isTor ? 'tor' : tag
  if (key === undefined) return 0
  return services.limits.letters.add(`${what} ${key}`, now.getTime())
}
