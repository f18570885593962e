import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { settleDueEvents } from '#app/features/donations/settle-events.server.ts'
import { useServices } from '#tests/support/services.ts'
import { useStandIn } from '#tests/support/stand-in.ts'
import type { Argument } from './donations-child.ts'

const services = useServices()
const { standIn, signed, order } = useStandIn(services)
const script = fileURLToPath(new URL('donations-child.ts', import.meta.url))

/** As far as it gets: calls of Stripe that it makes before it is killed. */
const reaches = [0, 1, 3, 5]

/** The stand-in over HTTP, which does not answer the call after `calls`. */
async function aStripeThatStops(calls: number) {
  let made = 0
  const { promise: stopped, resolve } = Promise.withResolvers<undefined>()
  const server = createServer(async (request, response) => {
    if (made++ >= calls) return resolve(undefined)
    const answer = await standIn.fetch(await toRequest(request))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(await answer.text())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { apiBase: `http://127.0.0.1:${port}`, stopped }
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method, url, headers } = request
  return new Request(`http://127.0.0.1:1${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
    body: chunks.length > 0 ? Buffer.concat(chunks) : null,
  })
}

/** A gift that was paid at Stripe, and what Stripe says of it. */
async function aPaidGift() {
  const { site } = await services.db
    .selectFrom('donation_control')
    .select('site')
    .executeTakeFirstOrThrow()
  const mark = { site, donation: randomUUID(), language: 'en' as const }
  const { id } = await services.payments!.openCheckout(order({ mark }))
  const card = '4242424242424242'
  const payer = { card, email: 'ada@example.org', name: 'Ada', country: 'GB' }
  standIn.acts.pay(id, payer)
  const event = standIn
    .events()
    .find(
      ({ type, data }) => type.endsWith('completed') && data.object.id === id,
    )
  return { donation: mark.donation, event: event! }
}

async function startChild(argument: Argument) {
  const child = spawn(process.execPath, [script, JSON.stringify(argument)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  await once(child.stdout, 'data')
  return { child, ended, lines }
}

test.each(reaches)(
  'an event that was acknowledged is settled once though its worker is killed after %i calls',
  async (calls) => {
    const { donation, event } = await aPaidGift()
    const { body, signature } = signed(event)
    const stripe = await aStripeThatStops(calls)
    const { key, webhookSecret } = standIn
    const { child, ended, lines } = await startChild({
      databaseUrl: services.databaseUrl,
      dataDir: services.dataDir,
      access: { key, webhookSecret, apiBase: stripe.apiBase },
      body: Buffer.from(body).toString(),
      signature,
    })
    child.stdin.write('go')
    await stripe.stopped
    child.kill('SIGKILL')
    await ended
    expect(lines).toEqual(['ready', 'answered'])

    // At once: no lease has to run out. The database sees the death first.
    await expect
      .poll(() => settleDueEvents(services), { timeout: 10_000 })
      .toBe(1)
    expect(await settleDueEvents(services)).toBe(0)
    const rows = services.db.selectFrom('donation').selectAll()
    const stored = await rows.where('id', '=', donation).executeTakeFirst()
    expect(stored).toMatchObject({ state: 'paid', amount_minor: 1000 })
    expect(await countOf('ledger_entry', 'donation_id', donation)).toBe(1)
    expect(await countOf('mail', 'subject_id', donation)).toBe(1)
  },
)

async function countOf(
  table: 'ledger_entry' | 'mail',
  column: 'donation_id' | 'subject_id',
  id: string,
): Promise<number> {
  const rows = await services.db.selectFrom(table).selectAll().execute()
  return rows.filter((row) => (row as Record<string, unknown>)[column] === id)
    .length
}
