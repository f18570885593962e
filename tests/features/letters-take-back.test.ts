import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import { showLetter } from '#app/features/letters/show-letter.server.ts'
import { takeBackLetter } from '#app/features/letters/take-back.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import { untilBlocked } from '../support/blocked.ts'
import {
  insertCampaign,
  insertChamber,
  insertLetter,
} from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import { deliveriesOf, letterOf, mailsOf, write } from '../support/writing.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertCampaign>>
beforeAll(async () => {
  petition = await insertCampaign(services)
})

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
  expect(await takeBackLetter(services, token)).toBe(true)
  expect(await letterOf(services, id)).toBeUndefined()
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
