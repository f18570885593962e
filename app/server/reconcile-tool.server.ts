import { parseArgs } from 'node:util'
import { BooksRefused } from '#app/features/donations/books.ts'
import type { Sums } from '#app/features/donations/compare-ledger.server.ts'
import { reconcile } from '#app/features/donations/reconcile.server.ts'
import {
  isRight,
  type ReconcileReport,
} from '#app/features/donations/run-reconciliation.server.ts'
import { PaymentsError, type PaymentWindow } from '#app/payments.ts'
import { withStripe } from './donations/books.server.ts'
import { paymentsSentence } from './donations/payments-sentence.ts'
import {
  dayAfter,
  readDay,
  shownDifference,
  shownMoney,
} from './donations/words.ts'
import { shownMoment } from './letters/show-moment.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'
import { columns } from './signatures/columns.ts'
import { tell } from './tell.server.ts'
import { shown } from './vault/progress.server.ts'

const USUAL_DAYS = 30
const LINES_SHOWN = 50
const DAY_MS = 24 * 60 * 60 * 1000

const USAGE = `Compares the donations here with Stripe, mends what a lost event left, and says
what it cannot explain. It moves no money. The worker does this every hour for
the last four days.

  npm run reconcile [-- --from DAY --to DAY]
      What moved from the first day to the last, in UTC; without days in the
      last ${USUAL_DAYS}. Ends with 1 when something is not explained.

docs/donations.md tells more.
`

/** `npm run reconcile` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE)
    return
  }
  const window = readWindow(args)
  await withStripe(tool, async (services) => {
    tell(`From ${shownMoment(window.from)} to ${shownMoment(window.to)} …`)
    const report = await reconcile(services, window).catch(explained)
    process.stdout.write(textOf(report))
    if (isRight(report)) return
    throw new PlainError(
      'Not all is explained: docs/donations.md says what to do.',
    )
  })
}

function readWindow(args: string[]): PaymentWindow {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, to: { type: 'string' } },
  })
  const to = values.to ? dayAfter(readDay(values.to)) : new Date()
  const from = values.from
    ? readDay(values.from)
    : new Date(to.getTime() - USUAL_DAYS * DAY_MS)
  if (from < to) return { from, to }
  throw new PlainError('--from must be a day before --to, or the same.')
}

function explained(error: unknown): never {
  if (error instanceof PaymentsError) throw paymentsSentence(error)
  if (error instanceof BooksRefused) throw new PlainError(error.message)
  throw error
}

function textOf(report: ReconcileReport): string {
  const { checked, mended, unexplained, difference } = report
  return (
    columns([
      ['checked', shown(checked)],
      ['mended', shown(mended.length)],
      ['unexplained', shown(unexplained.length)],
      ['difference', shownDifference(difference)],
    ]) +
    section(
      'Mended',
      mended.map(({ donation, from, to }) => [donation, `${from} → ${to}`]),
    ) +
    section(
      'Unexplained',
      unexplained.map(({ what, id }) => [id, what]),
    ) +
    section('Of donations, at Stripe', report.ours.map(sumsRow)) +
    section(
      'Not of donations',
      report.others.map((sums) => [sums.category, ...sumsRow(sums)]),
    )
  )
}

function sumsRow({ currency, count, ...sums }: Sums): string[] {
  const sum = (amountMinor: number) => shownMoney({ amountMinor, currency })
  return [
    shown(count),
    `gross ${sum(sums.grossMinor)}`,
    `fee ${sum(sums.feeMinor)}`,
    `net ${sum(sums.netMinor)}`,
  ]
}

function section(title: string, rows: string[][]): string {
  if (rows.length === 0) return ''
  const more = rows.length - LINES_SHOWN
  return (
    `\n${title}\n${columns(rows.slice(0, LINES_SHOWN))}` +
    (more > 0 ? `  and ${shown(more)} more\n` : '')
  )
}
