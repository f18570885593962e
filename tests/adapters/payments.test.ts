import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { afterEach, describe, expect, test } from 'vitest'
import { createPayments } from '#app/adapters/payments.server.ts'
import { BadSignature, PaymentsError } from '#app/payments.ts'

const secret = 'whsec_of_a_test'
const now = new Date('2026-11-23T10:00:00Z')
const seconds = now.getTime() / 1000
const access = { key: 'sk_test_1', webhookSecret: secret, isStandIn: true }
const payments = createPayments(access)
const { webhooks } = new Stripe('sk_test_1')

function eventText(type: string, object: object, given: object = {}): string {
  const event = { id: 'evt_1', object: 'event', type, created: seconds }
  return JSON.stringify({
    ...event,
    livemode: false,
    data: { object },
    ...given,
  })
}

type Signing = { payload: string; secret?: string; timestamp?: number }

function sign(given: Signing): string {
  return webhooks.generateTestHeaderString({
    secret,
    timestamp: seconds,
    ...given,
  })
}

function read(payload: string, signature: string | null, at = now) {
  return payments.readEvent(Buffer.from(payload), signature, at)
}

const paid = eventText('payment_intent.succeeded', { id: 'pi_1' })

describe('an event', () => {
  test('that Stripe signed gives its ids and nothing else', () => {
    expect(read(paid, sign({ payload: paid }))).toEqual({
      id: 'evt_1',
      type: 'payment_intent.succeeded',
      createdAt: now,
      livemode: false,
      subject: { kind: 'payment', id: 'pi_1' },
    })
  })

  test.each([
    ['checkout.session.expired', { id: 'cs_1' }, 'session', 'cs_1'],
    [
      'charge.refunded',
      { id: 'ch_1', payment_intent: 'pi_2' },
      'payment',
      'pi_2',
    ],
    [
      'refund.failed',
      { id: 're_1', payment_intent: { id: 'pi_3' } },
      'payment',
      'pi_3',
    ],
    [
      'charge.dispute.closed',
      { id: 'du_1', payment_intent: 'pi_4' },
      'payment',
      'pi_4',
    ],
    ['invoice.paid', { id: 'in_1' }, 'invoice', 'in_1'],
    ['customer.subscription.deleted', { id: 'sub_1' }, 'subscription', 'sub_1'],
  ])('%s is about %o', (type, object, kind, id) => {
    const payload = eventText(type, object)
    expect(read(payload, sign({ payload })).subject).toEqual({ kind, id })
  })

  test.each([
    ['customer.updated', { id: 'cus_1', email: 'ada@example.org' }],
    ['refund.created', { id: 're_1', payment_intent: null }],
    ['toString', { id: 'x' }],
  ])('%s is about no donation', (type, object) => {
    const payload = eventText(type, object)
    expect(read(payload, sign({ payload })).subject).toBeUndefined()
  })

  test.each([
    ['none', null],
    ['an empty one', ''],
    ['nonsense', 't=1,v1=zzz'],
    ['no time', `v1=${'0'.repeat(64)}`],
    ['an older scheme', sign({ payload: paid }).replace('v1=', 'v0=')],
    ['another secret', sign({ payload: paid, secret: 'whsec_other' })],
    ['another body', sign({ payload: paid.replace('pi_1', 'pi_2') })],
    [
      'a second more than 5 minutes',
      sign({ payload: paid, timestamp: seconds - 301 }),
    ],
    ['a year', sign({ payload: paid, timestamp: seconds - 31_536_000 })],
  ])('with %s for a signature is refused', (_, signature) => {
    expect(() => read(paid, signature)).toThrow(BadSignature)
  })

  test('is taken for five minutes, by the clock of the program', () => {
    const signature = sign({ payload: paid })
    const after = (ms: number) => new Date(now.getTime() + ms)
    expect(read(paid, signature, after(300_000)).id).toBe('evt_1')
    expect(() => read(paid, signature, after(301_000))).toThrow(BadSignature)
    // A clock that is behind Stripe's.
    expect(read(paid, signature, after(-60_000)).id).toBe('evt_1')
  })

  test('of which one byte was changed is refused', () => {
    const signature = sign({ payload: paid })
    for (let at = 0; at < paid.length; at += 7) {
      const bytes = Buffer.from(paid)
      bytes[at]! ^= 1
      expect(() => payments.readEvent(bytes, signature, now)).toThrow(
        BadSignature,
      )
    }
  })

  test('is signed as the bytes came, and must be whole', () => {
    const payload = `${paid.slice(0, -1)}, "x": "é"}`
    expect(read(payload, sign({ payload })).id).toBe('evt_1')
    const broken = '{"id": "evt_1"'
    expect(() => read(broken, sign({ payload: broken }))).toThrow(BadSignature)
  })
})

describe('a provider that', () => {
  let server: Server | undefined
  afterEach(() => server?.close())

  async function answering(status: number, body: unknown) {
    server = createServer((request, response) => {
      request.resume()
      // Or the SDK would try again for seconds.
      response.setHeader('Stripe-Should-Retry', 'false')
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
    await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    return createPayments({ ...access, apiBase: `http://127.0.0.1:${port}` })
  }

  const error = (given: object) => ({
    error: { message: 'ada@example.org is not welcome', ...given },
  })

  test.each([
    [500, error({ type: 'api_error' }), 'away'],
    [429, error({ type: 'invalid_request_error', code: 'rate_limit' }), 'away'],
    [401, error({ type: 'invalid_request_error' }), 'away'],
    [403, error({ type: 'invalid_request_error' }), 'refused'],
    [200, '<html>a proxy', 'away'],
    [
      400,
      error({ type: 'invalid_request_error', code: 'parameter_unknown' }),
      'refused',
    ],
    [400, error({ type: 'idempotency_error' }), 'refused'],
  ])(
    'answers %i is told by kind and code, never by its words',
    async (status, body, kind) => {
      const there = await answering(status, body)
      const failure = await there
        .findSession('cs_1')
        .catch((caught: unknown) => caught)
      expect(failure).toBeInstanceOf(PaymentsError)
      expect(failure).toMatchObject({ kind })
      expect(String((failure as Error).stack)).not.toContain('ada@')
    },
  )

  test('knows no such object is no fault', async () => {
    const missing = error({
      type: 'invalid_request_error',
      code: 'resource_missing',
    })
    const there = await answering(404, missing)
    expect(await there.findPayment('pi_1')).toBeUndefined()
  })

  test('is not there is away', async () => {
    const there = await answering(200, {})
    server!.close()
    server!.closeAllConnections()
    await expect(there.findInvoice('in_1')).rejects.toMatchObject({
      kind: 'away',
    })
  }, 15_000)
})
