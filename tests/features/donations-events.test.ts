import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forgetPaymentEvents } from '#app/features/donations/forget-events.server.ts'
import { receiveEvent } from '#app/features/donations/receive-event.server.ts'
import { settleDueEvents } from '#app/features/donations/settle-events.server.ts'
import type { Payments } from '#app/payments.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import {
  anEvent,
  paymentsWithout,
  signed,
} from '#tests/support/stripe-events.ts'

const services = useServices()
const log = useLog(services)
const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60_000

beforeAll(() => {
  services.payments = paymentsWithout()
})
beforeEach(async () => {
  log.clear()
  await services.db.deleteFrom('payment_event').execute()
})

function events() {
  return services.db
    .selectFrom('payment_event')
    .selectAll()
    .orderBy('received_at')
    .execute()
}

function receive(event: object, given?: Parameters<typeof signed>[1]) {
  const { body, signature } = signed(event, given)
  return receiveEvent(services, body, signature)
}

/** The same services at another moment, or with another Stripe. */
function at(ms: number, payments: Payments = services.payments!) {
  const moment = new Date(Date.now() + ms)
  return { ...services, now: () => moment, payments }
}

describe('an event of Stripe', () => {
  test('is stored once, with its ids alone, as a job that is due', async () => {
    const object = { id: 'pi_1', receipt_email: 'ada@example.org' }
    const event = anEvent({ id: 'evt_1', object })
    expect(await receive(event)).toBe('stored')
    expect(await receive(event)).toBe('known')
    const rows = await events()
    expect(rows).toMatchObject([
      {
        id: 'evt_1',
        type: 'payment_intent.succeeded',
        subject_kind: 'payment',
        subject_id: 'pi_1',
        attempts: 0,
        done_at: null,
      },
    ])
    expect(rows[0]!.next_try_at).toEqual(rows[0]!.received_at)
    expect(JSON.stringify(rows)).not.toContain('ada@example.org')
  })

  test('that comes ten times at once is stored once', async () => {
    const event = anEvent()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => receive(event)),
    )
    expect(all.toSorted()).toEqual([...Array(9).fill('known'), 'stored'])
    expect(await events()).toHaveLength(1)
  })

  test('about nothing of a donation is let go', async () => {
    expect(await receive(anEvent({ type: 'payout.paid' }))).toBe('ignored')
    const refund = { id: 're_1', payment_intent: null }
    const event = anEvent({ type: 'refund.created', object: refund })
    expect(await receive(event)).toBe('ignored')
    expect(await events()).toEqual([])
  })

  test.each([true, false])('of the other mode is let go', async (livemode) => {
    const mode = livemode ? 'test' : 'live'
    const event = anEvent({ livemode })
    const { body, signature } = signed(event)
    const other = at(0, paymentsWithout(mode))
    expect(await receiveEvent(other, body, signature)).toBe('ignored')
    expect(await events()).toEqual([])
    expect(log.lines).toMatchObject([{ level: 'warn', event: event.id }])
  })

  test('comes while Stripe is not set up', async () => {
    const { body, signature } = signed(anEvent())
    const bare = { ...services, payments: undefined }
    await expect(receiveEvent(bare, body, signature)).rejects.toMatchObject({
      code: 'donations-not-open',
    })
    expect(await settleDueEvents(bare)).toBe(0)
  })
})

describe('a signature', () => {
  const refused = { name: 'BadSignature' }

  test('is good for five minutes, by the clock of this program', async () => {
    const { body, signature } = signed(anEvent())
    const late = receiveEvent(at(5 * MINUTE_MS + 2_000), body, signature)
    await expect(late).rejects.toMatchObject(refused)
    const still = at(5 * MINUTE_MS - 2_000)
    expect(await receiveEvent(still, body, signature)).toBe('stored')
  })

  const day = new Date(Date.now() - DAY_MS)
  test.each([
    ['with another secret', signed(anEvent(), { secret: 'whsec_other' })],
    ['of yesterday, replayed', signed(anEvent(), { at: day })],
    ['of nothing', { ...signed(anEvent()), signature: null }],
    ['of nonsense', { ...signed(anEvent()), signature: 't=1,v1=00' }],
    ['of other bytes', { ...signed(anEvent()), body: Buffer.from('{}') }],
  ])('%s is refused, and nothing stored', async (_, { body, signature }) => {
    const answer = receiveEvent(services, body, signature)
    await expect(answer).rejects.toMatchObject(refused)
    expect(await events()).toEqual([])
  })

  test('is over the bytes: a single space more is another text', async () => {
    const { body, signature } = signed(anEvent())
    const longer = Buffer.concat([body, Buffer.from(' ')])
    const answer = receiveEvent(services, longer, signature)
    await expect(answer).rejects.toMatchObject(refused)
  })
})

describe('a burst of events about one payment', () => {
  const object = { id: 'pi_burst' }

  test('costs one look; what comes during it is looked at anew', async () => {
    for (let n = 0; n < 10; n += 1) await receive(anEvent({ object }))
    await receive(anEvent())
    let asked = 0
    const findPayment = async () => {
      asked += 1
      await receive(anEvent({ id: `evt_later_${asked}`, object }))
      return undefined
    }
    const stripe = at(1_000, { ...services.payments!, findPayment })
    expect(await settleDueEvents(stripe)).toBe(10)
    expect(asked).toBe(1)
    const waiting = (await events()).filter(({ done_at }) => done_at === null)
    expect(waiting).toHaveLength(2)
    expect(waiting.map(({ id }) => id)).toContain('evt_later_1')
  })

  test('of which one failed is put off in no more than that one', async () => {
    for (let n = 0; n < 3; n += 1) await receive(anEvent({ object }))
    expect(await settleDueEvents(at(1_000))).toBe(1)
    const rows = await events()
    expect(rows.map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 1])
    expect(rows.filter(({ done_at }) => done_at)).toEqual([])
  })
})

describe('an event that cannot be settled', () => {
  function refusing(kind: 'away' | 'refused'): Payments {
    const error = Object.assign(new Error('Stripe: some code'), {
      name: 'PaymentsError',
      kind,
      code: 'some_code',
    })
    const ask = () => Promise.reject(error)
    return { ...services.payments!, findPayment: ask }
  }

  async function tries(kind: 'away' | 'refused', ms: number) {
    expect(await settleDueEvents(at(ms, refusing(kind)))).toBe(1)
    return (await events())[0]!
  }

  test('waits longer each time, and holds up no other', async () => {
    await receive(anEvent())
    const waits: number[] = []
    let ms = 1_000
    for (let failed = 1; failed <= 12; failed += 1) {
      const { attempts, next_try_at, last_error } = await tries('away', ms)
      expect(attempts).toBe(failed)
      expect(last_error).toBe('PaymentsError away some_code')
      const wait = next_try_at.getTime() - Date.now() - ms
      waits.push(Math.round(wait / 1000))
      ms += wait + 100
    }
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40])
    expect(waits.at(-1)).toBe(30 * 60)
    expect(await settleDueEvents(at(ms - MINUTE_MS))).toBe(0)
  })

  test('is given up after three days where Stripe refuses', async () => {
    await receive(anEvent())
    expect(await tries('refused', 2 * DAY_MS)).toMatchObject({ outcome: null })
    log.clear()
    const given = await tries('refused', 4 * DAY_MS)
    expect(given).toMatchObject({ outcome: 'given-up', attempts: 2 })
    expect(given.done_at).not.toBeNull()
    expect(log.lines).toMatchObject([{ level: 'error', event: given.id }])
    expect(await settleDueEvents(at(9 * DAY_MS))).toBe(0)
  })

  test('is never given up while Stripe is away', async () => {
    await receive(anEvent())
    expect(await tries('away', 9 * DAY_MS)).toMatchObject({ outcome: null })
  })
})

describe('old events', () => {
  test('are forgotten 60 days after they were done', async () => {
    await receive(anEvent({ id: 'evt_waiting' }))
    const { received_at, next_try_at } = (await events())[0]!
    const subject = { subject_kind: 'payment', subject_id: 'pi_1' } as const
    const moments = { received_at, next_try_at, created_at: received_at }
    const row = {
      type: 'a',
      ...subject,
      ...moments,
      outcome: 'settled',
    } as const
    for (const days of [59, 61, 90]) {
      const done_at = new Date(Date.now() - days * DAY_MS)
      await services.db
        .insertInto('payment_event')
        .values({ ...row, id: `evt_${days}`, done_at })
        .execute()
    }
    expect(await forgetPaymentEvents(at(0))).toBe(2)
    const kept = (await events()).map(({ id }) => id)
    expect(kept.toSorted()).toEqual(['evt_59', 'evt_waiting'])
  })
})
