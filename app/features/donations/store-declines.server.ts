import type { Transaction } from 'kysely'
import type { CheckoutSession, Payment } from '#app/payments.ts'
import type { Schema } from '#db/schema.ts'

/** So many declined cards on one page are no donor's mistakes. */
export const MOST_DECLINES = 5

/**
 * Notes the declined charges of a payment, each once.
 *
 * @param donationId nothing while it is not known; told later it is added
 * @returns how many were new
 */
export async function storeDeclines(
  trx: Transaction<Schema>,
  donationId: string | null,
  { id, livemode, declines }: Payment,
): Promise<number> {
  if (declines.length === 0) return 0
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('declined_charge')
    .values(
      declines.map((decline) => ({
        charge_id: decline.id,
        payment_id: id,
        donation_id: donationId,
        livemode,
        code: decline.code,
        declined_at: decline.at,
      })),
    )
    .onConflict((conflict) => conflict.column('charge_id').doNothing())
    .executeTakeFirst()
  if (donationId !== null) {
    await trx
      .updateTable('declined_charge')
      .set({ donation_id: donationId })
      .where('payment_id', '=', id)
      .where('donation_id', 'is', null)
      .execute()
  }
  return Number(numInsertedOrUpdatedRows)
}

/** @returns the page of a donation if too many cards were declined on it */
export async function findTested(
  trx: Transaction<Schema>,
  donationId: string,
  session: CheckoutSession | undefined,
): Promise<string | null> {
  if (session?.status !== 'open') return null
  const { count } = await trx
    .selectFrom('declined_charge')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('donation_id', '=', donationId)
    .executeTakeFirstOrThrow()
  return Number(count) >= MOST_DECLINES ? session.id : null
}
