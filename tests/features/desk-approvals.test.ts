import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { decide } from '#app/features/accounts/decide.server.ts'
import {
  findApproval,
  listApprovals,
} from '#app/features/accounts/find-approvals.server.ts'
import { propose } from '#app/features/accounts/propose.server.ts'
import { endSessions } from '#app/features/accounts/sessions.server.ts'
import type { Decision } from '#app/features/accounts/approval.ts'
import { approve } from '#app/features/desk/approvals/decide-on.server.ts'
import {
  showApproval,
  showApprovals,
} from '#app/features/desk/approvals/show-approvals.server.ts'
import { proposeModeration } from '#app/features/desk/signatures/propose-moderation.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { insertAlike, runAll, states } from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const HOUR_MS = 3_600_000
let owner: DeskPerson
let moderator: DeskPerson

beforeEach(async () => {
  await services.db.deleteFrom('approval').execute()
  await services.db
    .updateTable('campaigner')
    .set({ removed_at: new Date(), address_hash: null, sealed_address: null })
    .execute()
  owner = await signedIn(services, 'owner')
  moderator = await signedIn(services, 'moderator')
})

const moderation = {
  act: 'moderation' as const,
  payload: { id: randomUUID(), count: 200, reason: 'A robot.' },
  summary: 'Invalidate 200 signatures.',
  reason: 'A robot.',
}

const later = (ms: number) => ({
  ...services,
  now: () => new Date(Date.now() + ms),
})

async function acts() {
  const rows = await services.db
    .selectFrom('audit_entry')
    .select('act')
    .orderBy('seq', 'desc')
    .limit(2)
    .execute()
  return rows.map(({ act }) => act)
}

test('a desk of one is told that a second person is needed', async () => {
  await signedIn(services, 'treasurer')
  await services.db
    .updateTable('campaigner')
    .set({ removed_at: new Date(), address_hash: null, sealed_address: null })
    .where('id', '=', moderator.id)
    .execute()
  const before = await acts()
  await expect(propose(services, owner, moderation)).rejects.toThrow(
    /nobody else .* A second owner or moderator must be invited first/,
  )
  await signedIn(services, 'moderator')
  const sealed = { ...moderation, act: 'export' as const }
  await expect(propose(services, owner, sealed)).rejects.toThrow(
    /A second owner must be invited first/,
  )
  expect(await acts()).toEqual(before)
  await propose(services, owner, moderation)
})

describe('a proposal', () => {
  test('is approved by somebody else with a role for it, once', async () => {
    const id = await propose(services, moderator, moderation)
    const treasurer = await signedIn(services, 'treasurer')
    const by = (who: DeskPerson, what: Decision = 'approved') =>
      decide(services, who, id, what)
    await expect(by(moderator)).rejects.toThrow(/Somebody else must decide/)
    await expect(by(moderator, 'refused')).rejects.toThrow(/Somebody else/)
    await expect(by(treasurer)).rejects.toThrow(/Your role \(treasurer\)/)
    await expect(by(owner, 'withdrawn')).rejects.toThrow(/Only who proposed/)
    expect(await by(owner)).toMatchObject({
      state: 'approved',
      decidedBy: owner.id,
      proposedBy: moderator.id,
      payload: moderation.payload,
    })
    await expect(by(owner, 'refused')).rejects.toThrow(
      /decided already: approved by Casey owner/,
    )
    expect(await acts()).toEqual(['approval.approved', 'approval.proposed'])
  })

  test('by two at one moment has one outcome', async () => {
    const second = await signedIn(services)
    const id = await propose(services, moderator, moderation)
    const outcomes = await Promise.allSettled([
      decide(services, owner, id, 'approved'),
      decide(services.another(), second, id, 'refused'),
      decide(services.another(), moderator, id, 'withdrawn'),
    ])
    const done = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(done).toHaveLength(1)
  })

  test('waits for a day', async () => {
    const id = await propose(services, moderator, moderation)
    const over = later(24 * HOUR_MS)
    await expect(decide(over, owner, id, 'approved')).rejects.toThrow(
      /Nobody decided within 24 hours/,
    )
    expect(await findApproval(over, id)).toMatchObject({ state: 'ended' })
    expect((await listApprovals(over, { waiting: true })).approvals).toEqual([])
    await decide(later(24 * HOUR_MS - 60_000), owner, id, 'approved')
  })

  test('of who has another role now is over', async () => {
    const id = await propose(services, moderator, moderation)
    await services.db
      .updateTable('campaigner')
      .set({ role: 'observer' })
      .where('id', '=', moderator.id)
      .execute()
    await expect(decide(services, owner, id, 'approved')).rejects.toThrow(
      /has another role now/,
    )
    expect(await findApproval(services, id)).toMatchObject({ state: 'waiting' })
  })

  test.each([randomUUID(), 'x'])(
    'that is none is not found: %s',
    async (id) => {
      await expect(decide(services, owner, id, 'refused')).rejects.toThrow(
        /no such proposal/,
      )
    },
  )

  test('whose act is refused is no approval any more', async () => {
    // No such condition is kept, so there is nothing to be carried out.
    const id = await propose(services, moderator, moderation)
    await expect(approve(services, owner, id)).rejects.toThrow(
      /propose it anew/,
    )
    expect(await findApproval(services, id)).toMatchObject({
      state: 'refused',
      decider: owner.name,
    })
    expect((await acts())[0]).toBe('approval.not-carried-out')
  })

  test('for an export allows it, and runs nothing', async () => {
    const second = await signedIn(services)
    const wish = { ...moderation, act: 'export' as const }
    const id = await propose(services, second, wish)
    expect(await approve(services, owner, id)).toBe('/desk/exports')
    expect(await findApproval(services, id)).toMatchObject({
      state: 'approved',
    })
  })
})

describe('what was allowed and cut off before it began', () => {
  /** As a crash between the two leaves it. */
  async function cutOff() {
    const petition = await insertPetition(services)
    await insertAlike(services, petition, { n: 101 })
    const wish = {
      act: 'invalidate' as const,
      petitionId: petition.id,
      condition: {},
    }
    const given = { wish, reason: 'A robot.', count: 101 }
    const id = await proposeModeration(services, moderator, given)
    await decide(services, owner, id, 'approved')
    return { id, petition }
  }

  test('is begun by one of the two, once', async () => {
    const { id, petition } = await cutOff()
    const third = await signedIn(services)
    const shown = (who: DeskPerson) => showApproval(services, who, id)
    expect((await shown(third)).isLeftOver).toBe(false)
    expect((await shown(moderator)).isLeftOver).toBe(true)
    await expect(approve(services, third, id)).rejects.toThrow(/decided/)
    const outcomes = await Promise.allSettled([
      approve(services, moderator, id),
      approve(services.another(), owner, id),
    ])
    const begun = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(begun).toHaveLength(1)
    expect(await shown(owner)).toMatchObject({
      isLeftOver: false,
      approval: { state: 'approved' },
    })
    await runAll(services)
    expect(await states(services, petition)).toEqual({ invalidated: 101 })
  })

  test('is over where one of the two has left', async () => {
    const { id } = await cutOff()
    await services.db
      .updateTable('campaigner')
      .set({ removed_at: new Date(), address_hash: null, sealed_address: null })
      .where('id', '=', owner.id)
      .execute()
    await expect(approve(services, moderator, id)).rejects.toThrow(
      /does not work here any more/,
    )
    expect(await findApproval(services, id)).toMatchObject({ state: 'refused' })
  })
})

test('who lost role or session on the way decides nothing', async () => {
  const id = await propose(services, moderator, moderation)
  await endSessions(services, owner.id, 'all', 'a test')
  await expect(decide(services, owner, id, 'refused')).rejects.toThrow(
    /you were signed out, or your role changed/,
  )
  await expect(
    propose(services, { ...moderator, role: 'owner' }, moderation),
  ).rejects.toThrow(/your role changed/)
  expect(await findApproval(services, id)).toMatchObject({ state: 'waiting' })
})

test('a list has a hundred on a page, what waits apart', async () => {
  const at = new Date()
  const row = (state: 'waiting' | 'withdrawn') => ({
    id: randomUUID(),
    act: 'moderation',
    payload: '{}',
    summary: 'Invalidate.',
    reason: 'Why',
    proposed_by: moderator.id,
    proposed_at: at,
    ends_at: new Date(at.getTime() + HOUR_MS),
    state,
    decided_by: state === 'waiting' ? null : moderator.id,
    decided_at: state === 'waiting' ? null : at,
  })
  const rows = Array.from({ length: 101 }, () => row('withdrawn'))
  await services.db
    .insertInto('approval')
    .values([...rows, row('waiting')])
    .execute()
  const list = async (query: string) => {
    const asked = new URLSearchParams(query)
    const { waiting, over } = await showApprovals(services, asked)
    return [waiting, over].map(({ rows, pages }) => `${rows.length}/${pages}`)
  }
  expect(await list('')).toEqual(['1/1', '100/2'])
  expect(await list('page=2')).toEqual(['1/1', '1/2'])
  const more = Array.from({ length: 100 }, () => row('waiting'))
  await services.db.insertInto('approval').values(more).execute()
  expect(await list('waiting=2')).toEqual(['1/2', '100/2'])
})
