import { afterAll, beforeAll } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { createClientReader } from '#app/http/client.server.ts'
import { loadPages } from '#app/server/pages.server.ts'
import { startWeb } from '#app/server/web.server.ts'
import type { WorkerServices } from '#app/services.server.ts'

type Network = Parameters<typeof createClientReader>[0]

/**
 * The whole web server over `services`, on a port of its own; `network`: how it
 * tells who comes, unless as without any setting.
 */
export function useWeb(
  services: WorkerServices,
  network: () => Network = () => readEnv({}),
): { origin: string } {
  const web = { origin: '' }
  let close: () => Promise<void>

  beforeAll(async () => {
    const { pages } = await loadPages()
    const clientOf = createClientReader(network(), services.log)
    const place = { host: '127.0.0.1', port: 0, clientOf }
    const started = await startWeb(services, pages, place)
    web.origin = `http://127.0.0.1:${started.port}`
    close = () => started.close()
  })
  afterAll(() => close())
  return web
}
