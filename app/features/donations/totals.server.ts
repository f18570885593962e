import { sql } from 'kysely'
import { mergeSmall } from '../signatures/count.server.ts'
import { type Books, isLiveMode, lastMidnight } from './books.ts'
import type { PublicTotals, TotalCell } from './view.ts'

type Counted = {
  month: string
  code: string
  count: number
  /** PostgreSQL's bigint comes as text. */
  amount: string
}

/**
 * Gifts by the month in which they were paid (UTC) and their currency, without
 * what went back. Those whose money a bank has withdrawn, or may, do not count.
 * Only months that are over, and how many gifts there were by last midnight: of
 * a month that goes on each gift would show when it comes.
 *
 * Within a month currencies with few gifts are one cell without an amount, so
 * that no single gift shows; the sums are those of the other cells alone, or
 * what is hidden could be told by subtraction.
 */
export async function publicTotals(books: Books): Promise<PublicTotals> {
  const midnight = lastMidnight(books)
  const { rows } = await sql<Counted>`
    select to_char(paid_at at time zone 'UTC', 'YYYY-MM') as month,
      currency as code, count(*)::int as count,
      sum(amount_minor - refunded_minor) as amount
    from donation
    where state in ('paid', 'partly-refunded') and paid_at is not null
      and paid_at < ${midnight} and livemode = ${isLiveMode(books)}
    group by 1, 2
    order by 1 desc, 3 desc, 2`.execute(books.db)
  const running = books.now().toISOString().slice(0, 'YYYY-MM'.length)
  const over = rows.filter(({ month }) => month !== running)
  const months = [...Map.groupBy(over, ({ month }) => month)].map(
    ([month, counts]) => ({ month, cells: cellsOf(counts) }),
  )
  return {
    months,
    count: rows.reduce((sum, { count }) => sum + count, 0),
    sums: sumsOf(months.flatMap(({ cells }) => cells)),
  }
}

/** @param counts of one month, largest first */
function cellsOf(counts: Counted[]): TotalCell[] {
  const amounts = new Map(counts.map(({ code, amount }) => [code, amount]))
  return mergeSmall(counts).map(({ code, count }) =>
    code === null
      ? { currency: null, count, amountMinor: null }
      : { currency: code, count, amountMinor: Number(amounts.get(code)) },
  )
}

/** Of the visible cells, the currency with the most gifts first. */
function sumsOf(cells: TotalCell[]): PublicTotals['sums'] {
  const visible = cells.filter((cell) => cell.currency !== null)
  const sums = [...Map.groupBy(visible, ({ currency }) => currency)].map(
    ([currency, some]) => ({
      currency,
      count: some.reduce((sum, { count }) => sum + count, 0),
      amountMinor: some.reduce((sum, cell) => sum + cell.amountMinor, 0),
    }),
  )
  return sums
    .toSorted((one, other) => other.count - one.count)
    .map(({ currency, amountMinor }) => ({ currency, amountMinor }))
}
