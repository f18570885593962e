import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { eraseSignature } from '#app/features/signatures/erase.server.ts'
import { forgetUnconfirmed } from '#app/features/signatures/forget-unconfirmed.server.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { forgetMails } from '#app/jobs/outbox.server.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
import { bringTo, copies } from '#tests/support/life.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored } from '#tests/support/signing.ts'

const services = useServices()
const none = { unconfirmed: 0, withdrawn: 0 }
const DAY_MS = 24 * 60 * 60 * 1000

function at(moment: Date, ms: number) {
  return { ...services, now: () => new Date(moment.getTime() + ms) }
}

test('after seven days the unconfirmed and the withdrawn go, the confirmed stay', async () => {
  const petition = await insertPetition(services)
  const confirmed = await sign(services, petition)
  await confirmSignature(services, confirmed.confirmToken)
  const withdrawn = await sign(services, petition)
  await withdrawSignature(services, withdrawn.manageToken)
  const retracted = await sign(services, petition)
  await confirmSignature(services, retracted.confirmToken)
  await withdrawSignature(services, retracted.manageToken)
  await sign(services, petition)

  const rows = await stored(services, petition)
  const moments = rows.map(({ asked_at }) => asked_at.getTime())
  const [first, last] = [Math.min(...moments), Math.max(...moments)]
  const before = at(new Date(first), 7 * DAY_MS - 1)
  expect(await forgetUnconfirmed(before)).toEqual(none)
  expect(await stored(services, petition)).toHaveLength(4)

  const ends = rows.map(({ state_since }) => state_since.getTime())
  const afterwards = at(new Date(Math.max(last, ...ends)), 8 * DAY_MS)
  expect(await forgetUnconfirmed(afterwards)).toEqual({
    unconfirmed: 1,
    withdrawn: 2,
  })
  expect(await stored(services, petition)).toMatchObject([
    { state: 'confirmed' },
  ])
  expect(await forgetUnconfirmed(later(services, 1000))).toEqual(none)
  expect(await count(services, petition)).toBe(1)
  expect(await findCountDifferences(services)).toEqual([])
})

test.each(['held', 'invalidated', 'erased'] as const)(
  'a signature that is %s is not forgotten with the unconfirmed',
  async (state) => {
    const petition = await insertPetition(services)
    const { manageToken } = await sign(services, petition)
    if (state === 'erased') await eraseSignature(services, manageToken)
    else await bringTo(services, petition, state)
    await forgetUnconfirmed(later(services, 100))
    expect(await stored(services, petition)).toMatchObject([{ state }])
  },
)

test('signing again puts the end off', async () => {
  const petition = await insertPetition(services)
  const email = 'ada@example.org'
  await sign(services, petition, { email })
  await sign(later(services, 6), petition, { email })
  expect(await forgetUnconfirmed(later(services, 13))).toEqual(none)
  expect(await forgetUnconfirmed(later(services, 14))).toEqual({
    ...none,
    unconfirmed: 1,
  })
})

test('mails are forgotten thirty days after they ended', async () => {
  const petition = await insertPetition(services)
  const mails = [
    await sign(services, petition),
    await sign(services, petition),
    await sign(services, petition),
  ]
  const ended_at = new Date()
  const end = (at: number, state: 'sent' | 'failed') =>
    services.db
      .updateTable('mail')
      .set({ state, sealed: null, ended_at })
      .where('id', '=', mails[at]!.id)
      .execute()
  await end(0, 'sent')
  await end(1, 'failed')
  expect(await forgetMails(at(ended_at, 30 * DAY_MS))).toBe(0)
  expect(await forgetMails(at(ended_at, 30 * DAY_MS + 1))).toBe(2)
  const left = services.db.selectFrom('mail').select('id')
  expect(await left.where('petition_id', '=', petition.id).execute()).toEqual([
    { id: mails[2]!.id },
  ])
})

test('mails are forgotten in steps, and none that is held is waited for', async () => {
  const { db } = services
  const ended = new Date()
  const many = await sql<{ id: string }>`
    insert into mail (id, kind, discreet, state, created_at, next_try_at, ended_at)
    select gen_random_uuid(), 'own-page', false, 'sent', ${ended}::timestamptz,
      ${ended}::timestamptz, ${ended}::timestamptz
    from generate_series(1, 5002) returning id`.execute(db)
  const { id } = many.rows[0]!
  const then = at(ended, 30 * DAY_MS + 1)
  await db.transaction().execute(async (trx) => {
    const held = trx.selectFrom('mail').select('id').where('id', '=', id)
    await held.forUpdate().execute()
    expect(await forgetMails(then)).toBe(5_001)
  })
  expect(await forgetMails(then)).toBe(1)
})

test('more than one step of them go too', async () => {
  const petition = await insertPetition(services)
  await sign(services, petition)
  await copies(services, petition, 6_000)
  const { unconfirmed } = await forgetUnconfirmed(later(services, 9))
  expect(unconfirmed).toBeGreaterThan(6_000)
  expect(await stored(services, petition)).toEqual([])
})
