import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { eraseSignature } from '#app/features/signatures/erase.server.ts'
import { cancelModeration } from '#app/features/signatures/moderation/cancel.server.ts'
import { ModerationRefused } from '#app/features/signatures/moderation/errors.ts'
import {
  STEP,
  stepModerations,
} from '#app/features/signatures/moderation/step.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import type { Db } from '#db/client.server.ts'
import { untilBlocked } from '#tests/support/blocked.ts'
import { insertPetition } from '#tests/support/factories.ts'
import {
  begin,
  counted,
  expectCountsHold,
  insertAlike,
  listed,
  moderate,
  runAll,
  states,
  undo,
} from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'

type Trx = ReturnType<Db['transaction']>

const services = useServices()
let petition: Awaited<ReturnType<typeof insertPetition>>
const here = () => ({ petition: petition.slug })

beforeEach(async () => {
  petition = await insertPetition(services)
})

/** Runs while somebody else holds these signatures. */
function whileHeld<Result>(ids: string[], run: () => Promise<Result>) {
  return services.db.transaction().execute(async (trx) => {
    const held = trx.selectFrom('signature').select('id').forUpdate()
    await held.where('id', 'in', ids).execute()
    return run()
  })
}

test('no work is no step', async () => {
  expect(await stepModerations(services)).toBe(false)
})

describe('what happens meanwhile', () => {
  test('a signature that is withdrawn or erased stays so', async () => {
    const made = await insertAlike(services, petition, { n: 4 })
    const id = await begin(services, 'invalidate', here())
    await withdrawSignature(services, made[0]!.token)
    await eraseSignature(services, made[1]!.token)
    await runAll(services)
    expect(await listed(services, id)).toMatchObject({
      state: 'done',
      found: 4,
      done: 2,
    })
    expect(await states(services, petition)).toEqual({
      invalidated: 2,
      withdrawn: 1,
      erased: 1,
    })
    await expectCountsHold(services)
  })

  test('after it too: nothing tells what it was before', async () => {
    const made = await insertAlike(services, petition, { n: 2 })
    await moderate(services, 'invalidate', here())
    await withdrawSignature(services, made[0]!.token)
    await eraseSignature(services, made[1]!.token)
    const rows = await services.db
      .selectFrom('signature')
      .select(['moderation_id', 'moderated_from'])
      .where('petition_id', '=', petition.id)
      .execute()
    const nothing = { moderation_id: null, moderated_from: null }
    expect(rows).toEqual([nothing, nothing])
    await expectCountsHold(services)
  })

  test('one that is just being changed is not lost, nor waited for', async () => {
    const [first, ...others] = await insertAlike(services, petition, { n: 3 })
    const id = await begin(services, 'invalidate', here())
    await whileHeld([first!.id], async () => {
      await runAll(services)
      expect(await listed(services, id)).toMatchObject({
        state: 'running',
        done: others.length,
      })
      expect(await counted(services, petition)).toEqual({ GB: 1 })
    })
    await runAll(services)
    expect(await listed(services, id)).toMatchObject({ state: 'done', done: 3 })
    await expectCountsHold(services)
  })

  test('it is found again, however many were changed after it', async () => {
    const made = await insertAlike(services, petition, { n: STEP + 1 })
    const [first] = made.map(({ id }) => id).sort()
    const id = await begin(services, 'invalidate', here())
    await whileHeld([first!], () => runAll(services))
    expect((await listed(services, id)).done).toBe(STEP)
    await runAll(services)
    expect(await listed(services, id)).toMatchObject({
      state: 'done',
      done: STEP + 1,
    })
    await expectCountsHold(services)
  })

  test('an act that cannot go on lets the next one', async () => {
    const made = await insertAlike(services, petition, { state: 'held' })
    const stuck = await begin(services, 'clear', here())
    const other = await insertPetition(services)
    await insertAlike(services, other, { n: 2 })
    const next = await begin(services, 'invalidate', { petition: other.slug })
    await whileHeld([made[0]!.id], () => runAll(services))
    expect((await listed(services, stuck)).endedAt).toBeNull()
    expect(await listed(services, next)).toMatchObject({
      state: 'done',
      done: 2,
    })
    await runAll(services)
  })

  test('what comes later is not touched', async () => {
    await insertAlike(services, petition, { n: 2 })
    const pending = await insertAlike(services, petition, { state: 'pending' })
    const id = await begin(services, 'invalidate', here())
    const after = new Date(Date.now() + 1_000)
    await insertAlike(services, petition, { n: 3, at: after })
    const confirming = services.db.updateTable('signature')
    await confirming
      .set({ state: 'held', state_since: after, confirmed_at: after })
      .where('id', '=', pending[0]!.id)
      .execute()
    await runAll(services)
    expect((await listed(services, id)).done).toBe(2)
    expect(await states(services, petition)).toEqual({
      confirmed: 3,
      held: 1,
      invalidated: 2,
    })
  })

  test('what another act reinstated is not invalidated once more', async () => {
    await insertAlike(services, petition, { n: STEP + 1 })
    const first = await begin(services, 'invalidate', here())
    await stepModerations(services, first)
    const later = new Date(Date.now() + 1_000)
    const other = { ...services, now: () => later }
    const second = await begin(other, 'reinstate', here())
    while (await stepModerations(other, second));
    await runAll(services)
    expect(await states(services, petition)).toEqual({
      confirmed: STEP,
      invalidated: 1,
    })
    await expectCountsHold(services)
  })
})

describe('a step', () => {
  test('is a thousand, and each is counted when it is done', async () => {
    await insertAlike(services, petition, { n: 2 * STEP + 1 })
    const id = await begin(services, 'invalidate', here())
    for (const left of [STEP + 1, 1, 0]) {
      expect(await stepModerations(services)).toBe(true)
      expect(await listed(services, id)).toMatchObject({ state: 'running' })
      expect(Object.values(await counted(services, petition))).toEqual(
        left > 0 ? [left] : [],
      )
      await expectCountsHold(services)
    }
    await runAll(services)
    expect(await listed(services, id)).toMatchObject({
      state: 'done',
      done: 2 * STEP + 1,
    })
  })

  test('that was cut off is as if it had never begun', async () => {
    const made = await insertAlike(services, petition, { n: STEP + 500 })
    const id = await begin(services, 'invalidate', here())
    await stepModerations(services)
    // It waits to write, and its connection is killed.
    const { ended } = await services.db.transaction().execute(async (trx) => {
      await sql`lock table signature_delta in exclusive mode`.execute(trx)
      const ended = stepModerations(services).catch((error: unknown) => error)
      await untilBlocked(services.db, 1)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(
        services.db,
      )
      return { ended }
    })
    expect(await ended).toBeInstanceOf(Error)
    expect((await listed(services, id)).done).toBe(STEP)
    await expectCountsHold(services)

    await runAll(services.another())
    expect(await listed(services, id)).toMatchObject({
      state: 'done',
      done: made.length,
    })
    expect(await counted(services, petition)).toEqual({})
    await expectCountsHold(services)
  })

  test('is never done by two at once', async () => {
    await insertAlike(services, petition, { n: 5 })
    const id = await begin(services, 'invalidate', here())
    const { first } = await services.db.transaction().execute(async (trx) => {
      await sql`lock table signature_delta in exclusive mode`.execute(trx)
      const first = stepModerations(services)
      await untilBlocked(services.db, 1)
      expect(await stepModerations(services.another())).toBe(false)
      return { first }
    })
    expect(await first).toBe(true)
    await runAll(services)
    expect((await listed(services, id)).done).toBe(5)
    await expectCountsHold(services)
  })

  test('two processes that race change each signature once', async () => {
    const n = 3 * STEP
    await insertAlike(services, petition, { n })
    const id = await begin(services, 'invalidate', here())
    const another = services.another()
    while ((await listed(services, id)).endedAt === null) {
      await Promise.all([runAll(services), runAll(another)])
    }
    expect((await listed(services, id)).done).toBe(n)
    expect(await states(services, petition)).toEqual({ invalidated: n })
    await expectCountsHold(services)
  })
})

describe('cancelling', () => {
  test('in the middle: what is done stays, and can be undone', async () => {
    await insertAlike(services, petition, { n: STEP + 200 })
    const id = await begin(services, 'invalidate', here())
    await stepModerations(services)
    await cancelModeration(services, id)
    await runAll(services)
    const act = await listed(services, id)
    expect(act).toMatchObject({ state: 'cancelled', done: STEP })
    expect(act.endedAt).toBeInstanceOf(Date)
    expect(await counted(services, petition)).toEqual({ GB: 200 })
    await expectCountsHold(services)
    await undo(services, id)
    expect(await counted(services, petition)).toEqual({ GB: STEP + 200 })
    await expectCountsHold(services)
  })

  test('waits for the step that is being done', async () => {
    await insertAlike(services, petition, { n: STEP + 1 })
    const id = await begin(services, 'invalidate', here())
    const { both } = await services.db.transaction().execute(async (trx) => {
      await sql`lock table signature_delta in exclusive mode`.execute(trx)
      const stepping = stepModerations(services)
      await untilBlocked(services.db, 1)
      const cancelling = cancelModeration(services, id)
      await untilBlocked(services.db, 2)
      return { both: Promise.all([stepping, cancelling]) }
    })
    await both
    expect(await listed(services, id)).toMatchObject({
      state: 'cancelled',
      done: STEP,
    })
    expect(await stepModerations(services)).toBe(false)
  })

  test('at the moment of a step: it is not done any more', async () => {
    await insertAlike(services, petition, { n: 2 })
    const id = await begin(services, 'invalidate', here())
    const { db } = services
    const late = {
      selectFrom: db.selectFrom.bind(db),
      transaction: () => ({
        async execute(run: Parameters<Trx['execute']>[0]) {
          await cancelModeration(services, id)
          return db.transaction().execute(run)
        },
      }),
    } as unknown as Db
    expect(await stepModerations({ ...services, db: late })).toBe(false)
    expect(await listed(services, id)).toMatchObject({
      state: 'cancelled',
      done: 0,
    })
    expect(await states(services, petition)).toEqual({ confirmed: 2 })
  })

  test('before it began changes nothing', async () => {
    await insertAlike(services, petition, {})
    const id = await begin(services, 'invalidate', here())
    await cancelModeration(services, id)
    await runAll(services)
    expect(await states(services, petition)).toEqual({ confirmed: 1 })
  })

  test('what has ended, or is none, is refused', async () => {
    const id = await moderate(services, 'clear', here())
    for (const ended of [id, crypto.randomUUID(), "x'"]) {
      await expect(cancelModeration(services, ended)).rejects.toThrow(
        ModerationRefused,
      )
    }
    expect((await listed(services, id)).state).toBe('done')
  })
})
