import { readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { PaymentEvent, Payments } from '#app/payments.ts'
import { post, visit } from '#tests/support/visit.ts'
import { aFolder, anOrder, NOWHERE, payer, start } from './running.ts'
import { findStandIn, startStandIn } from './stripe/start.ts'

const MONTH_MS = 31 * 24 * 60 * 60 * 1000

/** A webhook that takes everything; `came` waits for an event of that type. */
async function aHook() {
  const posts: { body: Buffer; signature: string }[] = []
  let wake = () => {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const signature = String(request.headers['stripe-signature'])
    posts.push({ body: Buffer.concat(chunks), signature })
    response.end()
    wake()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hooks/stripe`,
    async came(type: string, { readEvent }: Payments): Promise<PaymentEvent> {
      for (;;) {
        const events = posts.map(({ body, signature }) =>
          readEvent(body, signature, new Date()),
        )
        const found = events.find((event) => event.type === type)
        if (found) return found
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

describe('who is answered', () => {
  test('a visitor on this machine, by any of its names', async () => {
    const { apiBase } = await start()
    const { port } = new URL(apiBase)
    for (const Host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status } = await visit(`${apiBase}/stand-in`, {
        headers: { Host },
      })
      expect(status).toBe(200)
    }
  })

  test.each([
    ['Host', 'moratorium.example'],
    ['Forwarded', 'for=192.0.2.1'],
    ['X-Forwarded-For', '127.0.0.1'],
    ['X-Forwarded-Proto', 'https'],
    ['X-Real-IP', '127.0.0.1'],
    ['Via', '1.1 proxy'],
  ])('nobody with %s: %s', async (name, value) => {
    const { apiBase, key } = await start()
    const headers = { Authorization: `Bearer ${key}`, [name]: value }
    for (const path of ['/', '/stand-in', '/style.css', '/v1/events']) {
      const answer = await visit(apiBase + path, { headers })
      expect(answer.status).toBe(403)
      expect(answer.text).toMatch(/^The stand-in for Stripe answers visitors/)
    }
  })

  test('not with more than 1 MB', async () => {
    const { apiBase } = await start()
    const answer = await post(
      `${apiBase}/v1/refunds`,
      'a'.repeat(1024 * 1024 + 1),
    )
    expect(answer.status).toBe(413)
  })

  test.each(['TRACE', 'PUT'])('not with %s', async (method) => {
    const { apiBase } = await start()
    expect((await visit(`${apiBase}/`, { method })).status).toBe(400)
  })
})

describe('the folder', () => {
  test('is for its owner only and holds whole files', async () => {
    const folder = join(aFolder(), 'not', 'yet')
    const { payments, close } = await start(folder)
    await payments.openCheckout(anOrder())
    await close()
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const names = readdirSync(folder).toSorted()
    expect(names).toEqual(['access.json', 'state.json'])
    for (const name of names) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    }
  })

  test('is written soon, not only at the end', async () => {
    const folder = aFolder()
    const { payments } = await start(folder)
    await payments.openCheckout(anOrder())
    await expect.poll(() => readdirSync(folder)).toContain('state.json')
  })

  test('is taken by one program at a time', async () => {
    const folder = aFolder()
    await start(folder)
    await expect(startStandIn({ folder, hookUrl: NOWHERE })).rejects.toThrow(
      'runs the stand-in for Stripe',
    )
  })
})

test('after a restart all is as it was, and subscriptions go on', async () => {
  const folder = aFolder()
  const before = await start(folder)
  const { id } = await before.payments.openCheckout(
    anOrder({ isMonthly: true }),
  )
  before.standIn.acts.pay(id, payer)
  const session = await before.payments.findSession(id)
  await before.close()

  const after = await start(folder)
  expect(after.key).toBe(before.key)
  expect(after.webhookSecret).toBe(before.webhookSecret)
  expect(after.apiBase).toBe(before.apiBase)
  expect(await after.payments.findSession(id)).toEqual(session)

  after.standIn.advance(MONTH_MS)
  const window = {
    from: new Date(0),
    to: new Date(Date.now() + 2 * MONTH_MS),
  }
  const invoices = await Array.fromAsync(after.payments.listInvoices(window))
  expect(invoices.map(({ isFirst }) => isFirst)).toEqual([false, true])
})

test('a command beside the program finds it, while it runs', async () => {
  const folder = aFolder()
  expect(await findStandIn(folder)).toBeUndefined()
  const { key, webhookSecret, apiBase, close } = await start(folder)
  const found = await findStandIn(folder)
  expect(found).toEqual({ key, webhookSecret, apiBase })
  await close()
  expect(await findStandIn(folder)).toBeUndefined()
})

test('another program that has its port by now is not taken for it', async () => {
  const folder = aFolder()
  const { apiBase, close } = await start(folder)
  await close()
  const other = createServer((_request, response) => response.end('Hello'))
  await new Promise<void>((resolve) => {
    other.listen(Number(new URL(apiBase).port), '127.0.0.1', resolve)
  })
  onTestFinished(() => void other.close())

  expect(await findStandIn(folder)).toBeUndefined()
  const again = await start(folder)
  expect(again.apiBase).not.toBe(apiBase)
  expect(await findStandIn(folder)).toMatchObject({ apiBase: again.apiBase })
})

describe('events', () => {
  test('go to the webhook, signed', async () => {
    const hook = await aHook()
    const { payments, standIn } = await start(aFolder(), hook.url)
    const { id } = await payments.openCheckout(anOrder())
    standIn.acts.pay(id, payer)
    const event = await hook.came('checkout.session.completed', payments)
    expect(event).toMatchObject({
      livemode: false,
      subject: { kind: 'session', id },
    })
  })

  test('that were not brought before the end come after it', async () => {
    const folder = aFolder()
    const before = await start(folder)
    const { id } = await before.payments.openCheckout(anOrder())
    before.standIn.acts.pay(id, payer)
    await before.close()

    const hook = await aHook()
    const { payments } = await start(folder, hook.url)
    const event = await hook.came('checkout.session.completed', payments)
    expect(event.subject).toEqual({ kind: 'session', id })
  })

  test('are lost as the controls say, and sent again by hand', async () => {
    const hook = await aHook()
    const { apiBase, payments, standIn } = await start(aFolder(), hook.url)
    const faults = { lose: '1', double: '0', shuffle: '0' }
    const controls = `${apiBase}/stand-in`
    await post(controls, { wish: 'set-faults', ...faults })
    const lost = await payments.openCheckout(anOrder())
    standIn.acts.pay(lost.id, payer)

    await post(controls, { wish: 'set-faults', ...faults, lose: '0' })
    const [event] = standIn
      .events()
      .filter(({ type }) => type === 'checkout.session.completed')
    const { text } = await visit(controls)
    expect(text).toContain('Webhook: lost')
    await post(controls, { wish: 'resend', id: event!.id })
    const came = await hook.came('checkout.session.completed', payments)
    expect(came.subject?.id).toBe(lost.id)
  })
})
