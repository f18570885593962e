import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { sendDueLetters } from '#app/features/letters/send-due.server.ts'
import { insertLetter } from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import {
  after,
  at,
  DAY_MS,
  fault,
  mailboxState,
  MINUTE_MS,
  SECOND_MS,
  start,
  useLetters,
  wayOut,
} from './letters-send-support.ts'

const services = useServices()
const { here, one, row, tally } = useLetters(services)

describe('a letter that was certainly not taken', () => {
  const greylisted = fault({ mayHaveArrived: false, code: 450 })

  test('waits, longer each time, and is refused after three days', async () => {
    const { id } = await one()
    let moment = start
    let tries = 0
    const { out } = wayOut(() => Promise.reject(greylisted))
    for (const minutes of [30, 60, 120, 180, 180]) {
      expect(await sendDueLetters(at(services, moment), out)).toBe(1)
      tries++
      const next = new Date(moment.getTime() + minutes * MINUTE_MS)
      expect(await row(id)).toMatchObject({
        state: 'queued',
        attempts: tries,
        next_try_at: next,
        last_error: 'MailError 450',
        ended_at: null,
      })
      // Only by day does a letter go.
      moment = tries === 4 ? new Date('2026-11-24T09:00:00Z') : next
    }
    for (let day = 2; (await row(id)).state === 'queued'; day++) {
      expect(day).toBeLessThan(20)
      await sendDueLetters(at(services, after(day * DAY_MS)), out)
    }
    expect(await row(id)).toMatchObject({ state: 'refused', attempts: 14 })
    expect(await tally()).toEqual([])
  })

  test('is not given up as long as no server answers', async () => {
    const { id } = await one()
    await services.db.updateTable('delivery').set({ attempts: 50 }).execute()
    const away = fault({ mayHaveArrived: false })
    const { out } = wayOut(() => Promise.reject(away))
    await sendDueLetters(at(services, start), out)
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 51 })
  })

  test('because it could not be written waits too', async () => {
    const { id, letterId } = await one()
    const sealed_text = Buffer.from('of another key')
    await services.db
      .updateTable('letter')
      .set({ sealed_text })
      .where('id', '=', letterId)
      .execute()
    const { out, mails } = wayOut()
    await sendDueLetters(at(services, start), out)
    expect(mails).toEqual([])
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1 })
  })

  test('because there is no such mailbox stops the address', async () => {
    const { id, mailbox } = await one()
    const unknownUser = fault({
      mayHaveArrived: false,
      permanent: true,
      isNoMailbox: true,
      code: 550,
      status: '5.1.1',
    })
    const { out } = wayOut(() => Promise.reject(unknownUser))
    await sendDueLetters(at(services, start), out)
    expect(await row(id)).toMatchObject({ state: 'refused', ended_at: start })
    expect(await mailboxState(services, mailbox)).toEqual({
      state: 'bounced',
      why: 'MailError 550 5.1.1',
    })
  })

  test.each([
    ['its text', { permanent: true, code: 554 }, 'refused'],
    ['a policy', { permanent: true, code: 554, status: '5.7.1' }, 'queued'],
  ])('for %s leaves the address alone', async (_, given, state) => {
    const { id, mailbox } = await one()
    const refusal = fault({ mayHaveArrived: false, ...given })
    const { out } = wayOut(() => Promise.reject(refusal))
    await sendDueLetters(at(services, start), out)
    expect(await row(id)).toMatchObject({ state })
    expect(await mailboxState(services, mailbox)).toBeUndefined()
  })
})

describe('a letter that may have been taken', () => {
  test.each([
    ['the mailer says so', fault({ mayHaveArrived: true })],
    ['nobody says anything', new TypeError('a bug')],
  ])('waits for a person when %s', async (_, error) => {
    const { id } = await one()
    const { out, mails } = wayOut(() => Promise.reject(error))
    await sendDueLetters(at(services, start), out)
    expect(await row(id)).toMatchObject({
      state: 'unknown',
      leased_until: null,
      ended_at: null,
    })
    for (const days of [1, 7, 30]) {
      await sendDueLetters(at(services, after(days * DAY_MS)), out)
    }
    expect(mails).toHaveLength(1)
    expect(await tally()).toEqual([])
  })

  /** A hand-over that ends when the test says so. */
  function slow() {
    const begun = Promise.withResolvers<undefined>()
    const ended = Promise.withResolvers<undefined>()
    const way = wayOut(async () => {
      begun.resolve(undefined)
      await ended.promise
    })
    return { ...way, begun: begun.promise, ended }
  }

  test('because its process died waits too, and is sent by nobody', async () => {
    const { id } = await one()
    const first = slow()
    const sending = sendDueLetters(at(services, start), first.out)
    await first.begun
    const other = wayOut()
    await sendDueLetters(at(services, after(60 * SECOND_MS)), other.out)
    expect(await row(id)).toMatchObject({ state: 'sending' })
    await sendDueLetters(at(services, after(60 * SECOND_MS + 1)), other.out)
    expect(await row(id)).toMatchObject({
      state: 'unknown',
      last_error: 'lease',
    })
    expect(other.mails).toEqual([])

    // It had been slow, not dead: what it knows counts.
    first.ended.resolve(undefined)
    await sending
    expect(await row(id)).toMatchObject({ state: 'sent' })
    expect(await tally()).toMatchObject([{ count: 1 }])
  })

  test('and was released is not sent again when it turns out sent', async () => {
    const { id } = await one()
    const first = slow()
    const sending = sendDueLetters(at(services, start), first.out)
    await first.begun
    await services.db.updateTable('delivery').set({ state: 'queued' }).execute()
    first.ended.resolve(undefined)
    await sending
    expect(await row(id)).toMatchObject({ state: 'sent' })
  })

  test('that came back meanwhile stays so', async () => {
    const { id } = await one()
    const first = slow()
    const sending = sendDueLetters(at(services, start), first.out)
    await first.begun
    await services.db
      .updateTable('delivery')
      .set({ state: 'bounced' })
      .execute()
    first.ended.resolve(undefined)
    await sending
    expect(await row(id)).toMatchObject({ state: 'bounced' })
    expect(await tally()).toEqual([])
  })

  test('has its lease renewed as long as the server takes', async () => {
    const { id } = await one()
    const first = slow()
    let moment = start
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const during = { ...services, now: () => moment }
      const sending = sendDueLetters(during, first.out)
      await first.begun
      for (const seconds of [20, 40, 60]) {
        moment = after(seconds * SECOND_MS)
        vi.advanceTimersByTime(20 * SECOND_MS)
        const end = after((seconds + 60) * SECOND_MS)
        await expect.poll(async () => (await row(id)).leased_until).toEqual(end)
      }
      first.ended.resolve(undefined)
      await sending
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

test('one that fails holds up no other', async () => {
  const { deliveries } = await insertLetter(services, {
    petition: here.petition,
    to: here.chamber,
    at: start,
  })
  const [anna, bo] = deliveries
  const { out } = wayOut(async ({ to }) => {
    if (to.startsWith('Anna')) throw fault({ mayHaveArrived: true })
    await turn()
  })
  await sendDueLetters(at(services, start), out)
  expect(await row(anna!.id)).toMatchObject({ state: 'unknown' })
  expect(await row(bo!.id)).toMatchObject({ state: 'sent' })
})
