import { forgetSpooled } from '#app/features/desk/exports/spool.server.ts'
import { forgetPeppers } from '#app/features/signatures/forget-closed.server.ts'
import { forgetTagKeys } from '#app/features/signatures/network-tag.server.ts'
import type { Services } from '#app/services.server.ts'
import type { Stoppers } from './main.server.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Deletes, now and every hour, the secrets and the sealed exports whose time is
 * over. Each process does it for itself: site and worker may have folders of
 * their own.
 */
export async function keepForgettingSecrets(
  services: Services,
  stoppers: Stoppers,
): Promise<void> {
  await forget(services)
  const timer = setInterval(() => {
    forget(services).catch((err: unknown) => {
      services.log.error({ job: 'forget-secrets', err })
    })
  }, HOUR_MS)
  stoppers.push(async () => clearInterval(timer))
}

async function forget(services: Services): Promise<void> {
  const peppers = await forgetPeppers(services)
  const tagKeys = await forgetTagKeys(services)
  // The folder for temporary files is not ours alone: what is wrong there must
  // not keep the site from starting.
  const exports = await forgetSpooled(services).catch((err: unknown) => {
    services.log.error({ job: 'forget-exports', err })
    return 0
  })
  const result = { peppers, tagKeys, exports }
  services.log.info({ job: 'forget-secrets', result })
}
