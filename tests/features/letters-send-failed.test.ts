import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { receiveReport } from '#app/features/letters/receive-report.server.ts'
import { readSmtpFault } from '#app/adapters/mail-error.server.ts'
import { dropTooOld } from '#app/features/letters/drop-too-old.server.ts'
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
  /** What the mailer makes of a server's answer. */
  const answered = (response: string, command = 'RCPT TO') => {
    const responseCode = Number(response.slice(0, 3))
    return readSmtpFault({ command, response, responseCode }, false)
  }
  const greylisted = answered('450 4.2.0 Greylisted')

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
        last_error: 'MailError 450 4.2.0',
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
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 50 })
  })

  test('ends when it comes back all the same', async () => {
    const { id, returnTag: tag } = await one()
    const { out } = wayOut(() => Promise.reject(greylisted))
    await sendDueLetters(at(services, start), out)
    const report = { kind: 'bounce', hard: false, status: '5.2.2' } as const
    await receiveReport(at(services, after(1)), { tag, report })
    expect(await row(id)).toMatchObject({
      state: 'bounced',
      ended_at: after(1),
    })
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
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 0 })
  })

  test('because there is no such mailbox stops the address', async () => {
    const { id, mailbox } = await one()
    const unknownUser = answered('550 5.1.1 Nobody')
    const { out } = wayOut(() => Promise.reject(unknownUser))
    await sendDueLetters(at(services, start), out)
    expect(await row(id)).toMatchObject({ state: 'refused', ended_at: start })
    expect(await mailboxState(services, mailbox)).toEqual({
      state: 'bounced',
      why: 'MailError 550 5.1.1',
    })
  })

  test.each([
    ['its text', '554 No', 'refused'],
    ['a policy', '554 5.7.1 No', 'queued'],
    ['its sender', '550 Sender verify failed', 'queued'],
    ['no given reason', '550 Message rejected', 'refused'],
  ])('for %s leaves the address alone', async (_, said, state) => {
    const { id, mailbox } = await one()
    const refusal = answered(said)
    const { out } = wayOut(() => Promise.reject(refusal))
    await sendDueLetters(at(services, start), out)
    expect(await row(id)).toMatchObject({ state })
    expect(await mailboxState(services, mailbox)).toBeUndefined()
  })

  test.each([
    ['554 5.7.1 Client host blocked', 'CONN'],
    ['535 5.7.8 Wrong password', 'AUTH PLAIN'],
    ['554 Relay access denied', 'RCPT TO'],
    ['554 Message rejected as spam', 'DATA'],
    ['421 4.3.2 Closing', 'DATA'],
  ])(
    'because of us (%s to %s) is no try, until it is too old',
    async (...said) => {
      const { id } = await one()
      const refusesUs = wayOut(() => Promise.reject(answered(...said)))
      const waits: number[] = []
      for (let moment = start, tries = 0; tries < 20; tries++) {
        expect(await sendDueLetters(at(services, moment), refusesUs.out)).toBe(
          1,
        )
        const { state, attempts, next_try_at } = await row(id)
        expect({ state, attempts }).toEqual({ state: 'queued', attempts: 0 })
        waits.push((next_try_at.getTime() - moment.getTime()) / MINUTE_MS)
        // Only by day does a letter go: then it is tried once a week.
        moment = tries < 4 ? next_try_at : after(7 * tries * DAY_MS)
      }
      expect(waits.slice(0, 5)).toEqual([30, 30, 60, 120, 180])
      expect(waits.at(-1)).toBe(180)

      // What then is about the letter is the first of its tries.
      const { out } = wayOut(() => Promise.reject(greylisted))
      await sendDueLetters(at(services, after(7 * 20 * DAY_MS)), out)
      expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1 })
      await dropTooOld(at(services, after(7 * 20 * DAY_MS)))
      expect(await row(id)).toMatchObject({ state: 'dropped' })
    },
  )

  test('because of us is told once for all that were in hand', async () => {
    const { petition, chamber: to } = here
    await insertLetter(services, { petition, to, at: start })
    const warned: object[] = []
    const log = {
      ...services.log,
      warn: (...line: unknown[]) => void warned.push(line),
    } as typeof services.log
    const error = answered('554 5.7.1 Client host blocked', 'CONN')
    const { out, mails } = wayOut(() => Promise.reject(error))
    await sendDueLetters({ ...at(services, start), log }, out)
    expect(mails).toHaveLength(2)
    expect(warned).toEqual([
      [
        { letters: 2, err: error },
        'letters wait: the mail server refuses us, or does not answer',
      ],
    ])
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
