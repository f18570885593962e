import { inspect } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { MailError } from '#app/adapters/mail.server.ts'
import {
  countWaitingMails,
  sendDueMails,
  type TakenMail,
} from '#app/jobs/outbox.server.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'
import {
  after,
  body,
  DAY_MS,
  mailRow,
  outboxAt,
  queueMails,
  SECOND_MS,
  start,
} from './outbox-support.ts'

const services = useServices()

beforeEach(async () => {
  await services.db.deleteFrom('mail').execute()
})

const greylisted = new MailError('The mail server answered 450 to RCPT TO.', {
  permanent: false,
  code: 450,
})
const noSuchUser = new MailError('The mail server answered 550 to RCPT TO.', {
  permanent: true,
  code: 550,
})

function failing(error: unknown) {
  return () => Promise.reject(error)
}

describe('mails that are due', () => {
  test('are sent, the longest due first, twenty at a time', async () => {
    const later = await queueMails(services, 25)
    const first = await queueMails(services, 20, { next_try_at: after(-1) })
    const future = await queueMails(services, 1, { next_try_at: after(1) })
    const delivered: string[] = []
    const outbox = outboxAt(services, start, async ({ id }) => {
      delivered.push(id)
      return 'sent'
    })
    expect(await countWaitingMails(services.db)).toBe(46)
    expect(await sendDueMails(outbox)).toBe(20)
    expect(delivered.toSorted()).toEqual(first.toSorted())
    expect(await sendDueMails(outbox)).toBe(20)
    expect(await sendDueMails(outbox)).toBe(5)
    expect(await sendDueMails(outbox)).toBe(0)
    expect(delivered.toSorted()).toEqual([...first, ...later].toSorted())
    expect(await countWaitingMails(services.db)).toBe(1)
    expect(await mailRow(services, future[0]!)).toMatchObject({ attempts: 0 })
  })

  test('are given to the delivery whole, and then have no body', async () => {
    const [id] = await queueMails(services, 1)
    const taken: TakenMail[] = []
    const outbox = outboxAt(services, after(5), async (mail) => {
      taken.push(mail)
      return 'sent'
    })
    await sendDueMails(outbox)
    expect(taken).toEqual([
      {
        id,
        kind: 'confirm-signature',
        discreet: false,
        petition_id: null,
        subject_id: null,
        sealed: body,
        attempts: 1,
        created_at: start,
        return_tag: null,
      },
    ])
    expect(await mailRow(services, id!)).toMatchObject({
      state: 'sent',
      sealed: null,
      leased_until: null,
      ended_at: after(5),
      last_error: null,
    })
  })

  test('that need not be sent any more end without their body', async () => {
    const [id] = await queueMails(services, 1)
    const outbox = outboxAt(services, start, async () => 'superseded')
    await sendDueMails(outbox)
    expect(await mailRow(services, id!)).toMatchObject({
      state: 'failed',
      sealed: null,
      leased_until: null,
      ended_at: start,
      last_error: 'superseded',
    })
    expect(outbox.failures).toEqual([])
    expect(await sendDueMails(outbox)).toBe(0)
  })
})

describe('a mail that was not taken', () => {
  test('for now waits, with its body, longer each time', async () => {
    const [id] = await queueMails(services, 1)
    let moment = start
    for (const [at, minutes] of [30, 60, 120, 180, 180].entries()) {
      const outbox = outboxAt(services, moment, failing(greylisted))
      expect(await sendDueMails(outbox)).toBe(1)
      expect(outbox.failures).toEqual([{ id, error: greylisted, final: false }])
      const next = new Date(moment.getTime() + minutes * 60 * SECOND_MS)
      expect(await mailRow(services, id!)).toMatchObject({
        state: 'queued',
        sealed: body,
        leased_until: null,
        attempts: at + 1,
        next_try_at: next,
        ended_at: null,
        last_error: 'MailError 450',
      })
      const early = new Date(next.getTime() - 1)
      expect(await sendDueMails({ ...outbox, now: () => early })).toBe(0)
      moment = next
    }
    const sending = outboxAt(services, moment, async () => 'sent')
    await sendDueMails(sending)
    expect(await mailRow(services, id!)).toMatchObject({
      state: 'sent',
      last_error: null,
    })
  })

  test('for good ends without its body', async () => {
    const [id] = await queueMails(services, 1)
    const outbox = outboxAt(services, start, failing(noSuchUser))
    await sendDueMails(outbox)
    expect(outbox.failures).toEqual([{ id, error: noSuchUser, final: true }])
    expect(await mailRow(services, id!)).toMatchObject({
      state: 'failed',
      sealed: null,
      leased_until: null,
      ended_at: start,
      last_error: 'MailError 550',
    })
    expect(await sendDueMails(outbox)).toBe(0)
  })

  test('is given up when it is older than five days', async () => {
    const [old] = await queueMails(services, 1, { created_at: after(-1) })
    const [young] = await queueMails(services, 1)
    const moment = after(5 * DAY_MS)
    await sendDueMails(outboxAt(services, moment, failing(greylisted)))
    expect(await mailRow(services, old!)).toMatchObject({
      state: 'failed',
      sealed: null,
    })
    expect(await mailRow(services, young!)).toMatchObject({
      state: 'queued',
      sealed: body,
    })
  })

  test('does not hold up the others', async () => {
    const ids = await queueMails(services, 20)
    const deliver = async ({ id }: TakenMail) => {
      if (id === ids[3]) throw greylisted
      if (id === ids[4]) throw new TypeError('A fault of ours')
      return 'sent' as const
    }
    expect(await sendDueMails(outboxAt(services, start, deliver))).toBe(20)
    const rows = await Promise.all(ids.map((id) => mailRow(services, id)))
    const states = rows.map(({ state }) => state)
    expect(states).toEqual(
      times(20, 'sent').map((sent, at) =>
        at === 3 || at === 4 ? 'queued' : sent,
      ),
    )
    expect(rows[4]!.last_error).toBe('TypeError')
  })

  test('leaves no address behind', async () => {
    const error = Object.assign(new Error('550 <ada@example.org> unknown'), {
      code: 'EENVELOPE',
      response: '550 ada@example.org',
      rejected: ['ada@example.org'],
    })
    const [id] = await queueMails(services, 1)
    await sendDueMails(outboxAt(services, start, failing(error)))
    const row = await mailRow(services, id!)
    expect(row.last_error).toBe('Error EENVELOPE')
    expect(inspect(row)).not.toMatch(/ada|example\.org/)
  })
})
