import { stringify } from 'csv-stringify/sync'
import { decimalText } from '#app/i18n/money.ts'
import type { Services } from '#app/services.server.ts'
import type { Books } from './books.ts'
import { publicTotals } from './totals.server.ts'
import type { TotalCell } from './view.ts'

/** https://creativecommons.org/licenses/by/4.0/ */
const LICENCE = 'CC-BY-4.0'
/** What a reader of the data must know besides. */
const NOTE =
  'Gifts by the month in which they were paid (UTC) and their currency, less ' +
  'what was refunded, of months that are over; gifts that a bank has taken back ' +
  'do not count. All gifts are counted up to last midnight (UTC). Within a ' +
  'month, currencies with fewer than 10 gifts are one row without a currency ' +
  'and without an amount; the sums leave these out.'

type Needed = Books & Pick<Services, 'origin'>

/** Gifts by month and currency as open data, small numbers merged. */
export async function donationsJson(services: Needed) {
  const { months, count, sums } = await publicTotals(services)
  return {
    links: { self: `${services.origin}/donations.json` },
    licence: LICENCE,
    note: NOTE,
    donation_count: count,
    sums: sums.map((sum) => ({
      currency: sum.currency,
      amount: decimalText(sum),
    })),
    data: months.flatMap(({ month, cells }) =>
      cells.map((cell) => ({ month, ...rowOf(cell) })),
    ),
  }
}

/** The same as a table. */
export async function donationsCsv(services: Needed): Promise<string> {
  const { months } = await publicTotals(services)
  const rows = months.flatMap(({ month, cells }) =>
    cells.map((cell) => ({ month, ...rowOf(cell), licence: LICENCE })),
  )
  return stringify(rows, {
    header: true,
    columns: ['month', 'currency', 'donation_count', 'amount', 'licence'],
    bom: true,
    escape_formulas: true,
  })
}

function rowOf(cell: TotalCell) {
  return {
    currency: cell.currency,
    donation_count: cell.count,
    amount: cell.currency === null ? null : decimalText(cell),
  }
}
