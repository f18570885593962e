import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import { showLetter } from '#app/features/letters/show-letter.server.ts'
import { takeBackLetter } from '#app/features/letters/take-back.server.ts'
import { releaseWaiting } from '#app/features/letters/decide.server.ts'
import { sendDueLetters } from '#app/features/letters/send-due.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import { untilBlocked } from '../support/blocked.ts'
import {
  insertCampaign,
  insertChamber,
  insertLetter,
} from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import {
  deliveriesOf,
  letterOf,
  lettersIn,
  mailsOf,
  write,
} from '../support/writing.ts'
import { at, clearLetters, start, wayOut } from './letters-send-support.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertCampaign>>
beforeAll(async () => {
  petition = await insertCampaign(services)
})
beforeEach(() => clearLetters(services))

function setState(id: string, state: DeliveryState) {
  return services.db
    .updateTable('delivery')
    .set({ state })
    .where('id', '=', id)
    .execute()
}

test('a letter that waits for its writer is deleted with its mail', async () => {
  const to = await insertChamber(services)
  const { id, token } = await write(services, to)
  const other = await write(services, to)
  const before = (await letterOf(services, id))!
  expect(await takeBackLetter(services, token)).toBe(true)
  // What stays counts for how many mails go to that address.
  expect(await letterOf(services, id)).toBeUndefined()
  const left = (await lettersIn(services)).find(({ supporter_hash }) =>
    supporter_hash!.equals(before.supporter_hash!),
  )!
  expect(left).toMatchObject({
    state: 'pending',
    targets: [],
    sealed_sender: null,
    sealed_text: null,
    fingerprint: '0',
    code_hash: null,
    code_made_at: null,
    asked_at: before.asked_at,
    confirmed_at: null,
  })
  expect(left.token_hash).not.toEqual(before.token_hash)
  expect(await mailsOf(services, id)).toEqual([])
  expect(await showLetter(services, token, 'en')).toEqual({
    outcome: 'unknown',
  })
  expect(await takeBackLetter(services, token)).toBe(false)
  expect(await confirmLetter(services, token)).toEqual({ outcome: 'unknown' })
  expect(await mailsOf(services, other.id)).toHaveLength(1)
})

test('a confirmed one of which nothing went is deleted whole', async () => {
  const to = await insertChamber(services)
  const email = 'whole@example.org'
  const { id, token } = await write(services, to, { email })
  await confirmLetter(services, token)
  expect(await showLetter(services, token, 'en')).toMatchObject({
    canTakeBack: true,
  })
  expect(await takeBackLetter(services, token)).toBe(true)
  expect(await letterOf(services, id)).toBeUndefined()

  const again = await write(services, to, { email })
  await confirmLetter(services, again.token)
  expect(await deliveriesOf(services, again.id)).toHaveLength(3)
})

test('what was handed over stays; only what waits is deleted', async () => {
  const to = await insertChamber(services, { members: 8 })
  const { id, token, deliveries } = await insertLetter(services, {
    petition,
    to,
  })
  const otherwise = await insertLetter(services, { petition, to })
  const states: DeliveryState[] = [
    'sending',
    'sent',
    'bounced',
    'refused',
    'unknown',
    'dropped',
    'held',
  ]
  for (const [at, state] of states.entries()) {
    await setState(deliveries[at]!.id, state)
  }
  expect(await takeBackLetter(services, token)).toBe(true)
  const left = await deliveriesOf(services, id)
  expect(left.map(({ state }) => state).sort()).toEqual(
    states.filter((state) => state !== 'held').sort(),
  )
  expect(await letterOf(services, id)).toMatchObject({
    sealed_sender: null,
    sealed_text: null,
  })
  expect((await letterOf(services, otherwise.id))!.sealed_text).not.toBeNull()
  expect(await showLetter(services, token, 'en')).toMatchObject({
    outcome: 'confirmed',
    canTakeBack: false,
  })
  expect(await takeBackLetter(services, token)).toBe(true)
  expect(await deliveriesOf(services, id)).toHaveLength(6)
})

test('what was reported of a letter that waits again is no hindrance', async () => {
  const to = await insertChamber(services, { members: 1 })
  const { id, token, deliveries } = await insertLetter(services, {
    petition,
    to,
  })
  const { id: delivery_id, mailbox } = deliveries[0]!
  await services.db
    .insertInto('mail_report')
    .values({
      id: randomUUID(),
      delivery_id,
      mailbox,
      kind: 'delay',
      status: '4.4.1',
      received_at: new Date(),
    })
    .execute()
  expect(await takeBackLetter(services, token)).toBe(true)
  expect(await letterOf(services, id)).toBeUndefined()
})

test('a letter that is just being taken to be sent is not deleted', async () => {
  const to = await insertChamber(services, { members: 1 })
  const { id, token, deliveries } = await insertLetter(services, {
    petition,
    to,
  })
  const { db } = services
  let takingBack: Promise<boolean> | undefined
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('delivery')
      .set({ state: 'sending' })
      .where('id', '=', deliveries[0]!.id)
      .execute()
    takingBack = takeBackLetter(services.another(), token)
    await untilBlocked(db, 1)
  })
  expect(await takingBack).toBe(true)
  expect(await deliveriesOf(services, id)).toMatchObject([{ state: 'sending' }])
  expect(await letterOf(services, id)).toBeDefined()
})

/** To one lawmaker, confirmed, its delivery in `state`. */
async function one(state: DeliveryState) {
  const to = await insertChamber(services, { members: 1, asOf: '2026-11-01' })
  const given = { petition, to, deliveries: state, at: start }
  const letter = await insertLetter(services, given)
  return { to, ...letter, delivery: letter.deliveries[0]!.id }
}

function rowOf(id: string) {
  const rows = services.db.selectFrom('delivery').selectAll()
  return rows.where('id', '=', id).executeTakeFirst()
}

test.each([
  ['queued', true],
  ['held', true],
  ['sending', true],
  ['unknown', true],
  ['sent', false],
  ['bounced', false],
  ['refused', false],
  ['dropped', false],
] as const)('one that is %s can be taken back: %s', async (state, can) => {
  const { token } = await one(state)
  const page = await showLetter(services, token, 'en')
  expect(page).toMatchObject({ canTakeBack: can })
  await takeBackLetter(services, token)
  const after = await showLetter(services, token, 'en')
  expect(after).not.toMatchObject({ canTakeBack: true })
})

test.each(['sending', 'unknown'] as const)(
  'one that is %s is not sent when it waits again',
  async (state) => {
    const { token, delivery } = await one(state)
    await takeBackLetter(services, token)
    if (state === 'unknown') await releaseWaiting(services, [delivery])
    else await setState(delivery, 'queued')
    await services.db
      .updateTable('delivery')
      .set({ next_try_at: start })
      .where('id', '=', delivery)
      .execute()
    const { out, mails } = wayOut()
    await sendDueLetters(at(services, start), out)
    expect(mails).toEqual([])
    const row = (await rowOf(delivery))!
    expect(row).toMatchObject({ state: 'dropped', last_error: 'letter-gone' })
    expect(row.supporter_hash !== null).toBe(state === 'unknown')
  },
)

test.each(['dropped', 'refused'] as const)(
  'a letter of which all is %s is deleted whole',
  async (state) => {
    const { id, token, delivery } = await one(state)
    await takeBackLetter(services, token)
    expect(await letterOf(services, id)).toBeUndefined()
    expect(await rowOf(delivery)).toBeUndefined()
  },
)

test('what may have arrived is not deleted, and nobody gets a second', async () => {
  const { to, id, email, token, delivery } = await one('unknown')
  await releaseWaiting(services, [delivery])
  expect(await takeBackLetter(services, token)).toBe(true)
  expect(await letterOf(services, id)).toBeUndefined()
  expect(await rowOf(delivery)).toMatchObject({
    state: 'dropped',
    last_error: 'taken-back',
    ended_at: expect.any(Date) as Date,
    letter_id: null,
    return_tag: null,
    fingerprint: null,
    supporter_hash: expect.any(Buffer) as Buffer,
  })
  const again = await write(services, to, { email })
  await confirmLetter(services, again.token)
  expect(await deliveriesOf(services, again.id)).toEqual([])
})

test('the mail of a letter is found by its index', async () => {
  const plan = await services.db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain delete from mail where kind = 'confirm-letter'
        and subject_id = ${randomUUID()} and state in ('queued', 'sending')
    `.execute(trx)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('mail_to_confirm_letter')
})
