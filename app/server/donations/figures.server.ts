import { parseArgs } from 'node:util'
import {
  type DonationFigures,
  donationFigures,
  type Settled,
} from '#app/features/donations/figures.server.ts'
import type { Tool } from '../main.server.ts'
import { columns } from '../signatures/columns.ts'
import { shown } from '../vault/progress.server.ts'
import { withBooks } from './books.server.ts'
import { shownMoney } from './words.ts'

/** What gifts came to. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withBooks(tool, async (books) => {
    const figures = await donationFigures(books)
    process.stdout.write(
      (books.payments?.isLive ? '' : 'Test mode: no money moved.\n') +
        (sections(figures) || 'There are no donations yet.\n'),
    )
  })
}

function sections(figures: DonationFigures): string {
  return [
    section('Settled in all', figures.settled.map(settledRow)),
    section(
      'By month (UTC)',
      figures.months.map((one) => [one.month, ...settledRow(one)]),
    ),
    section(
      'Each month, as it stands',
      figures.recurring.map((one) => [
        one.state,
        shown(one.count),
        shownMoney(one),
      ]),
    ),
    section(
      'Paid and not taken back, by country',
      figures.places.map((one) => [
        one.country ?? 'unknown',
        shown(one.count),
        shownMoney(one),
      ]),
    ),
    section(
      'Gifts',
      figures.gifts.map((one) => [
        one.state,
        one.isMonthly ? 'monthly' : 'once',
        shown(one.count),
      ]),
    ),
    section(
      'Declined cards',
      figures.declines.map(({ code, count }) => [code, shown(count)]),
    ),
  ]
    .filter((text) => text !== '')
    .join('\n')
}

function settledRow({ currency, other, ...sums }: Settled): string[] {
  const sum = (amountMinor: number) => shownMoney({ amountMinor, currency })
  return [
    `gross ${sum(sums.charged)}`,
    `refunds ${sum(sums.refunds)}`,
    `disputes ${sum(sums.disputes)}`,
    `fees ${sum(sums.fees)}`,
    `net ${sum(sums.net)}`,
    other === 0 ? '' : `other ${sum(other)}`,
  ]
}

function section(title: string, rows: string[][]): string {
  return rows.length > 0 ? `${title}\n${columns(rows)}` : ''
}
