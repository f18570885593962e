import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import { decimalText } from '#app/i18n/money.ts'
import type { PaymentWindow } from '#app/payments.ts'
import { type Books, isLiveMode } from './books.ts'

const AT_ONCE = 2_000

const columns = [
  'number',
  'donation',
  'transaction',
  'category',
  'day',
  'gross',
  'fee',
  'net',
  'currency',
  'donation_amount',
  'donation_currency',
  'country',
  'interval',
  'state',
]

type Row = {
  id: string
  occurredAt: Date
  number: string | null
  donation: string
  transaction: string
  category: string
  gross: number
  fee: number
  net: number
  currency: string
  amount: number
  donationCurrency: string
  country: string | null
  isMonthly: boolean
  state: string
}

/**
 * The ledger for accountants, in the order of its days (UTC): a line for each
 * movement, with the gift that it belongs to. It names nobody.
 *
 * No cell is made harmless for spreadsheets as elsewhere: all of them are codes
 * and numbers of ours or of Stripe's, and a `'` before what went out would keep
 * it from being added up.
 */
export async function* exportLedger(
  books: Books,
  window: PaymentWindow,
  onRows: (count: number) => void = () => {},
): AsyncGenerator<string> {
  yield stringify([columns], { bom: true })
  let last: Row | undefined
  do {
    const rows = await readRows(books, window, last)
    last = rows.length === AT_ONCE ? rows.at(-1) : undefined
    onRows(rows.length)
    yield stringify(rows.map(cellsOf))
  } while (last)
}

function cellsOf(row: Row): (string | null)[] {
  const settled = (amountMinor: number) =>
    decimalText({ amountMinor, currency: row.currency })
  return [
    row.number,
    row.donation,
    row.transaction,
    row.category,
    row.occurredAt.toISOString().slice(0, 10),
    settled(row.gross),
    settled(row.fee),
    settled(row.net),
    row.currency,
    decimalText({ amountMinor: row.amount, currency: row.donationCurrency }),
    row.donationCurrency,
    row.country,
    row.isMonthly ? 'monthly' : 'once',
    row.state,
  ]
}

async function readRows(
  books: Books,
  { from, to }: PaymentWindow,
  last: Row | undefined,
): Promise<Row[]> {
  const after = last
    ? sql`and (occurred_at, entry.id) > (${last.occurredAt}, ${last.id}::bigint)`
    : sql``
  const { rows } = await sql<Row>`
    select entry.id, occurred_at as "occurredAt", number,
      donation.id as donation, transaction_id as transaction, category,
      gross_minor as gross, fee_minor as fee, net_minor as net, entry.currency,
      amount_minor as amount, donation.currency as "donationCurrency", country,
      is_monthly as "isMonthly", state
    from ledger_entry as entry join donation on donation.id = donation_id
    where livemode = ${isLiveMode(books)}
      and occurred_at >= ${from} and occurred_at < ${to} ${after}
    order by occurred_at, entry.id
    limit ${AT_ONCE}`.execute(books.db)
  return rows
}
