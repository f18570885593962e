import { afterAll, beforeAll } from 'vitest'
import { loadPages } from '#app/server/pages.server.ts'
import { startWeb } from '#app/server/web.server.ts'
import type { WorkerServices } from '#app/services.server.ts'

/** The whole web server over `services`, on a port of its own. */
export function useWeb(services: WorkerServices): { origin: string } {
  const web = { origin: '' }
  let close: () => Promise<void>

  beforeAll(async () => {
    const { pages } = await loadPages()
    const place = { host: '127.0.0.1', port: 0 }
    const started = await startWeb(services, pages, place)
    web.origin = `http://127.0.0.1:${started.port}`
    close = () => started.close()
  })
  afterAll(() => close())
  return web
}
