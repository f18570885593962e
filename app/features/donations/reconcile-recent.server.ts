import type { Difference } from '#db/schema.ts'
import type { Settling } from './look.server.ts'
import { reconcileUnlessRunning } from './reconcile.server.ts'

/** Longer than a long weekend, after which somebody looks at the log. */
const RECENT_DAYS = 4
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Compares with Stripe what moved in the last 4 days, and settles what is not
 * settled; of the monthly gifts a part, so that each has its turn once a day.
 *
 * @returns for the log; nothing while another comparison runs, or without keys
 * @throws PaymentsError when Stripe cannot be asked to the end
 */
export async function reconcileRecent(services: Settling): Promise<
  | {
      checked: number
      mended: number
      unexplained: number
      difference: Difference
    }
  | undefined
> {
  const { payments, now } = services
  if (!payments) return undefined
  const to = now()
  const window = { from: new Date(to.getTime() - RECENT_DAYS * DAY_MS), to }
  const report = await reconcileUnlessRunning(
    { ...services, payments },
    window,
    to.getUTCHours(),
  )
  return (
    report && {
      checked: report.checked,
      mended: report.mended.length,
      unexplained: report.unexplained.length,
      difference: report.difference,
    }
  )
}
