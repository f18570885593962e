import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import {
  aSigner,
  insertPetition,
  later,
  queuedMails,
} from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { sign, signMany, stored, times } from '#tests/support/signing.ts'

const services = useServices()
const almostADay = 1 - 1 / 24 / 60

async function remindersOf(petition: { id: string }) {
  const mails = await queuedMails(services, petition.id)
  return mails.filter(({ kind }) => kind === 'remind-signature')
}

describe('who has not confirmed after a day', () => {
  test('is reminded once, with the same links and a new code', async () => {
    const petition = await insertPetition(services)
    const given = { name: 'Zoë', comment: 'Enough.', news: true }
    const mail = await sign(services, petition, given, 'ar')
    await remindPending(later(services, almostADay))
    expect(await remindersOf(petition)).toEqual([])

    const nextDay = later(services, 1)
    expect(await remindPending(nextDay)).toBeGreaterThan(0)
    const [reminder, ...more] = await remindersOf(petition)
    expect(more).toEqual([])
    const { id, code, ...rest } = mail
    const same = { ...rest, kind: 'remind-signature' }
    expect(reminder).toMatchObject(same)
    expect(reminder!.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(reminder!.code).not.toBe(code)
    expect(reminder!.id).not.toBe(id)

    expect(await remindPending(nextDay)).toBe(0)
    expect(await remindPending(later(services, 3))).toBe(0)
    expect(await remindersOf(petition)).toHaveLength(1)
    expect(await stored(services, petition)).toMatchObject([
      { mails: 2, reminded_at: nextDay.now() },
    ])
    const { outcome } = await confirmSignature(nextDay, mail.confirmToken)
    expect(outcome).toBe('confirmed')
  })

  test('is not reminded who confirmed or took it back', async () => {
    const petition = await insertPetition(services)
    const confirmed = await sign(services, petition)
    await confirmSignature(services, confirmed.confirmToken)
    const withdrawn = await sign(services, petition)
    await withdrawSignature(services, withdrawn.manageToken)
    await remindPending(later(services, 2))
    expect(await remindersOf(petition)).toEqual([])
  })

  test('is not reminded whose five mails are used up', async () => {
    const petition = await insertPetition(services)
    const email = 'ada@example.org'
    for (let at = 0; at < 4; at++) await sign(services, petition, { email })
    const fifth = await sign(services, petition, { email })
    const before = await stored(services, petition)
    await remindPending(later(services, 2))
    expect(await remindersOf(petition)).toEqual([])
    expect(await stored(services, petition)).toEqual(before)
    const { outcome } = await confirmSignature(services, fifth.confirmToken)
    expect(outcome).toBe('confirmed')
  })

  test('uses up the fifth mail by being reminded', async () => {
    const petition = await insertPetition(services)
    const email = 'ada@example.org'
    for (let at = 0; at < 4; at++) await sign(services, petition, { email })
    await remindPending(later(services, 2))
    expect(await remindersOf(petition)).toHaveLength(1)
    await signPetition(services, petition.slug, aSigner({ email }), 'en')
    expect(await queuedMails(services, petition.id)).toHaveLength(5)
    expect(await stored(services, petition)).toMatchObject([{ mails: 5 }])
  })

  test('is reminded again after signing again', async () => {
    const petition = await insertPetition(services)
    const email = 'ada@example.org'
    await sign(services, petition, { email })
    await remindPending(later(services, 2))
    await sign(later(services, 2), petition, { email })
    expect(await remindPending(later(services, 2 + almostADay))).toBe(0)
    await remindPending(later(services, 3))
    expect(await remindersOf(petition)).toHaveLength(2)
  })

  test('is not reminded so late that the code would outlive the link', async () => {
    const petition = await insertPetition(services)
    await sign(services, petition)
    await remindPending(later(services, 6))
    expect(await remindersOf(petition)).toEqual([])
  })
})

test('two workers at once remind each person once', async () => {
  const petition = await insertPetition(services)
  await signMany(services, petition, times(60, {}))
  const nextDay = later(services, 1.5)
  const done = await Promise.all(times(4, nextDay).map(remindPending))
  expect(done.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(60)
  expect(await remindPending(nextDay)).toBe(0)
  const reminders = await remindersOf(petition)
  expect(new Set(reminders.map(({ to }) => to)).size).toBe(60)
  expect(reminders).toHaveLength(60)
})

test('a contact that cannot be opened keeps nobody else from a reminder', async () => {
  const petition = await insertPetition(services)
  await sign(services, petition)
  await services.db
    .updateTable('signature')
    .set({ sealed_contact: Buffer.from('garbled') })
    .where('petition_id', '=', petition.id)
    .execute()
  const { email } = aSigner()
  await sign(services, petition, { email })

  await remindPending(later(services, 1))
  const reminders = await remindersOf(petition)
  expect(reminders.map(({ to }) => to)).toEqual([email])
  expect(await remindPending(later(services, 1))).toBe(0)
})
