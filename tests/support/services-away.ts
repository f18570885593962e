import { createServices, type WorkerServices } from '#app/services.server.ts'
import { afterAll, beforeAll } from 'vitest'

/** The port of TCP multiplexing, where nothing listens any more. */
const NOBODY = 'postgres://nobody@127.0.0.1:1/nothing'

/** `services` on another database, which is away unless `url` says where. */
export function useServicesAt(
  services: WorkerServices,
  url: () => string = () => NOBODY,
): WorkerServices {
  const away = {} as WorkerServices
  let close: () => Promise<void>
  beforeAll(() => {
    const { origin, keys, erasures, log } = services
    const made = createServices({
      databaseUrl: url(),
      origin,
      keys,
      erasures,
      log,
    })
    close = () => made.close()
    Object.assign(away, services, made)
  })
  afterAll(() => close())
  return away
}
