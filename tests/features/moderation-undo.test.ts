import { beforeEach, describe, expect, test } from 'vitest'
import { cancelModeration } from '#app/features/signatures/moderation/cancel.server.ts'
import { ModerationRefused } from '#app/features/signatures/moderation/errors.ts'
import { listModerations } from '#app/features/signatures/moderation/list.server.ts'
import { previewModeration } from '#app/features/signatures/moderation/preview.server.ts'
import { startModeration } from '#app/features/signatures/moderation/start.server.ts'
import {
  STEP,
  stepModerations,
} from '#app/features/signatures/moderation/step.server.ts'
import { findUndo } from '#app/features/signatures/moderation/undo.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import {
  begin,
  beginUndo,
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
import { stored } from '#tests/support/signing.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertPetition>>
const here = () => ({ petition: petition.slug })

beforeEach(async () => {
  petition = await insertPetition(services)
})

async function expectRefused(id: string, words: RegExp) {
  const finding = findUndo(services, id)
  await expect(finding).rejects.toThrow(ModerationRefused)
  await expect(finding).rejects.toThrow(words)
}

describe('undoing', () => {
  test('an invalidation: what counted counts, what was held stays', async () => {
    await insertAlike(services, petition, { n: 3 })
    await insertAlike(services, petition, { n: 2, state: 'held' })
    const id = await moderate(services, 'invalidate', here())
    const wish = await findUndo(services, id)
    expect(await previewModeration(services, wish)).toMatchObject({
      count: 3,
      byState: [{ state: 'invalidated', count: 3 }],
      stays: 2,
    })
    const undoing = await undo(services, id)
    expect(await listed(services, undoing)).toMatchObject({
      act: 'undo',
      undoes: id,
      found: 3,
      done: 3,
    })
    expect((await listed(services, id)).undoneBy).toBe(undoing)
    expect(await states(services, petition)).toEqual({
      confirmed: 3,
      invalidated: 2,
    })
    expect(await counted(services, petition)).toEqual({ GB: 3 })
    await expectCountsHold(services)
  })

  test('a clearing: nothing goes back to held', async () => {
    await insertAlike(services, petition, { n: 2, state: 'held' })
    await insertAlike(services, petition, {})
    await undo(services, await moderate(services, 'clear', here()))
    expect(await states(services, petition)).toEqual({
      confirmed: 1,
      invalidated: 2,
    })
    expect(await counted(services, petition)).toEqual({ GB: 1 })
    await expectCountsHold(services)
  })

  test('a reinstatement', async () => {
    await insertAlike(services, petition, { n: 2 })
    await moderate(services, 'invalidate', here())
    await insertAlike(services, petition, { n: 1 })
    await undo(services, await moderate(services, 'reinstate', here()))
    expect(await states(services, petition)).toEqual({
      confirmed: 1,
      invalidated: 2,
    })
    await expectCountsHold(services)
  })

  test('leaves what somebody changed since', async () => {
    const made = await insertAlike(services, petition, { n: 3 })
    await insertAlike(services, petition, { n: 2, score: 9 })
    const id = await moderate(services, 'invalidate', here())
    await withdrawSignature(services, made[0]!.token)
    await moderate(services, 'reinstate', { ...here(), score: '9' })
    const undoing = await undo(services, id)
    expect((await listed(services, undoing)).done).toBe(2)
    const rows = await stored(services, petition)
    const byUndo = rows.filter((row) => row.moderation_id === undoing)
    expect(byUndo).toHaveLength(2)
    expect(await states(services, petition)).toEqual({
      confirmed: 4,
      withdrawn: 1,
    })
    await expectCountsHold(services)
  })

  test('goes on after a step, without an end', async () => {
    await insertAlike(services, petition, { n: STEP + 10 })
    await insertAlike(services, petition, { n: 10, state: 'held' })
    const id = await moderate(services, 'invalidate', here())
    await beginUndo(services, id)
    await stepModerations(services)
    await runAll(services.another())
    expect(await states(services, petition)).toEqual({
      confirmed: STEP + 10,
      invalidated: 10,
    })
    await expectCountsHold(services)
  })
})

describe('it is refused', () => {
  test('a second time', async () => {
    await insertAlike(services, petition, {})
    const id = await moderate(services, 'invalidate', here())
    await undo(services, id)
    await expectRefused(id, /undone already/)
    expect(await states(services, petition)).toEqual({ confirmed: 1 })
  })

  test('a second time at the same moment', async () => {
    await insertAlike(services, petition, {})
    const id = await moderate(services, 'invalidate', here())
    const wish = await findUndo(services, id)
    const both = await Promise.allSettled([
      startModeration(services, wish, 'one'),
      startModeration(services, wish, 'other'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ])
    const refused = both.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: expect.any(ModerationRefused) })
    await runAll(services)
  })

  test('while the act goes on', async () => {
    const id = await begin(services, 'invalidate', here())
    await expectRefused(id, /cancel it first/)
    await cancelModeration(services, id)
    expect(await findUndo(services, id)).toMatchObject({ undoes: id })
  })

  test('of an undo, and of no act', async () => {
    const id = await moderate(services, 'invalidate', here())
    await expectRefused(await undo(services, id), /is not undone/)
    await expectRefused(crypto.randomUUID(), /There is no act/)
    await expectRefused("x'", /There is no act/)
  })

  test('but an undo that was cancelled can be given anew', async () => {
    await insertAlike(services, petition, { n: STEP + 5 })
    const id = await moderate(services, 'invalidate', here())
    const first = await beginUndo(services, id)
    await stepModerations(services)
    await cancelModeration(services, first)
    expect((await listed(services, id)).undoneBy).toBeNull()
    const second = await undo(services, id)
    expect((await listed(services, second)).done).toBe(5)
    expect((await listed(services, id)).undoneBy).toBe(second)
    expect(await counted(services, petition)).toEqual({ GB: STEP + 5 })
    await expectCountsHold(services)
  })
})

test('acts are listed, the newest first', async () => {
  const ids: string[] = []
  for (const seconds of [1, 2, 3]) {
    const at = new Date(Date.now() + seconds * 1_000)
    const then = { ...services, now: () => at }
    ids.unshift(await begin(then, 'clear', { score: String(seconds) }))
  }
  const acts = await listModerations(services, 2)
  expect(acts.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  expect(acts[0]).toMatchObject({
    act: 'clear',
    petition: null,
    condition: { score: 3 },
    state: 'waiting',
    undoes: null,
    undoneBy: null,
  })
  await runAll(services)
})
