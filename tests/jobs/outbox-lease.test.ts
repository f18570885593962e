import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MailError } from '#app/adapters/mail.server.ts'
import { type Outbox, sendDueMails } from '#app/jobs/outbox.server.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'
import {
  after,
  body,
  mailRow,
  outboxAt,
  queueMails,
  SECOND_MS,
  slowDelivery,
  start,
} from './outbox-support.ts'

const services = useServices()
const sent = async () => 'sent' as const

beforeEach(async () => {
  await services.db.deleteFrom('mail').execute()
})

describe('a mail in hand', () => {
  test('is left alone by other workers while its lease lasts', async () => {
    const [id] = await queueMails(services, 1)
    const slow = slowDelivery()
    const sending = sendDueMails(outboxAt(services, start, slow.deliver))
    await slow.begun
    expect(await mailRow(services, id!)).toMatchObject({
      state: 'sending',
      leased_until: after(60 * SECOND_MS),
      sealed: body,
    })
    const other = outboxAt(services, after(60 * SECOND_MS), sent)
    expect(await sendDueMails(other)).toBe(0)
    slow.end('sent')
    await sending
    expect(await mailRow(services, id!)).toMatchObject({ state: 'sent' })
  })

  test('or just being taken holds up no other worker', async () => {
    const [id] = await queueMails(services, 2)
    await services.db.transaction().execute(async (trx) => {
      const mail = trx.selectFrom('mail').select('id').where('id', '=', id!)
      await mail.forUpdate().execute()
      expect(await sendDueMails(outboxAt(services, start, sent))).toBe(1)
      expect(await sendDueMails(outboxAt(services, start, sent))).toBe(0)
    })
    expect(await sendDueMails(outboxAt(services, start, sent))).toBe(1)
  })

  test('is sent again when its lease ran out', async () => {
    const [id] = await queueMails(services, 1)
    const slow = slowDelivery()
    const sending = sendDueMails(outboxAt(services, start, slow.deliver))
    await slow.begun
    const afterwards = after(60 * SECOND_MS + 1)
    expect(await sendDueMails(outboxAt(services, afterwards, sent))).toBe(1)
    const row = await mailRow(services, id!)
    expect(row).toMatchObject({ state: 'sent', attempts: 2 })
    slow.end('sent')
    await sending
    expect(await mailRow(services, id!)).toMatchObject({ state: 'sent' })
  })

  // Found: the database refused to queue a mail without a body, and the round
  // of all the other mails ended with that error.
  test.each([
    ['for now', false],
    ['for good', true],
  ])(
    'that another one sent stays sent when ours fails %s',
    async (_, permanent) => {
      const [id] = await queueMails(services, 1)
      const slow = slowDelivery()
      const sending = sendDueMails(outboxAt(services, start, slow.deliver))
      await slow.begun
      const afterwards = after(61 * SECOND_MS)
      await sendDueMails(outboxAt(services, afterwards, sent))
      slow.fail(new MailError('It timed out.', { permanent }))
      expect(await sending).toBe(1)
      expect(await mailRow(services, id!)).toMatchObject({
        state: 'sent',
        ended_at: afterwards,
        last_error: null,
      })
    },
  )

  test('of another one stays in its hand when ours fails', async () => {
    const [id] = await queueMails(services, 1)
    const [first, second] = [slowDelivery(), slowDelivery()]
    const sending = sendDueMails(outboxAt(services, start, first.deliver))
    await first.begun
    const afterwards = after(61 * SECOND_MS)
    const again = sendDueMails(outboxAt(services, afterwards, second.deliver))
    await second.begun
    first.fail(new MailError('It timed out.', { permanent: false }))
    await sending
    expect(await mailRow(services, id!)).toMatchObject({
      state: 'sending',
      leased_until: after(121 * SECOND_MS),
    })
    second.end('sent')
    await again
  })

  test('has its lease renewed as long as its delivery takes', async () => {
    const [id] = await queueMails(services, 1)
    const slow = slowDelivery()
    let moment = start
    const outbox = {
      ...outboxAt(services, start, slow.deliver),
      now: () => moment,
    }
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const sending = sendDueMails(outbox)
      await slow.begun
      for (const seconds of [20, 40, 60]) {
        moment = after(seconds * SECOND_MS)
        vi.advanceTimersByTime(20 * SECOND_MS)
        const end = after((seconds + 60) * SECOND_MS)
        await expect
          .poll(async () => (await mailRow(services, id!)).leased_until)
          .toEqual(end)
      }
      slow.end('sent')
      await sending
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

test('several workers at once never take the same mail', async () => {
  await queueMails(services, 150)
  const delivered: string[] = []
  const deliver: Outbox['deliver'] = async ({ id }) => {
    delivered.push(id)
    await turn()
    return 'sent'
  }
  const workers = times(5, null).map(services.another)
  const taken = await Promise.all(
    workers.map(async (each) => {
      let sum = 0
      for (let last = 1; last > 0; sum += last) {
        last = await sendDueMails(outboxAt(each, start, deliver))
        expect(last).toBeLessThanOrEqual(20)
      }
      return sum
    }),
  )
  expect(taken.reduce((sum, n) => sum + n, 0)).toBe(150)
  expect(delivered).toHaveLength(150)
  expect(new Set(delivered).size).toBe(150)
})
