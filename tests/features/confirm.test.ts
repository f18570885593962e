import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { findByToken } from '#app/features/signatures/find-by-token.server.ts'
import { forgetMoments } from '#app/features/signatures/forget-moments.server.ts'
import { forgetUnconfirmed } from '#app/features/signatures/forget-unconfirmed.server.ts'
import { newToken } from '#app/features/signatures/token.server.ts'
import { showOwn } from '#app/features/signatures/show-own.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
import { bringTo } from '#tests/support/life.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored } from '#tests/support/signing.ts'

const services = useServices()
const DAY_MS = 24 * 60 * 60 * 1000

function today(): number {
  return Math.floor(Date.now() / DAY_MS)
}

function at(moment: Date, ms: number) {
  return { ...services, now: () => new Date(moment.getTime() + ms) }
}

/** The token with another byte, so that it still has a token's form. */
function changed(token: string, at: number): string {
  const bytes = Buffer.from(token, 'base64url')
  bytes[at]! ^= 1
  return bytes.toString('base64url')
}

describe('a mailed link', () => {
  test('stands for a pending signature, once for a confirmed one', async () => {
    const petition = await insertPetition(services)
    const { confirmToken } = await sign(services, petition)
    const { slug } = petition
    const texts = { slug, action: `Stop it (${slug})`, language: 'en' }
    const look = () => findByToken(services, confirmToken, 'en')

    expect(await look()).toEqual({ outcome: 'pending', ...texts })
    const first = await confirmSignature(services, confirmToken)
    expect(first).toEqual({ outcome: 'confirmed', slug })
    expect(await look()).toEqual({ outcome: 'used', ...texts })
    const second = await confirmSignature(services, confirmToken)
    expect(second).toEqual({ outcome: 'already', slug })
    expect(await count(services, petition)).toBe(1)
  })

  test('when used leaves nothing that the mail worker could open', async () => {
    const petition = await insertPetition(services)
    const { confirmToken } = await sign(services, petition, { comment: 'No.' })
    const [before] = await stored(services, petition)
    const moment = later(services, 1)
    await confirmSignature(moment, confirmToken)
    expect(await stored(services, petition)).toEqual([
      {
        ...before,
        state: 'confirmed',
        confirmed_at: moment.now(),
        state_since: moment.now(),
        sealed_contact: null,
        code_hash: null,
        code_made_at: null,
      },
    ])
  })

  test.each([
    ['the id', 0],
    ['the day', 17],
    ['the secret', 40],
  ])('with %s changed is unknown', async (_, byte) => {
    const petition = await insertPetition(services)
    const { confirmToken } = await sign(services, petition)
    const forged = changed(confirmToken, byte)
    const unknown = { outcome: 'unknown' }
    expect(await confirmSignature(services, forged)).toEqual(unknown)
    const found = await findByToken(services, forged, 'en')
    expect(found).toEqual(unknown)
    expect(await stored(services, petition)).toMatchObject([
      { state: 'pending' },
    ])
  })

  test('that was invented is unknown', async () => {
    const invented = newToken({ id: randomUUID(), day: today() }).token
    for (const text of [invented, '', 'x', `${invented}A`, "' or 1=1 --"]) {
      const unknown = { outcome: 'unknown' }
      expect(await confirmSignature(services, text)).toEqual(unknown)
      const found = await findByToken(services, text, 'en')
      expect(found).toEqual(unknown)
    }
  })

  test('does not do what the other link of the same mail does', async () => {
    const petition = await insertPetition(services)
    const { confirmToken, manageToken } = await sign(services, petition)
    const unknown = { outcome: 'unknown' }
    expect(await confirmSignature(services, manageToken)).toEqual(unknown)
    expect(await withdrawSignature(services, confirmToken)).toBe(false)
    expect(await findByToken(services, manageToken, 'en')).toEqual(unknown)
    expect(await showOwn(services, confirmToken, 'en')).toEqual(unknown)
  })

  test('of a withdrawn signature says so and confirms nothing', async () => {
    const petition = await insertPetition(services)
    const { slug } = petition
    const { confirmToken, manageToken } = await sign(services, petition)
    await withdrawSignature(services, manageToken)
    const withdrawn = { outcome: 'withdrawn', slug }
    expect(await confirmSignature(services, confirmToken)).toEqual(withdrawn)
    const found = await findByToken(services, confirmToken, 'en')
    expect(found).toMatchObject(withdrawn)
    expect(await count(services, petition)).toBe(0)
  })

  test.each(['held', 'invalidated'] as const)(
    'does not count a signature that is %s',
    async (state) => {
      const petition = await insertPetition(services)
      const { confirmToken } = await sign(services, petition)
      await bringTo(services, petition, state)
      const { outcome } = await confirmSignature(services, confirmToken)
      expect(outcome).toBe('already')
      expect(await count(services, petition)).toBe(0)
    },
  )
})

/** Seven whole days after the day, in UTC. */
function endOf(asked: Date): Date {
  return new Date((Math.floor(asked.getTime() / DAY_MS) + 8) * DAY_MS)
}

describe('after a week', () => {
  test('a link is expired, the moment before it works', async () => {
    const petition = await insertPetition(services)
    const { confirmToken } = await sign(services, petition)
    const [row] = await stored(services, petition)
    const expired = { outcome: 'expired' }
    const weekLater = at(endOf(row!.asked_at), 0)
    const look = (services: typeof weekLater) =>
      findByToken(services, confirmToken, 'en')

    expect(await look(weekLater)).toEqual(expired)
    expect(await confirmSignature(weekLater, confirmToken)).toEqual(expired)
    const before = at(endOf(row!.asked_at), -1)
    expect(await look(before)).toMatchObject({ outcome: 'pending' })
    expect(await confirmSignature(before, confirmToken)).toMatchObject({
      outcome: 'confirmed',
    })
    expect(await confirmSignature(weekLater, confirmToken)).toMatchObject({
      outcome: 'already',
    })
  })

  test('it is expired and not unknown as soon as its row is deleted', async () => {
    const petition = await insertPetition(services)
    const mail = await sign(services, petition)
    const [row] = await stored(services, petition)
    const weekLater = at(endOf(row!.asked_at), 0)
    const { unconfirmed } = await forgetUnconfirmed(weekLater)
    expect(unconfirmed).toBeGreaterThan(0)
    expect(await stored(services, petition)).toEqual([])

    const expired = { outcome: 'expired' }
    const { confirmToken } = mail
    expect(await confirmSignature(weekLater, confirmToken)).toEqual(expired)
    const found = await findByToken(weekLater, confirmToken, 'en')
    expect(found).toEqual(expired)
  })
})

// Found: once its moment was cut to the day, a link died up to a day early.
test('a link works for seven days, also when only its day is known', async () => {
  const petition = await insertPetition(services)
  const asked = new Date('2026-11-20T23:30:00Z')
  const { confirmToken } = await sign(at(asked, 0), petition)
  await forgetMoments(at(asked, 4 * DAY_MS))
  const almost = at(asked, 7 * DAY_MS - 1)
  await forgetUnconfirmed(almost)
  expect(await findByToken(almost, confirmToken, 'en')).toMatchObject({
    outcome: 'pending',
  })
  expect(await confirmSignature(almost, confirmToken)).toMatchObject({
    outcome: 'confirmed',
  })
})

test('a closed petition takes the confirmations of who signed in time', async () => {
  const closes_at = new Date(Date.now() + DAY_MS)
  const petition = await insertPetition(services, { closes_at })
  const { confirmToken } = await sign(services, petition)
  const afterwards = later(services, 3)
  expect(await confirmSignature(afterwards, confirmToken)).toMatchObject({
    outcome: 'confirmed',
  })
  expect(await count(services, petition)).toBe(1)
})

test('looking changes nothing, however often', async () => {
  const petition = await insertPetition(services)
  const mails = [
    await sign(services, petition),
    await sign(services, petition),
    await sign(services, petition),
  ]
  await confirmSignature(services, mails[1]!.confirmToken)
  await withdrawSignature(services, mails[2]!.manageToken)
  const everything = async () => [
    await stored(services, petition),
    await services.db.selectFrom('mail').selectAll().execute(),
    await services.db.selectFrom('signature_delta').selectAll().execute(),
    await services.db.selectFrom('signature_tally').selectAll().execute(),
  ]
  const before = await everything()
  for (const when of [services, later(services, 8)]) {
    for (const { confirmToken, manageToken } of mails) {
      await findByToken(when, confirmToken, 'en')
      await showOwn(when, manageToken, 'ar')
    }
  }
  expect(await everything()).toEqual(before)
})
