import { sql, type Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'

const DIGITS = 6

/**
 * The next receipt number of the year (UTC) in which a gift was paid, such as
 * `2026-000001`. The counter stays locked until the transaction ends, and goes
 * back with it: so the numbers have no gaps. Take it last of all locks, and ask
 * nobody outside after it.
 */
export async function nextReceiptNumber(
  trx: Transaction<Schema>,
  paidAt: Date,
): Promise<string> {
  const year = paidAt.getUTCFullYear()
  const { last } = await trx
    .insertInto('receipt_counter')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .column('year')
        .doUpdateSet({ last: sql<number>`receipt_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(last).padStart(DIGITS, '0')}`
}
