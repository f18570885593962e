import { beforeEach, describe, expect, test } from 'vitest'
import { decide } from '#app/features/accounts/approvals.server.ts'
import { showAct, undoAct } from '#app/features/desk/signatures/acts.server.ts'
import { decideHeld } from '#app/features/desk/signatures/decide-held.server.ts'
import { runBulk } from '#app/features/desk/signatures/run-bulk.server.ts'
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
    const { proposal, takesTwo, ...shown } = await showAct(services, act)
    expect(shown.act).toMatchObject({ reason: 'a test', by: 'Ben' })
    expect(proposal).toMatchObject({ id, proposer: 'Ada', decider: 'Ben' })
    expect(takesTwo).toBe(true)
    const fields = formOf([
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
