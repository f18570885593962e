import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { nothing } from '#app/features/figures/counts.ts'
import { readByKey } from '#app/features/figures/read-days.server.ts'
import { forgetHours } from '#app/features/figures/forget.server.ts'
import { FOLD_STEP, foldFigures } from '#app/features/figures/fold.server.ts'
import { findFigureDifferences } from '#app/features/figures/recount.server.ts'
import { forgetClosed } from '#app/features/signatures/forget-closed.server.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
import {
  beginUndo,
  counted,
  insertAlike,
  moderate,
  runAll,
  undo,
} from '#tests/support/moderation.ts'
import { perform, type Person, somebody } from '#tests/support/people.ts'
import { useServices } from '#tests/support/services.ts'
import { signAndConfirm } from '#tests/support/signing.ts'
import { type Act, anAct, PEOPLE } from './life-model.ts'

const services = useServices()
const LONG_MS = 60_000
const petition = { id: '', slug: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

type Step =
  Act | { what: 'undo' } | { what: 'fold-figures' } | { what: 'forget-figures' }

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: anAct },
  { weight: 2, arbitrary: fc.constant({ what: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ what: 'fold-figures' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'forget-figures' as const }) },
)

async function take(step: Step, crowd: Person[]): Promise<void> {
  if (step.what === 'undo') return undoNewest()
  if (step.what === 'fold-figures') return void (await foldFigures(services))
  if (step.what === 'forget-figures') {
    return void (await forgetHours(later(services, 5)))
  }
  await perform(services, petition, crowd[step.who]!, step)
}

async function undoNewest(): Promise<void> {
  const newest = await services.db
    .selectFrom('moderation')
    .select('id')
    .where('act', '<>', 'undo')
    .where('id', 'not in', (undos) =>
      undos
        .selectFrom('moderation')
        .select((row) => row.ref('undoes').$notNull().as('undoes'))
        .where('undoes', 'is not', null),
    )
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return
  await beginUndo(services, newest.id)
  await runAll(services)
}

test(
  'after whatever happens, before and after folding, figures are the rows',
  async () => {
    let acts = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(aStep, { minLength: 25, maxLength: 50 }),
        async (steps) => {
          const crowd = ['GB', 'FR', 'FR'].slice(0, PEOPLE).map(somebody)
          for (const step of steps) {
            await take(step, crowd)
            acts++
            if (acts % 5 === 0) {
              expect(await findFigureDifferences(services)).toEqual([])
            }
          }
          await foldFigures(services)
          expect(await findFigureDifferences(services)).toEqual([])
        },
      ),
      { numRuns: 10 },
    )
    expect(acts).toBeGreaterThan(200)
  },
  LONG_MS,
)

test('who comes back was confirmed once, and is lost no more', async () => {
  const place = await insertPetition(services)
  const at = new Date()
  await insertAlike(services, place, { n: 21, at })
  await insertAlike(services, place, { n: 4, at, state: 'held' })
  const act = await moderate(services, 'invalidate', { petition: place.slug })
  const day = at.toISOString().slice(0, 10)
  const read = async () => {
    const which = { petitions: [place.id], firstDay: day, lastDay: day }
    const { country } = await readByKey(services, ['country'], which)
    const [{ asked, confirmed, lost } = nothing] = country
    return { asked, confirmed, lost }
  }
  expect(await read()).toEqual({ asked: 25, confirmed: 21, lost: 21 })
  await undo(services, act)
  await foldFigures(services)
  expect(await read()).toEqual({ asked: 25, confirmed: 21, lost: 0 })
  expect(await counted(services, place)).toEqual({ GB: 21 })

  // What was held had not counted before.
  await moderate(services, 'reinstate', { petition: place.slug })
  expect(await read()).toEqual({ asked: 25, confirmed: 25, lost: 0 })
  expect(await findFigureDifferences(services)).toEqual([])
})

test('two processes fold at once, and nothing is counted twice', async () => {
  await signAndConfirm(
    services,
    petition,
    Array.from({ length: 20 }, () => ({})),
  )
  const other = services.another()
  await Promise.all([foldFigures(services), foldFigures(other)])
  await foldFigures(other)
  expect(await findFigureDifferences(services)).toEqual([])
})

test('folding goes in steps, and nobody who confirms waits for one', async () => {
  const { id } = await insertPetition(services)
  await foldFigures(services)
  await sql`
    insert into figure_delta (petition_id, hour, country, asked)
    select ${id}::uuid, date_trunc('hour', now()), 'GB', 1
    from generate_series(1, ${FOLD_STEP + 1}::int)`.execute(services.db)
  await services.db.transaction().execute(async (db) => {
    expect(await foldFigures({ db })).toBe(true)
    await signAndConfirm(services, petition, [{}])
  })
  expect(await foldFigures(services)).toBe(false)
  const { rows } = await sql<{ asked: number }>`
    select asked from figure_hour where petition_id = ${id}`.execute(
    services.db,
  )
  expect(rows).toEqual([{ asked: FOLD_STEP + 1 }])
  expect(await findFigureDifferences(services)).toEqual([])
})

test('what was purged after the end is no difference', async () => {
  const closed = await insertPetition(services)
  await signAndConfirm(services, closed, [{}, { country: 'FR' }])
  const closes_at = new Date()
  await services.db
    .updateTable('petition')
    .set({ closes_at })
    .where('id', '=', closed.id)
    .execute()
  expect(await forgetClosed(later(services, 200))).toBe(2)
  expect(await findFigureDifferences(services)).toEqual([])
})

test('a figure that is wrong is reported, and stays as it is', async () => {
  const wrong = await insertPetition(services)
  await signAndConfirm(services, wrong, [{ country: 'DE' }, {}])
  await foldFigures(services)
  await services.db
    .updateTable('figure_day')
    .set({ confirmed: 5 })
    .where('petition_id', '=', wrong.id)
    .where('key', '=', 'DE')
    .execute()
  const found = {
    petition_id: wrong.id,
    kind: 'country',
    key: 'DE',
    figures: 5,
    signatures: 1,
    tally: 1,
  }
  const sums = ['days', 'months'].map((sumOf) => ({
    ...nothing,
    petition_id: wrong.id,
    sumOf,
    kind: 'country',
    confirmed: 4,
  }))
  expect(await findFigureDifferences(services)).toEqual([found, ...sums])
  expect(await findFigureDifferences(services)).toEqual([found, ...sums])
})

test('a month that is not its days is reported', async () => {
  const wrong = await insertPetition(services)
  await signAndConfirm(services, wrong, [{ country: 'DE' }, {}])
  await foldFigures(services)
  await services.db
    .updateTable('figure_month')
    .set({ asked: 4 })
    .where('petition_id', '=', wrong.id)
    .where('key', '=', 'DE')
    .execute()
  expect(await findFigureDifferences(services)).toContainEqual({
    ...nothing,
    petition_id: wrong.id,
    kind: 'country',
    key: 'DE',
    month: `${services.now().toISOString().slice(0, 7)}-01`,
    views: 0,
    asked: 3,
  })
})
