import { BooksRefused } from '#app/features/donations/books.ts'
import { PaymentsError } from '#app/payments.ts'
import { paymentsSentence } from './donations/payments-sentence.ts'
import { dispatch } from './dispatch.server.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'

const USAGE = `Donations: what was given, what it came to, and what stops it. Who gave is
known to Stripe alone: its dashboard finds them by the ids that are shown here.

  npm run donations -- list [--state STATE] [--month 2026-11] [--limit 50]
      Gifts, the newest first. Not for the public.
  npm run donations -- show NUMBER
      One gift by the number of its receipt or its id, with all that moved.
  npm run donations -- refund NUMBER --why TEXT [--amount 12.50]
                       [--reason duplicate|fraudulent|requested_by_customer] [--yes]
      Shows what would go back, and asks; all that is left unless --amount says
      how much. The donor gets a mail. The same within 24 hours refunds once.
  npm run donations -- export FILE.csv [--from DAY] [--to DAY]
      The ledger for accountants: each movement with gross, fee and net, and the
      gift that it belongs to. Both days are included, in UTC.
  npm run donations -- figures
      Gross, fees, refunds and net by month; monthly gifts; where from; declines.
  npm run donations -- status
      Whether gifts are taken, alarms, what waits, the last comparison.
  npm run donations -- stop --why TEXT
  npm run donations -- go
      Takes no more gifts, and takes them again. Pages at Stripe that are open
      stay so: they can be paid for up to 31 minutes. Monthly gifts go on.
  npm run donations -- goal AMOUNT CURRENCY
  npm run donations -- goal none
      What the page shows as its goal, in the currency that Stripe settles in.
  npm run donations -- settings [NAME VALUE]
      The limits, or changes one; without VALUE the usual one comes back.

npm run reconcile compares all of it with Stripe. docs/donations.md tells more.
`

const commands = {
  list: () => import('./donations/list.server.ts'),
  show: () => import('./donations/show.server.ts'),
  refund: () => import('./donations/refund.server.ts'),
  export: () => import('./donations/export.server.ts'),
  figures: () => import('./donations/figures.server.ts'),
  status: () => import('./donations/status.server.ts'),
  stop: () => import('./donations/stop.server.ts'),
  go: () => import('./donations/stop.server.ts'),
  goal: () => import('./donations/goal.server.ts'),
  settings: () => import('./donations/settings.server.ts'),
}

export type DonationsCommand = keyof typeof commands

/** `npm run donations -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  try {
    await dispatch({ tool: 'donations', usage: USAGE, commands }, args, tool)
  } catch (error) {
    if (error instanceof PaymentsError) throw paymentsSentence(error)
    if (!(error instanceof BooksRefused)) throw error
    throw new PlainError(error.message)
  }
}
