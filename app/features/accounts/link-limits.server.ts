import { createHmac } from 'node:crypto'
import type { Client } from '#app/client.ts'
import type { Services } from '#app/services.server.ts'

/**
 * In an hour: of one network for one address, so that it takes more than one to
 * use up a campaigner's links, and of one network for all.
 */
const MOST_OF_NETWORK = { address: 3, all: 10 }
/**
 * All of Tor, and all whose network is not known, count as one: so many in an
 * hour for one address, less than half of what a campaigner gets …
 */
const MOST_OF_UNKNOWN = 2
/** … and half of all in a minute. */
const MOST_OF_UNKNOWN_A_MINUTE = 50
/**
 * Of all addresses, in one process: each leaves a row for a day, whoever asks.
 * Passkeys go on when strangers use that up.
 */
const MOST_OVERALL_A_MINUTE = 100

type Needed = Pick<Services, 'keys' | 'limits' | 'log' | 'now'>

/**
 * Counts who asks for a link to the desk, in memory: by network before all
 * else, so that nobody can use up alone what is for others. Addresses count the
 * same whether they are a campaigner's or not.
 */
export function countAsker(
  { keys, limits, log, now }: Needed,
  { network, isTor }: Pick<Client, 'network' | 'isTor'>,
  addressHash: Buffer,
): 'taken' | 'too-many' | 'too-many-of-all' {
  const at = now().getTime()
  const inHour = (key: string) => limits.address.add(`desk-link ${key}`, at)
  const inMinute = (key: string) => limits.overall.add(`desk-link ${key}`, at)
  const address = addressHash.toString('base64')
  if (isTor || network === undefined) {
    if (inHour(`unknown ${address}`) > MOST_OF_UNKNOWN) return 'too-many'
    if (inMinute('unknown') > MOST_OF_UNKNOWN_A_MINUTE) return 'too-many'
  } else {
    const tag = tagOf(keys, network)
    if (inHour(tag) > MOST_OF_NETWORK.all) return 'too-many'
    if (inHour(`${tag} ${address}`) > MOST_OF_NETWORK.address) return 'too-many'
  }
  if (inMinute('all') <= MOST_OVERALL_A_MINUTE) return 'taken'
  log.warn('too many ask for links to the desk: none is mailed')
  return 'too-many-of-all'
}

/** Memory holds no network as it is. */
function tagOf({ secrets }: Services['keys'], network: string): string {
  return createHmac('sha256', secrets.derived('desk link network'))
    .update(network)
    .digest('base64')
}
