import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { counters, sumOf } from '#app/features/figures/counts.ts'
import { forgetHours } from '#app/features/figures/forget.server.ts'
import { readTimes } from '#app/features/figures/read-hours.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const HOUR_MS = 60 * 60 * 1000
const now = new Date('2026-11-23T12:30:00Z')
const at = { ...services, now: () => now }
let petition = ''

beforeEach(async () => {
  at.db = services.db
  await sql`truncate figure_hour, figure_day, figure_delta`.execute(services.db)
  petition = (await insertPetition(services)).id
})

async function put(
  hour: string,
  counts: { asked?: number; confirmed?: number },
): Promise<void> {
  await services.db
    .insertInto('figure_hour')
    .values({ petition_id: petition, hour: new Date(hour), ...counts })
    .execute()
}

function read(by: 'hour' | 'day') {
  const from = new Date('2026-11-01T00:00:00Z')
  return readTimes(services, { petitions: [petition], from, to: now, by })
}

/** `asked confirmed` of each, after its moment. */
function told(some: Awaited<ReturnType<typeof read>>['steps']) {
  return some.map(
    ({ at, asked, confirmed }) =>
      `${at.toISOString().slice(5, 13)}: ${asked} ${confirmed}`,
  )
}

test('small hours of three days ago become one rest of their day', async () => {
  await put('2026-11-20T03:00:00Z', { asked: 9, confirmed: 3 })
  await put('2026-11-20T04:00:00Z', { asked: 10, confirmed: 4 })
  await put('2026-11-20T05:00:00Z', { asked: 40, confirmed: 30 })
  // Ended 71 and a half hours ago.
  await put('2026-11-20T12:00:00Z', { asked: 1, confirmed: 1 })
  const days = await read('day')

  expect(await forgetHours(at)).toBe(2)
  const hours = await read('hour')
  expect(told(hours.steps)).toEqual([
    '11-20T04: 10 0',
    '11-20T05: 40 30',
    '11-20T12: 1 1',
  ])
  expect(told(hours.rests)).toEqual(['11-20T00: 9 7'])
  expect(await read('day')).toEqual(days)

  expect(await forgetHours(at)).toBe(0)
  expect(await read('hour')).toEqual(hours)
})

test('what is folded late into an old hour joins the rest', async () => {
  await put('2026-11-18T03:00:00Z', { confirmed: 2 })
  await forgetHours(at)
  await put('2026-11-18T03:00:00Z', { confirmed: 5 })
  await put('2026-11-18T23:00:00Z', { confirmed: 9 })
  expect(await forgetHours(at)).toBe(2)
  const { steps, rests } = await read('hour')
  expect(steps).toEqual([])
  expect(told(rests)).toEqual(['11-18T00: 0 16'])
})

test('no old hour is left with few, and no sum changes', async () => {
  await sql`
    insert into figure_hour (petition_id, hour, ${sql.join(
      counters.map((name) => sql.ref(name)),
    )})
    select ${petition}::uuid, ${now}::timestamptz - n * interval '1 hour',
      ${sql.join(counters.map(() => sql`floor(random() * 25)`))}
    from generate_series(0, 200) as n`.execute(services.db)
  const before = await read('day')
  await forgetHours(at)
  const after = await read('day')
  expect(after).toEqual(before)
  expect(sumOf(after.steps).asked).toBeGreaterThan(0)

  const { steps } = await read('hour')
  const old = steps.filter(
    (step) => now.getTime() - step.at.getTime() >= 73 * HOUR_MS,
  )
  expect(old.length).toBeGreaterThan(0)
  for (const step of old) {
    for (const name of counters) expect([0, 10]).toContain(floorOf(step[name]))
  }
})

/** 0 for none, 10 for what may be kept, else the number that may not. */
function floorOf(count: number): number {
  return count >= 10 ? 10 : count
}
