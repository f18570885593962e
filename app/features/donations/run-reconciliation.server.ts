import { randomUUID } from 'node:crypto'
import type { PaymentWindow } from '#app/payments.ts'
import type { Mended } from '#db/schema.ts'
import type { Comparing } from './books.ts'
import { collectRoots } from './collect-roots.server.ts'
import { compareLedger, type Comparison } from './compare-ledger.server.ts'
import { endNeverOpened } from './end-never-opened.server.ts'
import type { Turn } from './list-open-here.server.ts'
import { listUnknown } from './list-unknown.server.ts'
import { createMender } from './mend.server.ts'
import { settleGivenUp } from './settle-given-up.server.ts'

/** What was compared when stays known over a year's closing of the books. */
const KEPT_DAYS = 400
const DAY_MS = 24 * 60 * 60 * 1000

export type ReconcileReport = Comparison & {
  window: PaymentWindow
  /** Objects that were read anew. */
  checked: number
  /** What a lost event had left, and is right now. */
  mended: Mended[]
}

/**
 * One comparison, with its row in `reconciliation`: without an end there, it
 * did not come to it. What it cannot explain is an error in the log.
 *
 * @throws PaymentsError when Stripe cannot be asked to the end
 */
export async function runReconciliation(
  services: Comparing,
  window: PaymentWindow,
  turn: Turn,
): Promise<ReconcileReport> {
  const { db, now, log } = services
  const id = randomUUID()
  const at = { from_at: window.from, to_at: window.to, started_at: now() }
  await db
    .insertInto('reconciliation')
    .values({ id, ...at })
    .execute()
  const report = await run(services, window, turn)
  const { checked, mended, unexplained, difference } = report
  await db
    .updateTable('reconciliation')
    .set({
      ended_at: now(),
      checked,
      mended: JSON.stringify(mended),
      unexplained: JSON.stringify(unexplained),
      difference: JSON.stringify(difference),
    })
    .where('id', '=', id)
    .execute()
  await forgetOld(services)
  if (!isRight(report)) {
    const told = { reconciliation: id, unexplained, difference }
    log.error(told, 'the ledger of donations differs from Stripe')
  }
  return report
}

/** Whether the ledger is that of Stripe, and all of it is understood. */
export function isRight({
  unexplained,
  difference,
}: Pick<ReconcileReport, 'unexplained' | 'difference'>): boolean {
  return unexplained.length === 0 && Object.keys(difference).length === 0
}

async function run(
  services: Comparing,
  window: PaymentWindow,
  turn: Turn,
): Promise<ReconcileReport> {
  const mender = createMender(services)
  const { subjects, marked } = await collectRoots(services, window, turn)
  for (const subject of subjects) await mender.look(subject)
  const never = await endNeverOpened(services, window)
  const unknown = await listUnknown(services, mender.looked)
  const compared = await compareLedger(services, window, { mender, marked })
  const { looked, mended, unexplained } = mender
  await settleGivenUp(services, looked)
  return {
    ...compared,
    window,
    checked: looked.length,
    mended: [...mended, ...never],
    unexplained: [...unexplained, ...unknown, ...compared.unexplained],
  }
}

async function forgetOld({ db, now }: Comparing): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS)
  await db
    .deleteFrom('reconciliation')
    .where('started_at', '<', before)
    .execute()
}
