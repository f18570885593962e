import { type AddressInfo, createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { useServices } from '#tests/support/services.ts'
import { useServicesAt } from '#tests/support/services-away.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const silence = useSilence()
const services = useServices()
const web = useWeb(services)
const webOfNobody = useWeb(useServicesAt(services))
const webOfSilence = useWeb(useServicesAt(services, () => silence.url))

const { version } = manifest

async function health({ origin }: { origin: string }) {
  const { status, headers, text } = await visit(`${origin}/health`)
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  return { status, body: JSON.parse(text) as Record<string, unknown> }
}

const away = {
  status: 503,
  body: { status: 'database-away', version, database_ms: null },
}

test('all is well', async () => {
  const { status, body } = await health(web)
  expect(status).toBe(200)
  expect(body).toEqual({
    status: 'ok',
    version,
    database_ms: expect.any(Number) as number,
  })
  expect(body.database_ms).toBeGreaterThan(0)
  expect(version).toMatch(/^\d+\.\d+\.\d+/)
})

test('HEAD is enough to ask', async () => {
  const method = 'HEAD'
  const well = await visit(`${web.origin}/health`, { method })
  const ill = await visit(`${webOfNobody.origin}/health`, { method })
  expect([well.status, well.text]).toEqual([200, ''])
  expect([ill.status, ill.text]).toEqual([503, ''])
})

test('a database that refuses is away, at once', async () => {
  const start = performance.now()
  expect(await health(webOfNobody)).toEqual(away)
  expect(performance.now() - start).toBeLessThan(1_900)
})

test('a database that does not answer is away after two seconds', async () => {
  const start = performance.now()
  expect(await health(webOfSilence)).toEqual(away)
  const ms = performance.now() - start
  expect(ms).toBeGreaterThan(1_900)
  expect(ms).toBeLessThan(4_000)
})

test('a database that ended every connection is found again', async () => {
  await health(web)
  for (let times = 0; times < 3; times += 1) {
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(
      services.db,
    )
    await endOwn()
    await expect
      .poll(async () => (await health(web)).status, { timeout: 5_000 })
      .toBe(200)
  }
})

/** Ends the connection that asks for it, too. */
async function endOwn(): Promise<void> {
  const ended = sql`select pg_terminate_backend(pg_backend_pid())`
  await expect(ended.execute(services.db)).rejects.toThrow()
}

/** A server that takes connections and never says a word. */
function useSilence(): { url: string } {
  const silent = { url: '' }
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    sockets.push(socket)
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    silent.url = `postgres://nobody@127.0.0.1:${port}/nothing`
  })
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return silent
}
