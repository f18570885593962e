import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countPost,
  createLimits,
  createWindow,
  isUnderAttack,
  type Post,
} from '#app/features/signatures/limits.ts'
import { defaultSettings } from '#app/features/signatures/thresholds.ts'

const WINDOW_MS = 1_000

type Event = { key: string; at: number }

const events = fc
  .array(
    fc.record({
      key: fc.constantFrom('one', 'two', 'three'),
      wait: fc.oneof(fc.nat(40), fc.nat(900), fc.nat(5_000)),
    }),
    { maxLength: 200 },
  )
  .map((given) => {
    let at = 1_700_000_000_000
    return given.map(({ key, wait }) => ({ key, at: (at += wait) }))
  })

/** All that ever came, looked through anew each time. */
function naive(before: Event[], { key, at }: Event) {
  const same = [...before.filter((event) => event.key === key), { key, at }]
  const start = Math.floor(at / WINDOW_MS) * WINDOW_MS
  const since = (from: number) =>
    same.filter((event) => event.at >= from).length
  const current = since(start)
  const earlier = since(start - WINDOW_MS) - current
  const over = (at - start) / WINDOW_MS
  return {
    weighed: current + earlier * (1 - over),
    most: since(at - 2 * WINDOW_MS),
  }
}

/** Each with its place, as many as are asked for. */
function invented(n: number): string[] {
  return Array.from({ length: n }, (_, at) => `invented-${at}`)
}

describe('a window', () => {
  test('counts as a list of all events would', () => {
    fc.assert(
      fc.property(events, (given) => {
        const window = createWindow(WINDOW_MS)
        given.forEach((event, place) => {
          const counted = window.add(event.key, event.at)
          const { weighed, most } = naive(given.slice(0, place), event)
          expect(counted).toBeCloseTo(weighed, 6)
          expect(counted).toBeLessThanOrEqual(most)
          expect(counted).toBeGreaterThanOrEqual(1)
        })
      }),
    )
  })

  test('forgets after two windows, and halves in the middle of the next', () => {
    const window = createWindow(WINDOW_MS)
    for (let n = 1; n <= 8; n += 1) expect(window.add('key', 0)).toBe(n)
    expect(window.add('key', 1_500)).toBe(1 + 8 / 2)
    expect(window.add('key', 4_000)).toBe(1)
  })

  test('takes a clock that was set back for no new generation', () => {
    const window = createWindow(WINDOW_MS)
    window.add('key', 5_500)
    expect(window.add('key', 2_000)).toBe(2)
    expect(window.add('key', 5_600)).toBe(3)
  })

  test('learns no more keys than it may, and counts on with those it has', () => {
    const window = createWindow(WINDOW_MS, 2, 0)
    for (const key of ['one', 'two', 'three', 'three']) {
      expect(window.add(key, 0)).toBe(1)
    }
    expect(window.add('one', 0)).toBe(2)
    expect(window.add('one', 0)).toBe(3)
    expect(window.add('three', 1_999)).toBe(1)
    expect(window.add('three', 1_999)).toBe(2)
  })
})

describe('a window that is full', () => {
  test('never counts less than came, nor more than came of all', () => {
    fc.assert(
      fc.property(events, (given) => {
        const window = createWindow(WINDOW_MS, 1, 2)
        given.forEach((event, place) => {
          const counted = window.add(event.key, event.at)
          const before = given.slice(0, place)
          const { weighed } = naive(before, event)
          const same = before.map(({ at }) => ({ at, key: event.key }))
          const all = naive(same, event)
          expect(counted).toBeGreaterThanOrEqual(weighed - 1e-6)
          expect(counted).toBeLessThanOrEqual(all.weighed + 1e-6)
        })
      }),
    )
  })

  test('counts exactly what it knew before', () => {
    const window = createWindow(WINDOW_MS, 1, 1)
    window.add('known', 0)
    for (const key of invented(1_000)) window.add(key, 0)
    expect(window.add('known', 0)).toBe(2)
    expect(window.add('known', 1_500)).toBe(1 + 2 / 2)
  })

  test('counts new keys in no more counters than it may', () => {
    const window = createWindow(WINDOW_MS, 1, 4)
    window.add('known', 0)
    const counts = invented(400).map((key) => window.add(key, 0))
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(100)
    expect(counts.filter((count) => count === 1)).toHaveLength(4)
  })

  test('hardly counts one new key for another', () => {
    const window = createWindow(WINDOW_MS, 1)
    window.add('known', 0)
    const counts = invented(2_000).map((key) => window.add(key, 0))
    const alone = counts.filter((count) => count === 1)
    expect(alone.length).toBeGreaterThan(1_900)
  })

  test('is not full any more in the next generation', () => {
    const window = createWindow(WINDOW_MS, 1, 1)
    window.add('known', 0)
    window.add('other', 0)
    expect(window.add('new', 2_000)).toBe(1)
    expect(window.add('new', 2_000)).toBe(2)
  })
})

const start = new Date('2027-01-02T03:04:00Z')

function after(seconds: number): Date {
  return new Date(start.getTime() + seconds * 1_000)
}

/** A post that has nothing in common with any other. */
let posts = 0
function aPost(given: Partial<Post> = {}): Post {
  posts += 1
  return {
    client: { isTor: false, isShared: false },
    address: `address-${posts}`,
    now: start,
    ...given,
  }
}

/** What is exceeded by each of `n` posts. */
function many(n: number, given: (at: number) => Partial<Post>) {
  const limits = createLimits()
  return Array.from({ length: n }, (_, at) =>
    countPost(limits, defaultSettings, aPost(given(at))).join(),
  )
}

/** From which post on it is exceeded; 0 for never. */
function firstOf(found: string[], reason: string): number {
  return found.findIndex((reasons) => reasons.includes(reason)) + 1
}

const tor = { isTor: true, isShared: false }
const shared = { isTor: false, isShared: true }

describe('limits', () => {
  test('ten of one network in a minute are people, the eleventh is odd', () => {
    const found = many(12, () => ({ network: 'office' }))
    expect(firstOf(found, 'network-burst')).toBe(11)
    expect(found.slice(0, 10).join('')).toBe('')
  })

  test('two hundred of one network in a day, however slowly', () => {
    const found = many(210, (at) => ({ network: 'a', now: after(at * 60) }))
    expect(firstOf(found, 'network-burst')).toBe(0)
    expect(firstOf(found, 'network-sustained')).toBe(201)
  })

  test('networks do not count for each other', () => {
    const found = many(300, (at) => ({ network: `network-${at % 30}` }))
    expect(new Set(found)).toEqual(new Set(['']))
  })

  test('a shared network may have twenty times as many', () => {
    const found = many(201, () => ({ network: 'campus', client: shared }))
    expect(firstOf(found, 'network-burst')).toBe(201)
  })

  test('all of Tor is one network with a limit of its own', () => {
    const found = many(101, (at) => ({ network: `exit-${at}`, client: tor }))
    expect(firstOf(found, 'tor-limit')).toBe(101)
    expect(firstOf(found, 'network')).toBe(0)
  })

  test('three thousand of Tor in a day', () => {
    const found = many(3_001, (at) => ({ client: tor, now: after(at) }))
    expect(firstOf(found, 'tor-limit')).toBe(3_001)
  })

  test('without a network nothing is counted by it', () => {
    expect(new Set(many(500, () => ({})))).toEqual(new Set(['']))
  })

  test('one address three times in an hour', () => {
    const found = many(4, () => ({ address: 'one' }))
    expect(firstOf(found, 'address-repeats')).toBe(4)
    const slowly = many(9, (at) => ({ address: 'one', now: after(at * 3_600) }))
    expect(firstOf(slowly, 'address-repeats')).toBe(0)
  })

  test('twenty of one domain in ten minutes, a hundred in a day', () => {
    const burst = many(21, () => ({ domain: '#a' }))
    expect(firstOf(burst, 'domain-burst')).toBe(21)
    const slow = many(101, (at) => ({ domain: '#a', now: after(at * 120) }))
    expect(firstOf(slow, 'domain-burst')).toBe(101)
    const provider = many(200, () => ({ domain: undefined }))
    expect(firstOf(provider, 'domain-burst')).toBe(0)
  })

  test('fifty thousand that are invented hide neither domain nor network', () => {
    const limits = createLimits()
    const settings = { ...defaultSettings, overall_burst: 1_000_000 }
    const post = (given: Partial<Post>) =>
      countPost(limits, settings, aPost(given))
    for (const name of invented(50_000)) post({ domain: name, network: name })
    const found = Array.from({ length: 21 }, () =>
      post({ domain: '#a', network: 'office' }),
    )
    expect(found[20]).toEqual(['network-burst', 'domain-burst'])
  })

  test('more than three thousand in a minute is an attack, for ten more', () => {
    const limits = createLimits()
    const found = Array.from({ length: 3_001 }, () =>
      countPost(limits, defaultSettings, aPost()).join(),
    )
    expect(firstOf(found, 'overall')).toBe(3_001)
    expect(isUnderAttack(limits, after(599))).toBe(true)
    expect(isUnderAttack(limits, after(600))).toBe(false)
    const next = (now: Date) =>
      countPost(limits, defaultSettings, aPost({ now }))
    expect(next(after(599))).toEqual(['overall'])
    expect(next(after(601))).toEqual([])
  })
})
