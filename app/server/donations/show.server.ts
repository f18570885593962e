import { parseArgs } from 'node:util'
import {
  showDonation,
  type ShownDonation,
} from '#app/features/donations/show.server.ts'
import { shownMoment } from '../letters/show-moment.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { columns } from '../signatures/columns.ts'
import { withDatabase } from '../vault/site.server.ts'
import { shownMoney } from './words.ts'

/** One gift with all that moved for it. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const [name, ...more] = positionals
  if (!name || more.length > 0) {
    throw new PlainError('Say which donation: show NUMBER')
  }
  await withDatabase(tool, async (db) => {
    const donation = await showDonation({ db }, name)
    process.stdout.write(
      columns(rowsOf(donation)) +
        section('Moved at Stripe', donation.entries.map(entryRow)) +
        section('Declined before', donation.declines.map(declineRow)),
    )
  })
}

function rowsOf(donation: ShownDonation): string[][] {
  const { amountMinor, refundedMinor, currency, livemode } = donation
  return [
    ['receipt', donation.number ?? 'none'],
    ['id', donation.id],
    ['state', `${donation.state} since ${shownMoment(donation.stateSince)}`],
    ['amount', shownMoney(donation)],
    ['refunded', shownMoney({ amountMinor: refundedMinor, currency })],
    [
      'left',
      shownMoney({ amountMinor: amountMinor - refundedMinor, currency }),
    ],
    ['interval', donation.isMonthly ? 'monthly' : 'once'],
    ['country', donation.country ?? '-'],
    ['begun', shownMoment(donation.createdAt)],
    ['paid', donation.paidAt ? shownMoment(donation.paidAt) : '-'],
    ['payment', donation.paymentId ?? '-'],
    ['subscription', donation.subscriptionId ?? '-'],
    ['mode', livemode ? 'live' : 'test: no money moved'],
  ]
}

function entryRow(entry: ShownDonation['entries'][number]): string[] {
  const { currency } = entry
  const sum = (amountMinor: number) => shownMoney({ amountMinor, currency })
  return [
    shownMoment(entry.occurredAt),
    entry.category,
    `gross ${sum(entry.grossMinor)}`,
    `fee ${sum(entry.feeMinor)}`,
    `net ${sum(entry.netMinor)}`,
    entry.transactionId,
  ]
}

function declineRow(decline: ShownDonation['declines'][number]): string[] {
  return [shownMoment(decline.declinedAt), decline.code]
}

function section(title: string, rows: string[][]): string {
  return rows.length > 0 ? `\n${title}\n${columns(rows)}` : ''
}
