import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { forgetConditions } from '#app/features/signatures/moderation/forget-conditions.server.ts'
import {
  type HeldPlace,
  listHeld,
  summarizeHeld,
} from '#app/features/signatures/moderation/held.server.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
import {
  begin,
  insertAlike,
  listed,
  moderate,
  runAll,
  states,
} from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'

const services = useServices()
const tag = Buffer.alloc(16, 7)
const moment = (minute: number) => new Date(Date.UTC(2026, 4, 2, 12, minute))

describe('what is held', () => {
  test('is listed page by page, the oldest first, none twice', async () => {
    const petition = await insertPetition(services)
    const expected: string[] = []
    // Some came at the same moment.
    for (const minute of [1, 2, 2, 2, 3]) {
      const alike = { state: 'held' as const, at: moment(minute) }
      const [made] = await insertAlike(services, petition, alike)
      expected.push(made!.id)
    }
    await insertAlike(services, petition, { n: 3 })
    const other = await insertPetition(services)
    await insertAlike(services, other, { state: 'held', at: moment(0) })

    const seen: string[] = []
    let after: HeldPlace | undefined
    for (const length of [2, 2, 1]) {
      const page = await listHeld(services, {
        petitionId: petition.id,
        after,
        limit: 2,
      })
      expect(page.rows).toHaveLength(length)
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    }
    expect(after).toBeUndefined()
    expect(seen[0]).toBe(expected[0])
    expect(seen[4]).toBe(expected[4])
    expect(seen.toSorted()).toEqual(expected.toSorted())

    const everywhere = await listHeld(services, { limit: 100 })
    expect(everywhere.rows[0]!.petition).toBe(other.slug)
    expect(everywhere.rows).toHaveLength(6)
  })

  test('shows why, and nothing that a signer typed', async () => {
    const petition = await insertPetition(services)
    const reasons = ['network-burst', 'odd-name']
    const alike = { state: 'held' as const, score: 75, reasons, tag }
    await insertAlike(services, petition, { ...alike, at: moment(5) })
    const { rows } = await listHeld(services, {
      petitionId: petition.id,
      limit: 10,
    })
    expect(rows).toEqual([
      {
        id: expect.any(String),
        petition: petition.slug,
        since: moment(5),
        country: 'GB',
        domain: 'gmail.com',
        tag: tag.toString('hex'),
        score: 75,
        reasons,
      },
    ])
  })

  test('is summed up by what it has in common', async () => {
    const petition = await insertPetition(services)
    const state = 'held' as const
    const reasons = ['network-burst']
    await insertAlike(services, petition, { n: 3, state, reasons, tag })
    await insertAlike(services, petition, {
      n: 2,
      state,
      reasons: ['odd-name', 'network-burst'],
      domain: null,
    })
    for (const at of times(11, null).keys()) {
      const domain = `#${String(at).padStart(32, '0')}`
      await insertAlike(services, petition, { state, domain })
    }
    await insertAlike(services, petition, { n: 5, reasons: ['honeypot'] })
    const summary = await summarizeHeld(services, petition.id)
    expect(summary).toMatchObject({
      count: 16,
      reasons: [
        { name: 'network-burst', count: 5 },
        { name: 'odd-name', count: 2 },
      ],
      tags: [{ name: tag.toString('hex'), count: 3 }],
    })
    expect(summary.domains).toHaveLength(10)
    expect(summary.domains[0]).toEqual({ name: 'gmail.com', count: 3 })
  })

  test('may be nothing', async () => {
    const { id } = await insertPetition(services)
    expect(await summarizeHeld(services, id)).toEqual({
      count: 0,
      reasons: [],
      domains: [],
      tags: [],
    })
  })
})

describe('72 hours after an act', () => {
  const typed = {
    tag: tag.toString('hex'),
    from: '2026-05-02T12:30',
    to: '2026-05-02T13:30',
    score: '5',
  }

  test('its condition names no network, and days only', async () => {
    const id = await moderate(services, 'clear', typed)
    await forgetConditions(later(services, 2.9))
    expect((await listed(services, id)).condition).toMatchObject({
      tag: typed.tag,
      from: '2026-05-02T12:30:00.000Z',
    })
    expect(await forgetConditions(later(services, 3.1))).toBe(1)
    expect((await listed(services, id)).condition).toEqual({
      from: '2026-05-02T00:00:00.000Z',
      to: '2026-05-03T00:00:00.000Z',
      score: 5,
    })
    expect(await forgetConditions(later(services, 3.1))).toBe(0)
  })

  test('whole days stay, in any time zone of the database', async () => {
    const days = { from: '2026-05-02', to: '2026-05-03' }
    const id = await moderate(services, 'clear', days)
    const before = (await listed(services, id)).condition
    await services.db.connection().execute(async (db) => {
      await sql`set time zone 'Asia/Kolkata'`.execute(db)
      const there = { ...later(services, 4), db }
      expect(await forgetConditions(there)).toBe(0)
      await sql`reset time zone`.execute(db)
    })
    expect((await listed(services, id)).condition).toEqual(before)
  })

  test('one that never ended is cancelled and changes nothing more', async () => {
    const petition = await insertPetition(services)
    await insertAlike(services, petition, { n: 2, score: 9 })
    const id = await begin(services, 'invalidate', typed)
    expect(await forgetConditions(later(services, 2.9))).toBe(0)
    expect((await listed(services, id)).condition.tag).toBe(typed.tag)

    const then = later(services, 3.1)
    expect(await forgetConditions(then)).toBe(1)
    const act = await listed(services, id)
    expect(act).toMatchObject({ state: 'cancelled', done: 0 })
    expect(act.endedAt!.getTime()).toBeGreaterThan(act.createdAt.getTime())
    expect(act.condition).not.toHaveProperty('tag')
    expect(act.condition.from).toBe('2026-05-02T00:00:00.000Z')
    await runAll(services)
    expect(await states(services, petition)).toEqual({ confirmed: 2 })
  })

  test('one whose condition tells nothing goes on', async () => {
    const typed = { domain: 'gmail.com', score: '30000' }
    const id = await begin(services, 'clear', typed)
    expect(await forgetConditions(later(services, 9))).toBe(0)
    expect(await listed(services, id)).toMatchObject({ state: 'waiting' })
    await runAll(services)
    expect(await listed(services, id)).toMatchObject({ state: 'done' })
  })
})

test('six months after the end of its petition it names no domain, no score', async () => {
  const closes_at = new Date(Date.now() + 60_000)
  const ending = await insertPetition(services, { closes_at })
  const staying = await insertPetition(services)
  const typed = { domain: 'mail.ru', score: '5', from: '2026-05-02' }
  const [ended, stayed] = [
    await moderate(services, 'clear', { ...typed, petition: ending.slug }),
    await moderate(services, 'clear', { ...typed, petition: staying.slug }),
  ]
  const open = await begin(services, 'clear', {
    petition: ending.slug,
    score: '5',
  })
  const before = (await listed(services, stayed)).condition
  expect(await forgetConditions(later(services, 180))).toBe(0)

  expect(await forgetConditions(later(services, 185))).toBe(2)
  expect((await listed(services, ended)).condition).toEqual({
    from: before.from,
  })
  expect(await listed(services, open)).toMatchObject({
    state: 'cancelled',
    condition: {},
  })
  expect((await listed(services, stayed)).condition).toEqual(before)
})
