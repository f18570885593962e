import { beforeEach, describe, expect, test } from 'vitest'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import {
  anEvent,
  paymentsWithout,
  signed,
} from '#tests/support/stripe-events.ts'
import { type Answer, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const log = useLog(services)
const web = useWeb(services)

beforeEach(async () => {
  services.payments = paymentsWithout()
  log.clear()
  await services.db.deleteFrom('payment_event').execute()
})

function send(
  { body, signature }: { body: Buffer; signature: string | null },
  { path = '/hooks/stripe', isChunked = false } = {},
): Promise<Answer> {
  return visit(web.origin + path, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...(isChunked
        ? { 'Transfer-Encoding': 'chunked' }
        : { 'Content-Length': body.length }),
      'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      ...(signature && { 'Stripe-Signature': signature }),
    },
  })
}

async function storedEvents(): Promise<number> {
  const rows = await services.db
    .selectFrom('payment_event')
    .select('id')
    .execute()
  return rows.length
}

function expectSentence({ headers, text }: Answer): void {
  expect(headers['content-type']).toMatch(/^text\/plain/)
  expect(text).toMatch(/^[A-Z][^<>{}]+\.\n$/)
  expect(headers['cache-control']).toBe('no-store')
}

describe('the webhook', () => {
  test('acknowledges a signed event, and the same one again', async () => {
    const event = signed(anEvent())
    for (const _ of [1, 2]) {
      const { status, text, headers } = await send(event)
      expect([status, JSON.parse(text)]).toEqual([200, { received: true }])
      expect(headers['cache-control']).toBe('no-store')
    }
    expect(await storedEvents()).toBe(1)
  })

  test('acknowledges what is nothing to us', async () => {
    const event = signed(anEvent({ type: 'customer.created' }))
    expect((await send(event)).status).toBe(200)
    expect(await storedEvents()).toBe(0)
  })

  test('takes each byte as it is, beyond any one script', async () => {
    const object = { id: 'pi_1', note: 'é — ١٠ €\u2028\ud83d\ude00' }
    expect((await send(signed(anEvent({ object })))).status).toBe(200)
    expect(await storedEvents()).toBe(1)
  })

  test('logs nothing of what it was sent', async () => {
    const object = { id: 'pi_secret', receipt_email: 'ada@example.org' }
    await send(signed(anEvent({ object })))
    await send(signed(anEvent({ object }), { secret: 'whsec_other' }))
    expect(log.text()).not.toMatch(/pi_secret|ada@|whsec/)
    expect(log.lines.map(({ route }) => route)).toEqual(
      Array(2).fill('/hooks/stripe'),
    )
  })

  test('answers within 100 ms: the middle one of 50', async () => {
    const times: number[] = []
    for (let sent = 0; sent < 50; sent += 1) {
      const event = signed(anEvent())
      const start = performance.now()
      expect((await send(event)).status).toBe(200)
      times.push(performance.now() - start)
    }
    expect(times.toSorted((a, b) => a - b)[25]).toBeLessThan(100)
    expect(await storedEvents()).toBe(50)
  })
})

describe('what the webhook refuses', () => {
  const old = new Date(Date.now() - 10 * 60_000)
  test.each([
    ['a forged signature', signed(anEvent(), { secret: 'whsec_other' })],
    ['an ancient one', signed(anEvent(), { at: old })],
    ['none', { ...signed(anEvent()), signature: null }],
    ['nothing at all', { body: Buffer.alloc(0), signature: null }],
  ])('%s: 400, a sentence, nothing stored', async (_, event) => {
    const answer = await send(event)
    expect(answer.status).toBe(400)
    expectSentence(answer)
    expect(await storedEvents()).toBe(0)
  })

  test('anything while Stripe is not set up: it sends it again', async () => {
    services.payments = undefined
    const answer = await send(signed(anEvent()))
    expect(answer.status).toBe(503)
    expectSentence(answer)
  })

  test('more than 512 KB, also where the length is not told', async () => {
    const note = 'x'.repeat(512 * 1024)
    const large = signed(anEvent({ object: { id: 'pi_1', note } }))
    for (const isChunked of [false, true]) {
      const answer = await send(large, { isChunked }).catch(cutOff)
      if (answer) expect(answer.status).toBe(413)
    }
    expect(await storedEvents()).toBe(0)
  })

  test('has room for a large event', async () => {
    const object = { id: 'pi_1', note: 'x'.repeat(500 * 1024) }
    expect((await send(signed(anEvent({ object })))).status).toBe(200)
  })

  test('its other spellings take no event', async () => {
    const paths = ['/hooks', '/hooks/stripe/', '/hooks/stripe/again']
    for (const path of [...paths, '/hooks/stripe.data']) {
      const { status } = await send(signed(anEvent()), { path })
      expect([path, Math.floor(status / 100)]).toEqual([path, 4])
    }
    expect(await storedEvents()).toBe(0)
  })
})

/** A server that refuses a body may close before all of it was sent. */
function cutOff(error: NodeJS.ErrnoException): undefined {
  expect(['EPIPE', 'ECONNRESET']).toContain(error.code)
}
