import type { Transaction } from 'kysely'
import type { Payment } from '#app/payments.ts'
import type { Schema } from '#db/schema.ts'

/**
 * Notes the declined charges of a donation, each once.
 *
 * @returns how many were new
 */
export async function storeDeclines(
  trx: Transaction<Schema>,
  donationId: string,
  declines: Payment['declines'],
): Promise<number> {
  if (declines.length === 0) return 0
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('declined_charge')
    .values(
      declines.map(({ id, code, at }) => ({
        charge_id: id,
        donation_id: donationId,
        code,
        declined_at: at,
      })),
    )
    .onConflict((conflict) => conflict.column('charge_id').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

/** How many cards were declined for one donation so far. */
export async function countDeclines(
  trx: Transaction<Schema>,
  donationId: string,
): Promise<number> {
  const { count } = await trx
    .selectFrom('declined_charge')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('donation_id', '=', donationId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
