import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { dropTooOld } from '#app/features/letters/drop-too-old.server.ts'
import { forgetLetters } from '#app/features/letters/forget.server.ts'
import { showLetter } from '#app/features/letters/show-letter.server.ts'
import { takeBackLetter } from '#app/features/letters/take-back.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import { insertPetition } from '../support/factories.ts'
import {
  insertCampaign,
  insertChamber,
  type InsertedChamber,
  insertLetter,
  insertLetters,
} from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import {
  deliveriesOf,
  letterOf,
  lettersIn,
  mailsOf,
  write,
} from '../support/writing.ts'

const services = useServices()
const HOUR_MS = 60 * 60 * 1000
const written = new Date('2026-11-18T10:11:12.345Z')
const day = new Date('2026-11-18T00:00:00.000Z')
const none = {
  pending: 0,
  codes: 0,
  senders: 0,
  letters: 0,
  reports: 0,
  hashes: 0,
  moments: 0,
}

let petition: { id: string }
let to: InsertedChamber
beforeAll(async () => {
  petition = await insertCampaign(services)
  to = await insertChamber(services, { members: 2, asOf: '2026-11-01' })
})
beforeEach(async () => {
  await sql`truncate letter, delivery, mail, mail_report`.execute(services.db)
})

function at(hours: number) {
  const moment = new Date(written.getTime() + hours * HOUR_MS)
  return { ...services, now: () => moment }
}

/** Confirmed at that moment, its deliveries in `state` since then. */
function letter(state: DeliveryState, of = petition) {
  const given = { petition: of, to, at: written, deliveries: state }
  return insertLetter(services, given)
}

function end(id: string, state: DeliveryState, ended_at: Date) {
  return services.db
    .updateTable('delivery')
    .set({ state, ended_at })
    .where('id', '=', id)
    .execute()
}

test('a letter that nobody confirmed goes after a week, with its mail', async () => {
  const { id, token } = await write(at(0), to)
  expect(await forgetLetters(at(7 * 24))).toMatchObject({ pending: 0 })
  expect(await mailsOf(services, id)).toHaveLength(1)
  expect(await forgetLetters(at(8 * 24))).toMatchObject({ pending: 1 })
  expect(await letterOf(services, id)).toBeUndefined()
  expect(await mailsOf(services, id)).toEqual([])
  expect(await showLetter(at(0), token, 'en')).toEqual({ outcome: 'unknown' })
})

test('a typed code goes after a day', async () => {
  const { id } = await write(at(0), to)
  await forgetLetters(at(23.9))
  expect((await letterOf(services, id))!.code_hash).not.toBeNull()
  expect(await forgetLetters(at(24))).toMatchObject({ codes: 1 })
  expect(await letterOf(services, id)).toMatchObject({
    state: 'pending',
    code_hash: null,
    code_made_at: null,
  })
})

test.each(['queued', 'held', 'sending', 'unknown'] as const)(
  'while something is %s all is kept',
  async (state) => {
    const { id, deliveries } = await letter('sent')
    await end(deliveries[0]!.id, state, written)
    await forgetLetters(at(100 * 24))
    const kept = (await letterOf(services, id))!
    expect(kept.sealed_sender).not.toBeNull()
    expect(kept.sealed_text).not.toBeNull()
    expect(await deliveriesOf(services, id)).toHaveLength(2)
  },
)

test.each(['sent', 'bounced', 'refused', 'dropped'] as const)(
  'when all is %s the sender goes, and 28 days later the letter',
  async (state) => {
    const { id, token, deliveries } = await letter(state)
    expect(await forgetLetters(at(1))).toMatchObject({ senders: 1 })
    expect(await letterOf(services, id)).toMatchObject({ sealed_sender: null })
    expect((await letterOf(services, id))!.sealed_text).not.toBeNull()

    const later = new Date(written.getTime() + 24 * HOUR_MS)
    await end(deliveries[0]!.id, state, later)
    expect(await forgetLetters(at(28 * 24))).toMatchObject({ letters: 0 })
    expect(await forgetLetters(at(29 * 24))).toMatchObject({ letters: 1 })
    expect(await showLetter(services, token, 'en')).toEqual({
      outcome: 'unknown',
    })
    const left = await services.db.selectFrom('delivery').selectAll().execute()
    const bare = { letter_id: null, return_tag: null, fingerprint: null, state }
    expect(left).toMatchObject([bare, bare])
    // Still nobody writes twice to a lawmaker to whom something was sent.
    const isSent = state === 'sent' || state === 'bounced'
    for (const { supporter_hash } of left) {
      expect(supporter_hash !== null).toBe(isSent)
    }
  },
)

test.each(['queued', 'held', 'unknown'] as const)(
  'what is %s and nobody decides about does not wait for ever',
  async (state) => {
    const { id } = await letter(state)
    await dropTooOld(at(28 * 24 + 1))
    await forgetLetters(at(28 * 24 + 1))
    expect(await letterOf(services, id)).toMatchObject({ sealed_sender: null })
    await forgetLetters(at(60 * 24))
    expect(await letterOf(services, id)).toBeUndefined()
  },
)

test('a letter that was taken back before it was confirmed goes after a week', async () => {
  const { token } = await write(at(0), to)
  await takeBackLetter(at(1), token)
  expect(await forgetLetters(at(7 * 24))).toMatchObject({ pending: 0 })
  expect(await lettersIn(services)).toHaveLength(1)
  expect(await forgetLetters(at(8 * 24))).toMatchObject({ pending: 1 })
  expect(await lettersIn(services)).toEqual([])
})

test('a letter that went to nobody is forgotten as well', async () => {
  const nobody = { ...to, members: [] }
  const given = { petition, to: nobody, at: written }
  const { id } = await insertLetter(services, given)
  await forgetLetters(at(27 * 24))
  expect(await letterOf(services, id)).toBeDefined()
  await forgetLetters(at(28 * 24))
  expect(await letterOf(services, id)).toBeUndefined()
})

test('reports go after 28 days', async () => {
  const { deliveries } = await letter('bounced')
  const { id: delivery_id, mailbox } = deliveries[0]!
  await services.db
    .insertInto('mail_report')
    .values({
      id: randomUUID(),
      delivery_id,
      mailbox,
      kind: 'bounce',
      status: '5.1.1',
      received_at: written,
    })
    .execute()
  expect(await forgetLetters(at(27 * 24))).toMatchObject({ reports: 0 })
  expect(await forgetLetters(at(28 * 24))).toMatchObject({ reports: 1 })
})

test('after 72 hours every moment is a day', async () => {
  await letter('sent')
  await letter('held')
  const { deliveries } = await letter('queued')
  await write(at(0), to)
  const { id: delivery_id, mailbox } = deliveries[0]!
  const report = { delivery_id, mailbox, kind: 'delay' as const, status: null }
  const { db } = services
  await db
    .insertInto('mail_report')
    .values({ id: randomUUID(), ...report, received_at: written })
    .execute()
  const moments = async () => {
    const rows = [
      ...(await db.selectFrom('letter').selectAll().execute()),
      ...(await db.selectFrom('delivery').selectAll().execute()),
      ...(await db.selectFrom('mail_report').selectAll().execute()),
    ]
    return rows
      .flatMap((row) => Object.values(row) as unknown[])
      .filter((value): value is Date => value instanceof Date)
  }
  await forgetLetters(at(72))
  const exact = await moments()
  expect(exact.length).toBeGreaterThan(20)
  expect(new Set(exact.map(Number))).toEqual(new Set([Number(written)]))
  expect((await forgetLetters(at(72.01))).moments).toBe(4 + 6 + 1)
  expect(new Set((await moments()).map(Number))).toEqual(new Set([Number(day)]))
  expect(await forgetLetters(at(73))).toEqual(none)
})

test('a next try that is still to come stays exact', async () => {
  const { id, deliveries } = await letter('queued')
  const soon = at(90).now()
  await services.db
    .updateTable('delivery')
    .set({ next_try_at: soon, attempts: 3 })
    .where('id', '=', deliveries[0]!.id)
    .execute()
  await forgetLetters(at(80))
  const tries = (await deliveriesOf(services, id)).map((row) =>
    Number(row.next_try_at),
  )
  expect(tries.sort()).toEqual([Number(day), Number(soon)])
})

test('thirty days after a petition closed nothing tells who wrote', async () => {
  const closing = await insertPetition(services, { closes_at: written })
  const held = await letter('held', closing)
  const open = await letter('sent')
  expect(await forgetLetters(at(30 * 24 - 1))).toMatchObject({ hashes: 0 })
  expect(await forgetLetters(at(30 * 24))).toMatchObject({ hashes: 1 + 2 })
  const kept = await letterOf(services, held.id)
  expect(kept).toMatchObject({ supporter_hash: null })
  const rows = await services.db.selectFrom('delivery').selectAll().execute()
  const known = rows.filter(({ supporter_hash }) => supporter_hash !== null)
  expect(known.map(({ id }) => id).sort()).toEqual(
    open.deliveries.map(({ id }) => id).sort(),
  )
})

test('many go in steps, and none that is held is waited for', async () => {
  const one = { petition, to, at: written, deliveries: 'sent' as const }
  const many = await insertLetters(
    services,
    Array.from({ length: 1_500 }, () => one),
  )
  await services.db.transaction().execute(async (trx) => {
    await sql`select from letter where id = ${many[0]!.id} for update`.execute(
      trx,
    )
    expect(await forgetLetters(at(30 * 24))).toMatchObject({ letters: 1_499 })
  })
  expect(await forgetLetters(at(30 * 24))).toMatchObject({ letters: 1 })
})
