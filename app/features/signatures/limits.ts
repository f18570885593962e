import type { Client } from '#app/client.ts'
import type { Reason } from './score.ts'
import type { Settings } from './thresholds.ts'

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** One proof of work serves once, and so long: as long as it is remembered. */
export const PROOF_MS = 2 * HOUR_MS

/** About 6 MB in each of the two generations of a window that is full. */
const MOST_KEYS = 50_000
/** So many that a wave of people hardly meet in one; a tenth of that memory. */
const OVERFLOW_COUNTERS = 65_536
/** More than come in two hours; from then on a proof may serve twice. */
const MOST_PROOFS = 200_000

export type Window = {
  /** Counts one, and says how many came within the window, this one too. */
  add(key: string, now: number): number
}

/**
 * Counts by key over a window that slides. It holds two generations: all since
 * the last multiple of `windowMs`, and the one before, which weighs the less the
 * more of this one is over. So it counts no more than came in twice the window,
 * and no timer is needed.
 *
 * Once `mostKeys` are known, the new keys of a generation share
 * `overflowCounters`, so that inventing keys blinds it for none: it then counts
 * too much for some. Without such counters a new key counts for nothing.
 */
export function createWindow(
  windowMs: number,
  mostKeys = MOST_KEYS,
  overflowCounters = OVERFLOW_COUNTERS,
): Window {
  let generation = -Infinity
  /** By key, and by number those that keys share. */
  let current = new Map<string | number, number>()
  let previous = current

  function turnTo(next: number) {
    if (next <= generation) return // a clock that was set back
    previous = next === generation + 1 ? current : new Map()
    current = new Map()
    generation = next
  }
  return {
    add(key, now) {
      turnTo(Math.floor(now / windowMs))
      const shared = hashOf(key) % overflowCounters
      const hasOwn = current.has(key) || current.size < mostKeys
      const counter = hasOwn ? key : shared
      const count = (current.get(counter) ?? 0) + 1
      if (hasOwn || overflowCounters > 0) current.set(counter, count)
      const over = Math.max((now - generation * windowMs) / windowMs, 0)
      const earlier = previous.get(key) ?? previous.get(shared) ?? 0
      return count + earlier * (1 - over)
    },
  }
}

/** FNV-1a, 32 bits. Nobody can aim at a counter: most keys are keyed hashes. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/**
 * What one process remembers in order to judge. It is memory and nothing else:
 * with several processes each counts what it sees, a restart forgets all.
 */
export type Limits = {
  networkBurst: Window
  networkSustained: Window
  address: Window
  domainBurst: Window
  domainSustained: Window
  overall: Window
  /** Letters, of which people write fewer. */
  letters: Window
  donationHour: Window
  donationDay: Window
  /** Questions to Stripe that a visitor can bring about, by what they are about. */
  paymentQuestions: Window
  proofs: Window
  /** Until when the site counts as under attack, in ms. */
  attackUntil: number
  settings?: { until: number; found: Promise<Settings> }
}

export function createLimits(): Limits {
  return {
    networkBurst: createWindow(MINUTE_MS),
    networkSustained: createWindow(DAY_MS),
    address: createWindow(HOUR_MS),
    domainBurst: createWindow(10 * MINUTE_MS),
    domainSustained: createWindow(DAY_MS),
    overall: createWindow(MINUTE_MS),
    letters: createWindow(HOUR_MS),
    donationHour: createWindow(HOUR_MS),
    donationDay: createWindow(DAY_MS),
    paymentQuestions: createWindow(MINUTE_MS),
    // One that seemed to be used already would be told bad for nothing.
    proofs: createWindow(PROOF_MS, MOST_PROOFS, 0),
    attackUntil: 0,
  }
}

export function isUnderAttack(limits: Limits, now: Date): boolean {
  return now.getTime() < limits.attackUntil
}

/** One post as it is counted; what is not given is not counted. */
export type Post = {
  /** The network's tag: it changes every day, and its counters start anew. */
  network?: string
  client: Pick<Client, 'isTor' | 'isShared'>
  address: string
  domain?: string
  now: Date
}

/** Counts a post. @returns the limits that are exceeded by now */
export function countPost(
  limits: Limits,
  settings: Settings,
  post: Post,
): Reason[] {
  const now = post.now.getTime()
  const reasons = new Set<Reason>(countNetwork(limits, settings, post))
  if (limits.address.add(post.address, now) > settings.address_posts) {
    reasons.add('address-repeats')
  }
  if (post.domain !== undefined) {
    const burst = limits.domainBurst.add(post.domain, now)
    const sustained = limits.domainSustained.add(post.domain, now)
    if (
      burst > settings.domain_burst ||
      sustained > settings.domain_sustained
    ) {
      reasons.add('domain-burst')
    }
  }
  if (limits.overall.add('all', now) > settings.overall_burst) {
    limits.attackUntil = now + settings.attack_minutes * MINUTE_MS
  }
  if (isUnderAttack(limits, post.now)) reasons.add('overall')
  return [...reasons]
}

/** All of Tor is one network, with limits of its own. */
function countNetwork(
  { networkBurst, networkSustained }: Limits,
  settings: Settings,
  { network, client, now }: Post,
): Reason[] {
  const key = client.isTor ? 'tor' : network
  if (key === undefined) return []
  const burst = networkBurst.add(key, now.getTime())
  const sustained = networkSustained.add(key, now.getTime())
  if (client.isTor) {
    const { tor_burst, tor_sustained } = settings
    return burst > tor_burst || sustained > tor_sustained ? ['tor-limit'] : []
  }
  const factor = client.isShared ? settings.shared_factor : 1
  const reasons: Reason[] = []
  if (burst > settings.network_burst * factor) reasons.push('network-burst')
  if (sustained > settings.network_sustained * factor) {
    reasons.push('network-sustained')
  }
  return reasons
}
