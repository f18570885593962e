import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import { forgetLetterMoments } from '#app/features/letters/forget-moments.server.ts'
import {
  receiveReport,
  type Report,
} from '#app/features/letters/receive-report.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import {
  insertCampaign,
  insertChamber,
  type InsertedChamber,
  insertLetter,
} from '#tests/support/letters.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const log = useLog(services)
const DAY_MS = 24 * 60 * 60 * 1000
const start = Date.parse('2026-11-23T09:00:00Z')

const hard: Report = { kind: 'bounce', hard: true, status: '5.1.1' }
const full: Report = { kind: 'bounce', hard: false, status: '5.2.2' }
const delay: Report = { kind: 'delay', status: '4.4.1' }
const complaint: Report = { kind: 'complaint' }

let campaign: Promise<{ id: string }> | undefined

async function sent(
  given: { to?: InsertedChamber; state?: DeliveryState } = {},
) {
  campaign ??= insertCampaign(services)
  const to = given.to ?? (await insertChamber(services, { members: 1 }))
  const { deliveries } = await insertLetter(services, {
    petition: await campaign,
    to,
    deliveries: given.state ?? 'sent',
    at: new Date(start),
  })
  return { to, ...deliveries[0]! }
}

function onDay(day: number, hours = 0) {
  const at = new Date(start + day * DAY_MS + hours * 3_600_000)
  return { ...services, now: () => at }
}

function stateOf(id: string) {
  return services.db
    .selectFrom('delivery')
    .select(['state', 'last_error', 'ended_at', 'leased_until'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

function mailboxOf(address: string) {
  return services.db
    .selectFrom('mailbox')
    .select(['state', 'why'])
    .where('address', '=', address)
    .executeTakeFirst()
}

function reportsOf(id: string) {
  return services.db
    .selectFrom('mail_report')
    .select(['kind', 'status', 'mailbox', 'received_at'])
    .where('delivery_id', '=', id)
    .orderBy('received_at')
    .execute()
}

describe('a hard bounce', () => {
  test('ends the delivery, stops the address, and is told without it', async () => {
    log.clear()
    const { id, mailbox, returnTag } = await sent()
    await receiveReport(onDay(1), { tag: returnTag, report: hard })

    expect(await stateOf(id)).toMatchObject({
      state: 'bounced',
      last_error: 'bounce 5.1.1',
      ended_at: new Date(start),
    })
    expect(await mailboxOf(mailbox)).toEqual({
      state: 'bounced',
      why: 'A letter came back (5.1.1).',
    })
    expect(await reportsOf(id)).toEqual([
      {
        kind: 'bounce',
        status: '5.1.1',
        mailbox,
        received_at: onDay(1).now(),
      },
    ])
    expect(log.lines).toMatchObject([
      { level: 'warn', delivery: id, stopped: 'bounced', report: hard },
    ])
    expect(log.text()).not.toContain(mailbox)
    expect(log.text()).not.toContain(returnTag)
  })

  test('touches no other delivery, to the same address or another', async () => {
    const first = await sent()
    const waiting = await sent({ to: first.to, state: 'queued' })
    const before = await sent({ to: first.to })
    const elsewhere = await sent()
    const tag = first.returnTag
    await receiveReport(onDay(1), { tag, report: hard })

    expect(await stateOf(waiting.id)).toMatchObject({ state: 'queued' })
    expect(await stateOf(before.id)).toMatchObject({ state: 'sent' })
    expect(await stateOf(elsewhere.id)).toMatchObject({ state: 'sent' })
    expect(await mailboxOf(elsewhere.mailbox)).toBeUndefined()
  })

  test.each([
    ['sent', 'bounced'],
    ['sending', 'bounced'],
    ['unknown', 'bounced'],
    ['queued', 'queued'],
    ['held', 'held'],
    ['refused', 'refused'],
    ['dropped', 'dropped'],
    ['bounced', 'bounced'],
  ] as const)('of what is %s leaves it %s', async (state, after) => {
    const { id, mailbox, returnTag } = await sent({ state })
    await services.db
      .updateTable('delivery')
      .set({ leased_until: state === 'sending' ? new Date(start) : null })
      .where('id', '=', id)
      .execute()
    await receiveReport(onDay(1), { tag: returnTag, report: hard })

    const row = await stateOf(id)
    expect(row).toMatchObject({ state: after, leased_until: null })
    const hadNoEnd = ['sending', 'unknown'].includes(state)
    if (hadNoEnd) expect(row.ended_at).toEqual(onDay(1).now())
    expect(await mailboxOf(mailbox)).toMatchObject({ state: 'bounced' })
  })

  test('of one who asked for no more letters changes nothing of that', async () => {
    const { mailbox, returnTag } = await sent()
    await setMailboxState(services, mailbox, 'opted-out', 'asked by phone')
    await receiveReport(onDay(1), { tag: returnTag, report: hard })
    expect(await mailboxOf(mailbox)).toEqual({
      state: 'opted-out',
      why: 'asked by phone',
    })
  })
})

describe('a soft bounce', () => {
  test('ends the delivery, not the address', async () => {
    const { id, mailbox, returnTag } = await sent()
    await receiveReport(onDay(1), { tag: returnTag, report: full })
    expect(await stateOf(id)).toMatchObject({
      state: 'bounced',
      last_error: 'bounce 5.2.2',
    })
    expect(await mailboxOf(mailbox)).toBeUndefined()
  })

  /** Each of another letter to one address, on these days. */
  async function bounces(days: number[], to?: InsertedChamber) {
    const chamber = to ?? (await insertChamber(services, { members: 1 }))
    for (const day of days) {
      const { returnTag } = await sent({ to: chamber })
      await receiveReport(onDay(day), { tag: returnTag, report: full })
    }
    return { to: chamber, mailbox: chamber.members[0]!.mailTo! }
  }

  test.each([
    [[1, 2, 3], true],
    [[1, 8, 14.99], true],
    [[1, 2], false],
    [[1, 1.1, 1.2, 1.3], false],
    [[1, 1.1, 2], false],
    [[1, 8, 15], false],
    [[1, 8, 15, 16], true],
  ])('on the days %j stops the address: %s', async (days, stops) => {
    const { mailbox } = await bounces(days)
    const mailboxRow = await mailboxOf(mailbox)
    expect(mailboxRow?.state === 'bounced').toBe(stops)
    if (stops) {
      expect(mailboxRow?.why).toBe(
        'Letters came back on 3 days of two weeks (last: 5.2.2).',
      )
    }
  })

  test('counts once for a letter, however often it is told', async () => {
    const { id, mailbox, returnTag } = await sent()
    const codes = ['5.2.2', '4.4.7', '4.2.2', '5.7.1']
    for (const [day, status] of codes.entries()) {
      const report: Report = { kind: 'bounce', hard: false, status }
      await receiveReport(onDay(day), { tag: returnTag, report })
    }
    expect(await reportsOf(id)).toHaveLength(4)
    expect(await mailboxOf(mailbox)).toBeUndefined()
  })

  test('counts from when a campaigner last decided about the address', async () => {
    const { to, mailbox } = await bounces([1, 2, 3])
    await setMailboxState(onDay(4), mailbox, 'verified', 'they called')
    await bounces([5, 6], to)
    expect(await mailboxOf(mailbox)).toMatchObject({ state: 'verified' })
    await bounces([7], to)
    expect(await mailboxOf(mailbox)).toMatchObject({ state: 'bounced' })
  })

  test('counts on the day of that decision, also when only days are known', async () => {
    const to = await insertChamber(services, { members: 1 })
    const mailbox = to.members[0]!.mailTo!
    await setMailboxState(onDay(1), mailbox, 'verified', 'they called')
    await bounces([1.1, 2], to)
    await forgetLetterMoments(onDay(9))
    await bounces([9], to)
    expect(await mailboxOf(mailbox)).toMatchObject({ state: 'bounced' })
  })

  test('delays do not count', async () => {
    const to = await insertChamber(services, { members: 1 })
    for (const day of [1, 2, 3, 4]) {
      const { id, returnTag } = await sent({ to })
      await receiveReport(onDay(day), { tag: returnTag, report: delay })
      expect(await stateOf(id)).toMatchObject({ state: 'sent' })
      expect(await reportsOf(id)).toMatchObject([delay])
    }
    const { returnTag } = await sent({ to })
    await receiveReport(onDay(5), { tag: returnTag, report: full })
    expect(await mailboxOf(to.members[0]!.mailTo!)).toBeUndefined()
  })

  test('is seen by others at the same moment', async () => {
    const to = await insertChamber(services, { members: 1 })
    const letters = await Promise.all([1, 2, 3].map(() => sent({ to })))
    await Promise.all(
      letters.map(({ returnTag }, at) =>
        receiveReport(onDay(at), { tag: returnTag, report: full }),
      ),
    )
    expect(await mailboxOf(letters[0]!.mailbox)).toMatchObject({
      state: 'bounced',
    })
  })
})

test('a complaint stops the address for good, and leaves the delivery', async () => {
  const { id, mailbox, returnTag } = await sent()
  await receiveReport(onDay(1), { tag: returnTag, report: complaint })
  expect(await stateOf(id)).toMatchObject({ state: 'sent', last_error: null })
  expect(await mailboxOf(mailbox)).toEqual({
    state: 'opted-out',
    why: 'A letter was reported as unwanted.',
  })
  expect(await reportsOf(id)).toMatchObject([
    { kind: 'complaint', status: null },
  ])
  await receiveReport(onDay(2), { tag: returnTag, report: hard })
  expect(await mailboxOf(mailbox)).toMatchObject({ state: 'opted-out' })
})

describe('what changes nothing', () => {
  test.each(['auto-reply', 'other'] as const)('is %s', async (kind) => {
    log.clear()
    const { id, mailbox, returnTag } = await sent()
    await receiveReport(onDay(1), { tag: returnTag, report: { kind } })
    expect(await stateOf(id)).toMatchObject({ state: 'sent' })
    expect(await mailboxOf(mailbox)).toBeUndefined()
    expect(await reportsOf(id)).toEqual([])
    expect(log.lines).toEqual([])
  })

  test('is a tag that nobody has', async () => {
    log.clear()
    const stored = () =>
      services.db.selectFrom('mail_report').select('id').execute()
    const before = await stored()
    const tag = 'a'.repeat(26)
    await receiveReport(onDay(1), { tag, report: hard })
    await receiveReport(onDay(1), { tag: '', report: complaint })
    expect(await stored()).toEqual(before)
    expect(log.lines).toEqual([])
  })

  test('is the same report again, also at the same moment', async () => {
    const { id, mailbox, returnTag: tag } = await sent()
    const given = { tag, report: hard }
    await Promise.all([1, 2, 3].map(() => receiveReport(onDay(1), given)))
    await setMailboxState(onDay(1, 1), mailbox, 'verified', 'they called')
    await receiveReport(onDay(2), given)
    expect(await reportsOf(id)).toHaveLength(1)
    expect(await mailboxOf(mailbox)).toMatchObject({ state: 'verified' })
  })
})

test('of one letter at most twenty reports are kept', async () => {
  const { id, returnTag: tag } = await sent()
  for (let detail = 0; detail < 25; detail += 1) {
    const status = `4.4.${detail}`
    await receiveReport(onDay(1), { tag, report: { kind: 'delay', status } })
  }
  expect(await reportsOf(id)).toHaveLength(20)
})

test('nothing is kept of a report that could not be stored whole', async () => {
  const { id, mailbox, returnTag: tag } = await sent()
  const name = `t${randomUUID().replaceAll('-', '')}`
  await sql`create function ${sql.raw(name)}() returns trigger language plpgsql
    as $$ begin raise 'no'; end $$`.execute(services.db)
  await sql`create trigger ${sql.raw(name)} before insert on mailbox
    for each row execute function ${sql.raw(name)}()`.execute(services.db)
  try {
    const receiving = receiveReport(onDay(1), { tag, report: hard })
    await expect(receiving).rejects.toThrow()
  } finally {
    await sql`drop trigger ${sql.raw(name)} on mailbox`.execute(services.db)
  }
  expect(await stateOf(id)).toMatchObject({ state: 'sent' })
  expect(await mailboxOf(mailbox)).toBeUndefined()
  expect(await reportsOf(id)).toEqual([])
})
