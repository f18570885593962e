import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeLetterSetting } from '#app/features/letters/settings.server.ts'
import {
  takeDue,
  type TakenDelivery,
} from '#app/features/letters/take-due.server.ts'
import type { LetterSettings } from '#app/features/letters/thresholds.ts'
import { capOfDay } from '#app/features/letters/warm-up.ts'
import {
  insertCampaign,
  insertChamber,
  insertLetters,
} from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'
import {
  after,
  at,
  clearLetters,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  start,
} from './letters-send-support.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertCampaign>>

beforeAll(async () => {
  petition = await insertCampaign(services)
})
beforeEach(() => clearLetters(services))

async function set(given: Partial<LetterSettings>) {
  for (const [name, value] of Object.entries(given)) {
    await changeLetterSetting(services, name, value)
  }
}

/** A chamber of `members` in domains of `inDomain` each. */
function aChamber(
  members: number,
  {
    inDomain = 1,
    isSample = false,
  }: { inDomain?: number; isSample?: boolean } = {},
) {
  return insertChamber(services, {
    asOf: '2026-11-01',
    isSample,
    members: Array.from({ length: members }, (_, n) => ({
      address: `m${n}@house-${members}-${Math.floor(n / inDomain)}.example`,
    })),
  })
}

type To = Parameters<typeof insertLetters>[1][number]['to']

/** `n` letters to each member, all due at {@link start}. */
function queue(to: To, n: number) {
  return insertLetters(services, times(n, { petition, to, at: start }))
}

type Event = TakenDelivery & { domain: string; ms: number }

/** Takes what may go at a moment, and ends it as sent. */
async function take(moment: Date): Promise<Event[]> {
  const taken = await takeDue(at(services, moment))
  if (taken.length === 0) return []
  const ids = taken.map(({ id }) => id)
  await services.db
    .updateTable('delivery')
    .set({ state: 'sent', leased_until: null, ended_at: moment })
    .where('id', 'in', ids)
    .execute()
  return taken.map((one) => ({
    ...one,
    domain: one.mailbox.split('@')[1]!,
    ms: moment.getTime(),
  }))
}

/** As fast as the limits let them; where nothing goes, time goes faster. */
async function drain(n: number): Promise<Event[]> {
  const events: Event[] = []
  let step = 0
  for (let ms = start.getTime(); events.length < n; ms += step) {
    expect(ms, `${events.length} went`).toBeLessThan(
      after(9 * DAY_MS).getTime(),
    )
    const taken = await take(new Date(ms))
    events.push(...taken)
    const isIdle = taken.length === 0
    step = isIdle ? Math.min(step * 4, 10 * MINUTE_MS) : MINUTE_MS / 2
  }
  return events
}

/** The most in any window of `ms`, by `key`. */
function most(events: Event[], ms: number, key: (one: Event) => string) {
  let found = 0
  for (const same of Map.groupBy(events, key).values()) {
    let first = 0
    for (const [last, event] of same.entries()) {
      while (event.ms - same[first]!.ms >= ms) first++
      found = Math.max(found, last - first + 1)
    }
  }
  return found
}

const dayOf = ({ ms }: Event) => String(Math.floor(ms / DAY_MS))

test(
  '10,000 letters drain, and no limit is passed',
  { timeout: 240_000 },
  async () => {
    // Such that each of them binds at some time.
    await set({ overall_minute: 15, target_day: 40 })
    await set({ warm_up_first: 3_500, day_cap: 3_600 })
    await queue(await aChamber(90, { inDomain: 45 }), 100)
    await queue(await aChamber(10, { inDomain: 10 }), 100)

    const events = await drain(10_000)
    expect(new Set(events.map(({ id }) => id)).size).toBe(10_000)
    expect(most(events, HOUR_MS, ({ mailbox }) => mailbox)).toBe(10)
    expect(most(events, DAY_MS, ({ mailbox }) => mailbox)).toBe(40)
    expect(most(events, MINUTE_MS, ({ domain }) => domain)).toBe(6)
    expect(most(events, MINUTE_MS, () => 'all')).toBe(15)
    const days = [...Map.groupBy(events, dayOf).values()]
    expect(days.map((one) => one.length)).toEqual([3_500, 3_600, 2_900])
    const hours = events.map(({ ms }) => new Date(ms).getUTCHours() + 1)
    expect(Math.min(...hours)).toBe(8)
    expect(Math.max(...hours)).toBeLessThan(18)
  },
)

test('taking from 10,000 is quick, also before they are analysed', async () => {
  await set({ warm_up_first: 10_000 })
  await queue(await aChamber(100), 100)
  const taken: number[] = []
  const tookMs: number[] = []
  for (const minutes of [0, 1, 2]) {
    const since = performance.now()
    const { length } = await takeDue(at(services, after(minutes * MINUTE_MS)))
    taken.push(length)
    tookMs.push(performance.now() - since)
  }
  expect(taken).toEqual([10, 10, 10])
  // Some 40 ms each; as much again as a busy machine may make of them.
  expect(Math.min(...tookMs)).toBeLessThan(200)
})

describe('several who take at once', () => {
  test('together keep the limits, and take none twice', async () => {
    await set({ warm_up_first: 1_000, target_hour: 4 })
    await queue(await aChamber(20), 10)
    const takers = times(4, null).map(services.another)
    const found: TakenDelivery[] = []
    for (let round = 0; round < 4; round++) {
      const each = takers.map((taker) => takeDue(at(taker, start)))
      found.push(...(await Promise.all(each)).flat())
    }
    expect(found).toHaveLength(30)
    expect(new Set(found.map(({ id }) => id)).size).toBe(30)

    const later = takers.map((taker) => takeDue(at(taker, after(MINUTE_MS))))
    found.push(...(await Promise.all(later)).flat())
    const last = takers.map((t) => takeDue(at(t, after(2 * MINUTE_MS))))
    found.push(...(await Promise.all(last)).flat())
    expect(found).toHaveLength(80)
    const counts = Map.groupBy(found, ({ mailbox }) => mailbox)
    expect([...counts.values()].map((one) => one.length)).toEqual(times(20, 4))
  })

  test('wait for no supporter who takes a letter back', async () => {
    const [letter] = await queue(await aChamber(2), 1)
    const [held, free] = letter!.deliveries
    const taken = await services.db.transaction().execute(async (trx) => {
      const rows = trx.selectFrom('delivery').select('id')
      await rows.where('id', '=', held!.id).forUpdate().execute()
      return takeDue(at(services, start))
    })
    expect(taken.map(({ id }) => id)).toEqual([free!.id])
  })
})

describe('whose turn it is', () => {
  test('everybody’s first letter comes before anybody’s second', async () => {
    await queue(await aChamber(2), 20)
    await insertLetters(services, [
      { petition, to: await aChamber(9), at: after(-1) },
      { petition, to: await aChamber(10), at: start },
    ])
    const first = await take(start)
    const second = await take(start)
    expect(first.map(({ domain }) => domain).join()).toContain('house-9')
    const to = [...first, ...second].map(({ mailbox }) => mailbox)
    expect(new Set(to).size).toBe(20)
    const third = (await take(start)).map(({ mailbox }) => mailbox)
    expect(new Set([...to, ...third]).size).toBe(21)
    expect(new Set(third).size).toBeLessThanOrEqual(3)
  })

  test('who got letters lately waits for the others', async () => {
    const busy = await aChamber(1)
    await insertLetters(
      services,
      times(3, {
        petition,
        to: busy,
        at: after(-2 * HOUR_MS),
        deliveries: 'sent' as const,
      }),
    )
    await queue(busy, 1)
    await queue(await aChamber(5), 3)
    await set({ overall_minute: 15 })
    const taken = [...(await take(start)), ...(await take(start))]
    expect(taken).toHaveLength(15)
    expect(taken.map(({ domain }) => domain).join()).not.toContain('house-1-')
  })
})

describe('what counts', () => {
  test('a letter of unknown fate counts for its address', async () => {
    await set({ target_hour: 1 })
    const to = await aChamber(1)
    const given = { petition, to, at: after(-MINUTE_MS) }
    await insertLetters(services, [{ ...given, deliveries: 'unknown' }])
    await queue(to, 1)
    expect(await take(start)).toEqual([])
    expect(await take(after(59 * MINUTE_MS))).toHaveLength(1)
  })

  test('one that was certainly not taken counts for the minute only', async () => {
    await set({ overall_minute: 2, warm_up_first: 2, target_hour: 1 })
    await queue(await aChamber(2), 1)
    expect(await takeDue(at(services, start))).toHaveLength(2)
    await services.db.updateTable('delivery').set({ state: 'queued' }).execute()
    expect(await take(after(MINUTE_MS - 1))).toEqual([])
    expect(await take(after(MINUTE_MS))).toHaveLength(2)
  })
})

describe('the warm-up', () => {
  test.each([
    [0, 50],
    [1, 100],
    [5, 1_600],
    [7, 6_400],
    [8, 10_000],
    [1_000, 10_000],
  ])('after %d days with letters lets %d go', (days, cap) => {
    expect(capOfDay(days, { warm_up_first: 50, day_cap: 10_000 })).toBe(cap)
  })

  test('counts the days on which letters went, not those between', async () => {
    await set({ warm_up_first: 2, target_hour: 100, target_day: 100 })
    await queue(await aChamber(20), 2)
    const counts: number[] = []
    // Monday, Tuesday, and Thursday of the next week.
    for (const days of [0, 1, 10]) {
      const moment = after(days * DAY_MS)
      let count = 0
      for (let minute = 0; minute < 5; minute++) {
        const now = new Date(moment.getTime() + minute * MINUTE_MS)
        count += (await take(now)).length
      }
      counts.push(count)
      // As it is forgotten: the moment is cut to the day.
      await sql`update delivery set taken_at = date_trunc('day', taken_at, 'UTC')`.execute(
        services.db,
      )
    }
    expect(counts).toEqual([2, 4, 8])
  })

  test('holds up no invented chamber', async () => {
    await set({ warm_up_first: 0 })
    await queue(await aChamber(3), 1)
    const [letter] = await queue(await aChamber(4, { isSample: true }), 1)
    const taken = (await take(start)).map(({ id }) => id)
    const invented = letter!.deliveries.map(({ id }) => id)
    expect(taken.sort()).toEqual(invented.sort())
  })
})
