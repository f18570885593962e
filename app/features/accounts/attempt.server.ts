import type { Services } from '#app/services.server.ts'
import { acting, audit, type AuditWish } from './audit.server.ts'

/** {@link acting} for what may come to nothing without an error: that is noted too. */
export async function attempt(
  services: Pick<Services, 'db' | 'now'>,
  wish: AuditWish,
  run: () => Promise<boolean>,
): Promise<boolean> {
  const isDone = await acting(services, wish, run)
  if (!isDone) await audit(services, { ...wish, act: `${wish.act}.failed` })
  return isDone
}
