import { sql } from 'kysely'
import type { PaymentWindow } from '#app/payments.ts'
import { BooksRefused, type Comparing } from './books.ts'
import type { Turn } from './list-open-here.server.ts'
import type { Settling } from './look.server.ts'
import {
  type ReconcileReport,
  runReconciliation,
} from './run-reconciliation.server.ts'

const LOCK = 'reconcile donations'

/**
 * Reads anew what Stripe made in a window and what is not settled here, mends
 * what differs, and compares the ledger with Stripe's balance, movement for
 * movement. Whether it came to its end is in the table `reconciliation`.
 *
 * @throws BooksRefused while it runs elsewhere, or without a provider
 * @throws PaymentsError when Stripe cannot be asked to the end
 */
export async function reconcile(
  services: Settling,
  window: PaymentWindow,
): Promise<ReconcileReport> {
  const { payments } = services
  if (!payments) throw new BooksRefused('Donations are not set up here.')
  const comparing = { ...services, payments }
  const report = await reconcileUnlessRunning(comparing, window, 'all')
  if (report) return report
  throw new BooksRefused('A comparison runs already. Wait until it ends.')
}

/**
 * The same where another one may run already.
 *
 * @returns nothing while one does
 */
export async function reconcileUnlessRunning(
  services: Comparing,
  given: PaymentWindow,
  turn: Turn,
): Promise<ReconcileReport | undefined> {
  // Stripe counts in whole seconds, so both sides must mean the same ones.
  const window = { from: wholeSecond(given.from), to: wholeSecond(given.to) }
  return services.db.connection().execute(async (own) => {
    const key = sql`hashtextextended(${LOCK}, 0)`
    const { rows } = await sql<{ isOurs: boolean }>`
      select pg_try_advisory_lock(${key}) as "isOurs"`.execute(own)
    if (!rows[0]!.isOurs) return undefined
    try {
      return await runReconciliation(services, window, turn)
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(own)
    }
  })
}

function wholeSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000)
}
