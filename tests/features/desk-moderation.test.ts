import { beforeEach, describe, expect, test } from 'vitest'
import { decide } from '#app/features/accounts/decide.server.ts'
import { findApproval } from '#app/features/accounts/find-approvals.server.ts'
import { showAct, undoAct } from '#app/features/desk/signatures/acts.server.ts'
import { decideHeld } from '#app/features/desk/signatures/decide-held.server.ts'
import { runBulk } from '#app/features/desk/signatures/run-bulk.server.ts'
import { runModeration } from '#app/features/desk/signatures/run-moderation.server.ts'
import { startApprovedModeration } from '#app/features/desk/signatures/start-approved.server.ts'
import { forgetConditions } from '#app/features/signatures/moderation/forget-conditions.server.ts'
import { findModeration } from '#app/features/signatures/moderation/list.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
import {
  expectCountsHold,
  insertAlike,
  runAll,
  states,
} from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertPetition>>
let ada: DeskPerson

beforeEach(async () => {
  await services.db
    .updateTable('campaigner')
    .set({ role: 'observer' })
    .execute()
  petition = await insertPetition(services)
  ada = await signedIn(services, 'moderator', 'Ada')
})

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

async function held(n: number): Promise<string[]> {
  const made = await insertAlike(services, petition, { n, state: 'held' })
  return made.map(({ id }) => id)
}

async function tick(by: DeskPerson, act: string, ids: string[]) {
  const fields = ids.map((id): [string, string] => ['id', id])
  const form = formOf([['act', act], ['reason', 'a test'], ...fields])
  const decided = await decideHeld(services, by, form)
  if ('problems' in decided) throw new Error(JSON.stringify(decided.problems))
  if ('approval' in decided) throw new Error('It takes two.')
  return decided.act
    ? (await findModeration(services, decided.act))!
    : undefined
}

function bulk(by: DeskPerson, given: Record<string, string> = {}) {
  const typed = { act: 'invalidate', petition: petition.slug, ...given }
  const form = formOf(
    Object.entries({ reason: 'a test', seen: '110', ...typed }),
  )
  return runBulk(services, by, form)
}

async function proposed(by: DeskPerson): Promise<string> {
  const begun = await bulk(by)
  if (!('approval' in begun)) throw new Error(JSON.stringify(begun))
  return begun.approval
}

describe('ticked ones', () => {
  test('are decided at once, and who did it is kept', async () => {
    const ids = await held(3)
    const act = await tick(ada, 'clear', ids.slice(0, 2))
    expect(act).toMatchObject({ state: 'done', done: 2, by: 'Ada' })
    expect(await states(services, petition)).toEqual({ held: 1, confirmed: 2 })
    await expectCountsHold(services)
  })

  test('that somebody else decided stay as they are', async () => {
    const ben = await signedIn(services, 'owner')
    const ids = await held(5)
    await tick(ada, 'clear', ids.slice(0, 3))
    const act = await tick(ben, 'invalidate', ids)
    expect(act).toMatchObject({ done: 2 })
    expect(act!.condition.ids).toHaveLength(5)
    expect(await states(services, petition)).toEqual({
      confirmed: 3,
      invalidated: 2,
    })
    expect(await tick(ben, 'invalidate', ids)).toBeUndefined()
    await expectCountsHold(services)
  })

  test('are decided once by two at the same moment', async () => {
    const ben = await signedIn(services, 'moderator')
    const ids = await held(40)
    const acts = await Promise.all([
      tick(ada, 'clear', ids),
      tick(ben, 'invalidate', ids),
    ])
    await runAll(services)
    const done = acts.map((act) => act?.id ?? '')
    const ended = await Promise.all(
      done.map((id) => findModeration(services, id)),
    )
    const { confirmed = 0, invalidated = 0 } = await states(services, petition)
    expect(confirmed + invalidated).toBe(40)
    expect(ended.map((act) => act?.done ?? 0)).toEqual([confirmed, invalidated])
    await expectCountsHold(services)
  })

  test.each([
    ['nothing', []],
    ['no id', ['1']],
    ['more than a page', 'x'.repeat(101).split('')],
  ])('that are %s change nothing', async (_, ids) => {
    await held(1)
    await expect(tick(ada, 'clear', ids)).rejects.toThrow(/Tick/)
    expect(await states(services, petition)).toEqual({ held: 1 })
  })
})

describe('more than a hundred', () => {
  test('takes two, and a hundred does not', async () => {
    await insertAlike(services, petition, { n: 100 })
    expect(await bulk(ada)).toHaveProperty('act')
    expect(await states(services, petition)).toEqual({ invalidated: 100 })
    await insertAlike(services, petition, { n: 101 })
    expect(await bulk(ada, { seen: '0' })).toMatchObject({
      problems: { reason: expect.stringMatching(/many more now/) as string },
    })
    expect(await bulk(ada)).toMatchObject({
      problems: { reason: expect.stringMatching(/invited first/) as string },
    })
    await runAll(services)
    expect(await states(services, petition)).toMatchObject({ confirmed: 101 })
  })

  test('takes two also when it is done in parts, for a day', async () => {
    await signedIn(services, 'owner', 'Ben')
    await insertAlike(services, petition, { n: 60 })
    const begun = await bulk(ada)
    if (!('act' in begun)) throw new Error(JSON.stringify(begun))
    const undo = formOf([
      ['do', 'undo'],
      ['reason', 'a mistake'],
      ['seen', '60'],
    ])
    const undone = await undoAct(services, ada, { id: begun.act, fields: undo })
    expect(undone).toHaveProperty('approval')
    const ids = await held(41)
    const ticks = ids.map((id): [string, string] => ['id', id])
    const form = formOf([['act', 'clear'], ['reason', 'a test'], ...ticks])
    const decided = await decideHeld(services, ada, form)
    if (!('approval' in decided)) throw new Error(JSON.stringify(decided))
    expect(await findApproval(services, decided.approval)).toMatchObject({
      summary: 'Clear 41 signatures, ticked one by one.',
    })
    expect(await tick(ada, 'clear', ids.slice(0, 40))).toMatchObject({
      done: 40,
    })
    const nextDay = { ...later(services, 1.01), limits: services.limits }
    expect(await decideHeld(nextDay, ada, form)).toHaveProperty('act')
  })

  test('is not begun by two forms at one moment, nor unseen', async () => {
    const places = [petition, await insertPetition(services)]
    for (const place of places) await insertAlike(services, place, { n: 60 })
    const both = await Promise.all(
      places.map(({ slug }) => bulk(ada, { petition: slug, seen: '60' })),
    )
    expect(both.filter((begun) => 'act' in begun)).toHaveLength(1)
    const ben = await signedIn(services, 'owner', 'Ben')
    const place = await insertPetition(services)
    await insertAlike(services, place, { n: 101 })
    const wish = {
      act: 'invalidate' as const,
      petitionId: place.id,
      condition: {},
    }
    // What its preview had was less.
    const given = { wish, reason: 'a test', count: 100 }
    await expect(runModeration(services, ben, given)).rejects.toThrow(
      /more now/,
    )
    await runAll(services)
    expect(await states(services, place)).toEqual({ confirmed: 101 })
  })

  test.each(['', 'x', '-1', '1e9'])(
    'is stale where %j was seen',
    async (seen) => {
      await insertAlike(services, petition, { n: 5 })
      expect(await bulk(ada, { seen })).toMatchObject({
        problems: { reason: expect.stringMatching(/many more now/) as string },
      })
    },
  )

  test('is done when somebody else allows it, once', async () => {
    const ben = await signedIn(services, 'owner', 'Ben')
    await insertAlike(services, petition, { n: 101 })
    const id = await proposed(ada)
    await expect(decide(services, ada, id, 'approved')).rejects.toThrow(
      /Somebody else/,
    )
    const { payload } = await decide(services, ben, id, 'approved')
    const act = await startApprovedModeration(services, payload, ben)
    await expect(
      startApprovedModeration(services, payload, ben),
    ).rejects.toMatchObject({ code: 'desk-refused' })
    await runAll(services)
    expect(await states(services, petition)).toEqual({ invalidated: 101 })
    const { proposal, takesTwo, ...shown } = await showAct(services, ada, act)
    expect(shown.act).toMatchObject({ reason: 'a test', by: 'Ben' })
    expect(proposal).toMatchObject({ id, proposer: 'Ada', decider: 'Ben' })
    expect(takesTwo).toBe(true)
    const fields = formOf([
      ['do', 'undo'],
      ['reason', 'a mistake'],
      ['seen', '101'],
    ])
    expect(await undoAct(services, ada, { id: act, fields })).toHaveProperty(
      'approval',
    )
    await expectCountsHold(services)
  })

  test('is refused when much more would be changed by then', async () => {
    const ben = await signedIn(services, 'owner')
    const at = new Date(Date.now() - 1_000)
    await insertAlike(services, petition, { n: 110, at })
    const id = await proposed(ada)
    const { payload } = await decide(services, ben, id, 'approved')
    await insertAlike(services, petition, { n: 12, at })
    await expect(
      startApprovedModeration(services, payload, ben),
    ).rejects.toThrow(/meant 110 .* change 122/)
    await runAll(services)
    expect(await states(services, petition)).toEqual({ confirmed: 122 })
  })
})

test('a proposal keeps no moment of a day', async () => {
  await signedIn(services, 'owner')
  const at = new Date('2026-03-01T12:00:00Z')
  await insertAlike(services, petition, { n: 101, at })
  const range = { from: '2026-03-01T11:58', to: '2026-03-01T12:03' }
  const begun = await bulk(ada, range)
  if (!('approval' in begun)) throw new Error(JSON.stringify(begun))
  const { summary } = await findApproval(services, begun.approval)
  expect(summary).toMatch(/, from 2026-03-01 on, before 2026-03-02\.$/)
})

describe('what is sent without its button, or garbled,', () => {
  test.each<[string, string]>([
    ['act', ''],
    ['act', 'undo'],
    ['from', '0000-01-01'],
    ['to', '9999-12-31T23:59-14:00'],
    ['domain', 'a\0b.org'],
    ['petition', 'a\0b'],
    ['reason', 'a\0b'],
  ])('changes nothing: %s=%j', async (name, value) => {
    await insertAlike(services, petition, { n: 1 })
    expect(await bulk(ada, { [name]: value })).toHaveProperty('problems')
    const [id = ''] = await held(1)
    await expect(tick(ada, '', [id])).rejects.toThrow(/Press/)
    expect(await states(services, petition)).toEqual({ confirmed: 1, held: 1 })
  })
})

test('after 72 hours nobody can tell which ones were meant', async () => {
  await signedIn(services, 'owner')
  const ids = await held(1)
  const act = await tick(ada, 'clear', ids)
  await insertAlike(services, petition, { n: 101 })
  const id = await proposed(ada)
  const payload = async () =>
    (
      await services.db
        .selectFrom('approval')
        .select('payload')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).payload
  await forgetConditions(later(services, 2))
  expect(await payload()).toHaveProperty('wish')
  await forgetConditions(later(services, 4))
  expect(await payload()).not.toHaveProperty('wish')
  expect(await findModeration(services, act!.id)).toMatchObject({
    condition: {},
    done: 1,
  })
})
