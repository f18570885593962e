import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { counters, sumOf } from '#app/features/figures/counts.ts'
import { foldFigures } from '#app/features/figures/fold.server.ts'
import { forgetHours } from '#app/features/figures/forget.server.ts'
import { readTimes } from '#app/features/figures/read-hours.server.ts'
import { findFigureDifferences } from '#app/features/figures/recount.server.ts'
import type { FigureKind } from '#db/schema.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { insertAlike, moderate } from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const HOUR_MS = 60 * 60 * 1000
const now = new Date('2026-11-23T12:30:00Z')
const at = { ...services, now: () => now }
let petition = ''

beforeEach(async () => {
  at.db = services.db
  await sql`truncate figure_hour, figure_day, figure_month, figure_delta`.execute(
    services.db,
  )
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

  expect(await forgetHours(at)).toEqual({ hours: 2, days: 0 })
  const hours = await read('hour')
  expect(told(hours.steps)).toEqual([
    '11-20T04: 10 0',
    '11-20T05: 40 30',
    '11-20T12: 1 1',
  ])
  expect(told(hours.rests)).toEqual(['11-20T00: 9 7'])
  expect(await read('day')).toEqual(days)

  expect(await forgetHours(at)).toEqual({ hours: 0, days: 0 })
  expect(await read('hour')).toEqual(hours)
})

test('what is folded late into an old hour joins the rest', async () => {
  await put('2026-11-18T03:00:00Z', { confirmed: 2 })
  await forgetHours(at)
  await put('2026-11-18T03:00:00Z', { confirmed: 5 })
  await put('2026-11-18T23:00:00Z', { confirmed: 9 })
  expect(await forgetHours(at)).toMatchObject({ hours: 2 })
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
      ${sql.join(counters.map(() => sql`floor(random() * 50 - 25)`))}
    from generate_series(0, 200) as n`.execute(services.db)
  const before = await read('day')
  await forgetHours(at)
  const after = await read('day')
  expect(after).toEqual(before)
  expect(after.steps.length).toBeGreaterThan(5)

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
  return Math.min(Math.abs(count), 10)
}

describe('small numbers of days', () => {
  const old = '2026-11-19'
  const young = '2026-11-20'

  async function putDay(
    kind: FigureKind,
    key: string,
    counts: { views?: number; asked?: number; lost?: number },
    day = old,
  ): Promise<void> {
    await services.db
      .insertInto('figure_day')
      .values({ petition_id: petition, kind, key, day, ...counts })
      .execute()
  }

  /** `views asked lost` of each, after its key. */
  async function tell(kind: FigureKind, table: 'figure_day' | 'figure_month') {
    const { rows } = await sql<{ told: string }>`
      select concat_ws(' ', key || ':', views, asked, lost) as told
      from ${sql.table(table)} where kind = ${kind}`.execute(services.db)
    return rows.map(({ told }) => told).toSorted()
  }

  test('become one of their kind, and their sums and months stay', async () => {
    await putDay('source', '1', { views: 40, asked: 3, lost: 20 })
    await putDay('source', '2', { asked: 9, lost: -2 })
    await putDay('source', '3', { asked: 10 })
    await putDay('source', '4', { views: 7 })
    await putDay('source', '1', { asked: 1 }, young)
    await putDay('country', 'GB', { asked: 2 })
    await putDay('language', 'hu', { asked: 2 })
    await putDay('domain', 'gmail.com', { asked: 2 })
    const months = await tell('source', 'figure_month')

    expect(await forgetHours(at)).toEqual({ hours: 0, days: 4 })
    const days = [
      '*: 0 12 -2',
      '1: 0 1 0',
      '1: 40 0 20',
      '3: 0 10 0',
      '4: 7 0 0',
    ]
    expect(await tell('source', 'figure_day')).toEqual(days)
    expect(await tell('source', 'figure_month')).toEqual(months)
    expect(await tell('country', 'figure_day')).toEqual(['GB: 0 2 0'])
    expect(await tell('language', 'figure_day')).toEqual(['*: 0 2 0'])
    expect(await tell('domain', 'figure_day')).toEqual(['*: 0 2 0'])
    expect(await forgetHours(at)).toEqual({ hours: 0, days: 0 })

    // What is counted after it changes its month again.
    await putDay('source', '5', { asked: 1 })
    expect(await tell('source', 'figure_month')).toContain('5: 0 1 0')
    const differences = await findFigureDifferences(services)
    expect(differences.filter((one) => 'month' in one)).toEqual([])
  })
})

test('what was there before the figures is of its hour, or of its day', async () => {
  const then = { ...services, now: () => now }
  const place = await insertPetition(services)
  petition = place.id
  await insertAlike(services, place, { n: 2, at: new Date('2026-11-10') })
  const hour = new Date('2026-11-23T11:20:00Z')
  await insertAlike(services, place, { n: 3, at: hour })
  const some = { petition: place.slug, to: '2026-11-11' }
  await moderate(then, 'invalidate', some)
  await sql`truncate figure_delta`.execute(services.db)
  const file = new URL(
    '../../db/migrations/20261123T1700_open_desk.sql',
    import.meta.url,
  )
  const [, found] = (await readFile(file, 'utf8')).split('-- What there is')
  await sql.raw(`-- ${found}`).execute(services.db)

  const { steps, rests } = await read('hour')
  expect(told(steps)).toEqual(['11-23T11: 3 3', '11-23T12: 0 0'])
  expect(told(rests)).toEqual(['11-10T00: 2 2'])
  expect(sumOf(steps).lost).toBe(2)
  await foldFigures(services)
  expect(await findFigureDifferences(services)).toEqual([])
})
