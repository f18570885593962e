import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'
import type { Client } from '#app/client.ts'
import type { Env } from '#app/env.server.ts'
import type { Services } from '#app/services.server.ts'
import { watchAddresses } from './address-list.server.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Given = Pick<
  Env,
  'MODE' | 'TRUSTED_PROXY_HOPS' | 'TOR_EXITS_FILE' | 'SHARED_NETWORKS'
>

/** How much of an address is a network: what one household or office has. */
const PREFIX = { ipv4: 24, ipv6: 56 }

/**
 * Addresses of a proxy that was not configured, or of this machine: as a network
 * they would make one crowd of the whole world.
 */
const NOBODYS = new Set([
  'unspecified',
  'loopback',
  'private',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
])

export type ClientReader = (request: IncomingMessage) => Client

/**
 * Tells clients apart by the connection's address, or by what the nearest
 * `TRUSTED_PROXY_HOPS` proxies say in `X-Forwarded-For`; what stands before
 * their entries may be invented. The address stays in here: it is not logged,
 * not stored and not handed on.
 *
 * @throws Error naming the entry of `SHARED_NETWORKS` that is no network
 */
export function createClientReader(
  env: Given,
  log: Services['log'],
): ClientReader {
  const hops = env.TRUSTED_PROXY_HOPS
  const shared = env.SHARED_NETWORKS.map(parseNetwork)
  const isExit = watchAddresses(env.TOR_EXITS_FILE, log)
  let mayWarn = env.MODE === 'production'

  function warnOnce() {
    if (!mayWarn) return
    mayWarn = false
    const words =
      'a client has no public address: is TRUSTED_PROXY_HOPS right? ' +
      'Without it there are no limits by network.'
    log.warn({ hops }, words)
  }

  return (request) => {
    // At once: the address is gone as soon as the connection is.
    const text = proxyAddr(request, (_address, hop) => hop < hops)
    let parsed: Address | undefined
    const address = () => (parsed ??= parseAddress(text))
    return {
      get network() {
        const network = networkOf(address())
        if (!network) warnOnce()
        return network
      },
      get isTor() {
        return isExit(address()?.toNormalizedString())
      },
      get isShared() {
        return shared.some((network) => isWithin(address(), network))
      },
    }
  }
}

/** Of an IPv4 address within IPv6 (`::ffff:192.0.2.1`) the IPv4 address. */
export function parseAddress(text: string): Address | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined
}

function networkOf(address: Address | undefined): string | undefined {
  if (!address || NOBODYS.has(address.range())) return undefined
  const length = PREFIX[address.kind()]
  const bytes = address.toByteArray()
  const kept = bytes.map((byte, at) => (at < length / 8 ? byte : 0))
  return `${ipaddr.fromByteArray(kept).toString()}/${length}`
}

type Network = [Address, number]

function parseNetwork(text: string): Network {
  if (!ipaddr.isValidCIDR(text)) {
    throw new Error(
      `SHARED_NETWORKS: ${text} is no network such as 192.0.2.0/24.`,
    )
  }
  return ipaddr.parseCIDR(text)
}

function isWithin(
  address: Address | undefined,
  [network, bits]: Network,
): boolean {
  return address?.kind() === network.kind() && address.match(network, bits)
}
