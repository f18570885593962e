import type Stripe from 'stripe'
import { describe, expect, test } from 'vitest'
import {
  aSession,
  DAY_MS,
  refusal,
  sdkOf,
  secondsOf,
  stoppedStandIn,
} from './sdk.ts'

const standIn = stoppedStandIn()
const stripe = sdkOf(standIn)

describe('an idempotency key', () => {
  const wish = (idempotencyKey: string, changes: object = {}) =>
    stripe.checkout.sessions.create(
      { ...aSession(standIn), ...changes },
      { idempotencyKey },
    )

  test('gives the same answer to the same wish, also at once', async () => {
    const [one, other] = await Promise.all([wish('a'), wish('a')])
    expect(other.id).toBe(one.id)
    const { headers } = (await wish('a')).lastResponse
    expect(new Headers(headers).get('idempotent-replayed')).toBe('true')
    expect((await wish('b')).id).not.toBe(one.id)
  })

  test('is refused for another wish', async () => {
    await wish('c')
    expect(
      await refusal(wish('c', { cancel_url: 'https://other.example/' })),
    ).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
    const refund = stripe.refunds.create(
      { payment_intent: 'pi_none' },
      { idempotencyKey: 'c' },
    )
    expect((await refusal(refund)).type).toBe('StripeIdempotencyError')
  })

  test('is not used up by parameters that were refused', async () => {
    await refusal(wish('d', { mode: 'setup' }))
    expect((await wish('d')).status).toBe('open')
  })

  test('is forgotten after a day', async () => {
    const own = stoppedStandIn()
    const ask = () =>
      sdkOf(own).refunds.create(
        { payment_intent: 'pi_none' },
        { idempotencyKey: 'e' },
      )
    await refusal(ask())
    own.advance(DAY_MS)
    const other = sdkOf(own).checkout.sessions.create(aSession(own), {
      idempotencyKey: 'e',
    })
    expect((await other).status).toBe('open')
  })
})

describe('a list', () => {
  test('comes newest first in pages, each object once', async () => {
    const own = stoppedStandIn()
    const sdk = sdkOf(own)
    const made: string[] = []
    for (let at = 0; at < 25; at++) {
      made.unshift((await sdk.checkout.sessions.create(aSession(own))).id)
    }
    const first = await sdk.checkout.sessions.list()
    expect(first).toMatchObject({ has_more: true })
    expect(first.data.map(({ id }) => id)).toEqual(made.slice(0, 10))
    const all: string[] = []
    for await (const { id } of sdk.checkout.sessions.list({ limit: 6 })) {
      all.push(id)
    }
    expect(all).toEqual(made)
    const last = await sdk.checkout.sessions.list({
      starting_after: made[18],
      limit: 6,
    })
    expect(last.has_more).toBe(false)
  })

  test('takes no more than 100, and no unknown start', async () => {
    expect(await refusal(stripe.charges.list({ limit: 101 }))).toMatchObject({
      param: 'limit',
    })
    const after = stripe.refunds.list({ starting_after: 're_none' })
    expect(await refusal(after)).toMatchObject({ code: 'resource_missing' })
  })

  test('can be of a window of time', async () => {
    const own = stoppedStandIn()
    const sdk = sdkOf(own)
    const times: number[] = []
    for (let at = 0; at < 4; at++) {
      times.push(secondsOf(own))
      await sdk.checkout.sessions.create(aSession(own))
      own.advance(60_000)
    }
    const within = async (created: Stripe.RangeQueryParam) =>
      (await sdk.checkout.sessions.list({ created })).data.map((session) =>
        times.indexOf(session.created),
      )
    expect(await within({ gte: times[1], lt: times[3] })).toEqual([2, 1])
    expect(await within({ gt: times[1], lte: times[3] })).toEqual([3, 2])
  })
})
