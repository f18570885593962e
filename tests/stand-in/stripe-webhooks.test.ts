import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Faults, StandInEvent } from './stripe/contract.ts'
import { createSender } from './stripe/webhooks.ts'

const SECRET = 'whsec_0123456789abcdef'
const DAY_MS = 24 * 60 * 60 * 1000
const none: Faults = { lose: 0, double: 0, shuffle: 0 }

type Got = {
  id: string
  headers: Record<string, unknown>
  body: string
}

/** A webhook that answers with `statuses` in turn, then with 200. */
async function aHook(...statuses: number[]) {
  const got: Got[] = []
  let wake = () => {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const { id } = JSON.parse(body) as { id: string }
    got.push({ id, headers: request.headers, body })
    // Where a redirect would lead, a second request would be seen.
    response.writeHead(statuses.shift() ?? 200, { Location: '/elsewhere' })
    response.end()
    wake()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    got,
    url: `http://127.0.0.1:${port}/hooks/stripe`,
    /** Resolves when `count` requests have come. */
    async came(count: number): Promise<void> {
      while (got.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

function aSender(hookUrl: string, faults: Partial<Faults> = {}) {
  const sender = createSender({
    hookUrl,
    secret: SECRET,
    faults: { ...none, ...faults },
    now: () => new Date(),
  })
  onTestFinished(() => sender.close())
  return sender
}

function anEvent(id: string): StandInEvent {
  return {
    id,
    object: 'event',
    type: 'payment_intent.succeeded',
    created: 1_700_000_000,
    livemode: false,
    api_version: '2026-10-28',
    data: { object: { id: 'pi_1', object: 'payment_intent', name: 'Őze 中' } },
  }
}

test('an event comes signed so that the SDK takes it', async () => {
  const hook = await aHook()
  aSender(hook.url).send(anEvent('evt_1'))
  await hook.came(1)

  const { headers, body } = hook.got[0]!
  const signature = headers['stripe-signature'] as string
  const event = Stripe.webhooks.constructEvent(body, signature, SECRET)
  expect(event).toEqual(anEvent('evt_1'))
  expect(headers['content-length']).toBe(String(Buffer.byteLength(body)))
  expect(headers['user-agent']).toMatch(/^Stripe\/1\.0 /)
  expect(body).toMatch(/^\{\n {2}"id": "evt_1",\n/)
  expect(() =>
    Stripe.webhooks.constructEvent(body, signature, 'whsec_other'),
  ).toThrow()
})

test.each([500, 404, 302])('after %i an event comes again', async (status) => {
  const hook = await aHook(status)
  const sender = aSender(hook.url)
  sender.send(anEvent('evt_1'))
  await hook.came(2)

  await expect.poll(() => sender.owed()).toEqual([])
  expect(hook.got.map(({ id }) => id)).toEqual(['evt_1', 'evt_1'])
  expect(sender.deliveries()).toMatchObject([
    { eventId: 'evt_1', result: status },
    { eventId: 'evt_1', result: 200 },
  ])
})

test('an event waits for a webhook that is not there', async () => {
  const sender = aSender('http://127.0.0.1:9/hooks/stripe')
  sender.send(anEvent('evt_1'))
  await expect
    .poll(() => sender.deliveries())
    .toMatchObject([{ eventId: 'evt_1', result: 'no answer' }])
  await sender.close()
  expect(sender.owed()).toEqual(['evt_1'])
})

test('events are lost on demand, and then sent by hand', async () => {
  const hook = await aHook()
  const sender = aSender(hook.url, { lose: 1 })
  sender.send(anEvent('evt_1'))
  expect(sender.deliveries()).toMatchObject([{ result: 'lost' }])
  expect(sender.owed()).toEqual([])

  sender.resend(anEvent('evt_2'))
  await hook.came(1)
  expect(hook.got.map(({ id }) => id)).toEqual(['evt_2'])
})

test('events are doubled on demand', async () => {
  const hook = await aHook()
  const sender = aSender(hook.url, { double: 1 })
  sender.send(anEvent('evt_1'))
  await hook.came(2)
  await expect.poll(() => sender.owed()).toEqual([])
  expect(hook.got.map(({ id }) => id)).toEqual(['evt_1', 'evt_1'])
})

test('events are shuffled on demand', async () => {
  const hook = await aHook()
  const sender = aSender(hook.url, { shuffle: 1 })
  // That they come in order by chance happens once in 3,628,800 times.
  const ids = Array.from({ length: 10 }, (_, at) => `evt_${at}`)
  for (const id of ids) sender.send(anEvent(id))
  await hook.came(10)
  const came = hook.got.map(({ id }) => id)
  expect(came).not.toEqual(ids)
  expect(came.toSorted()).toEqual(ids)
})

/** A sender on a clock of the test's own, to a webhook that always fails. */
function aSenderInVain() {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const start = Date.now()
  const tries: number[] = []
  const sender = createSender({
    hookUrl: 'http://127.0.0.1:9/',
    secret: SECRET,
    faults: none,
    now: () => new Date(),
    async fetch() {
      tries.push(Date.now() - start)
      return new Response(null, { status: 503 })
    },
  })
  sender.send(anEvent('evt_1'))
  return { sender, tries }
}

test('the pauses grow, and after three days there is no more try', async () => {
  const { sender, tries } = aSenderInVain()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(tries).toEqual([0, 500, 2_500, 10_500])
  await vi.advanceTimersByTimeAsync(3 * DAY_MS)
  expect(sender.owed()).toEqual([])
  const count = tries.length
  expect(tries.at(-1)).toBeGreaterThan(2.9 * DAY_MS)
  await vi.advanceTimersByTimeAsync(DAY_MS)
  expect(tries).toHaveLength(count)
})

test('nothing is sent after the end', async () => {
  const { sender, tries } = aSenderInVain()
  await vi.advanceTimersByTimeAsync(400)
  await sender.close()
  sender.send(anEvent('evt_2'))
  await vi.advanceTimersByTimeAsync(DAY_MS)
  expect(tries).toEqual([0])
})

test.each(['https://moratorium.example/hooks/stripe', 'http://192.0.2.1/'])(
  'nothing is sent to %s',
  (hookUrl) => {
    expect(() => aSender(hookUrl)).toThrow('to this machine only')
  },
)
