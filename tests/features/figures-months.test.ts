import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { sumOf } from '#app/features/figures/counts.ts'
import { foldFigures } from '#app/features/figures/fold.server.ts'
import {
  readByDayAndKey,
  readByKey,
} from '#app/features/figures/read-days.server.ts'
import { findFigureDifferences } from '#app/features/figures/recount.server.ts'
import { countView, flushViews } from '#app/features/figures/views.server.ts'
import { untilBlocked } from '#tests/support/blocked.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const LONG_MS = 60_000
/** Around a leap day and a new year; 14 months. */
const FIRST = Date.parse('2027-12-20T00:00:00Z')
const DAYS = 430
const DAY_MS = 24 * 60 * 60 * 1000
const petitions = [] as string[]

beforeAll(async () => {
  for (let n = 0; n < 2; n++) {
    const { id } = await insertPetition(services)
    petitions.push(id)
    await put(id)
  }
  await foldFigures(services)
  await put(petitions[0]!)
}, LONG_MS)

/** As signatures do: on each day, at any hour, from a country or none. */
async function put(petition: string): Promise<void> {
  await sql`
    insert into figure_delta (petition_id, hour, country, asked, confirmed, lost)
    select ${petition}::uuid,
      ${new Date(FIRST)}::timestamptz + day * interval '1 day'
        + floor(random() * 24) * interval '1 hour',
      country, 1 + floor(random() * 5), floor(random() * 5), day % 3
    from generate_series(0, ${DAYS - 1}::int) as day,
      (values ('GB'), ('HU'), (null)) as countries (country)`.execute(
    services.db,
  )
}

function dayAt(offset: number): string {
  return new Date(FIRST + offset * DAY_MS).toISOString().slice(0, 10)
}

test(
  'read with the help of months, any days come to the sum of the days',
  async () => {
    const offset = fc.integer({ min: -40, max: DAYS + 40 })
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([0, 1]),
        offset,
        offset,
        async (chosen, one, other) => {
          const which = {
            petitions: chosen.map((n) => petitions[n]!),
            firstDay: dayAt(Math.min(one, other)),
            lastDay: dayAt(Math.max(one, other)),
          }
          const { country } = await readByKey(services, ['country'], which)
          const days = await readByDayAndKey(services, 'country', which)
          for (const { key, ...counts } of country) {
            const ofKey = days.filter((day) => day.key === key)
            expect(counts).toMatchObject(sumOf(ofKey))
          }
          const keys = country.map(({ key }) => key).toSorted()
          expect(keys).toEqual(
            [...new Set(days.map(({ key }) => key))].toSorted(),
          )
        },
      ),
      { numRuns: 60 },
    )
  },
  LONG_MS,
)

test('views are written to their months, and read from there', async () => {
  const [petition] = petitions
  for (const offset of [0, 31, 32, 60]) {
    const at = { ...services, now: () => new Date(FIRST + offset * DAY_MS) }
    countView(at, petition!, '')
    await flushViews(at)
  }
  const which = { petitions: [petition!], firstDay: dayAt(1) }
  const { source } = await readByKey(services, ['source'], {
    ...which,
    lastDay: dayAt(60),
  })
  expect(source).toMatchObject([{ key: '', views: 3 }])
})

test('two who write the same months at once never lock each other', async () => {
  const write = (day: string, { from, to }: { from: number; to: number }) =>
    sql`
      insert into figure_day as held (petition_id, kind, key, day, asked)
      select ${petitions[0]}::uuid, 'domain', key::text, ${day}::date, 1
      from generate_series(${from}::int, ${to}::int) as key order by key
      on conflict (petition_id, kind, day, key)
        do update set asked = held.asked + 1`.execute(services.db)
  // What one changes in the month is what the other adds to it.
  await write('2028-03-01', { from: 1, to: 50 })
  await write('2028-03-02', { from: 51, to: 100 })
  const { written } = await services.db.transaction().execute(async (trx) => {
    await sql`select from figure_month
      where month = '2028-03-01' and key in ('25', '75') for update`.execute(
      trx,
    )
    const both = ['2028-03-01', '2028-03-02'].map((day) =>
      write(day, { from: 1, to: 100 }),
    )
    await untilBlocked(services.db, 2)
    return { written: Promise.all(both) }
  })
  await written
  const differences = await findFigureDifferences(services)
  expect(differences.filter((one) => 'month' in one)).toEqual([])
})
