import type { Insertable, Selectable, Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'

export type DonationRow = Selectable<Schema['donation']>
export type NewDonation = Omit<
  Insertable<Schema['donation']>,
  'state' | 'state_since'
>
type Trx = Transaction<Schema>

/** Where one of Stripe's ids stands in a row. */
type IdColumn = 'payment_id' | 'invoice_id'

/** As it is now; whoever goes on to change it locks it first. */
export function findDonation(
  trx: Trx,
  column: IdColumn,
  id: string,
): Promise<DonationRow | undefined> {
  return trx
    .selectFrom('donation')
    .selectAll()
    .where(column, '=', id)
    .executeTakeFirst()
}

/** Until the transaction ends nobody else changes it. */
export function lockDonation(
  trx: Trx,
  column: 'id' | IdColumn,
  id: string,
): Promise<DonationRow> {
  return trx
    .selectFrom('donation')
    .selectAll()
    .where(column, '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * Makes the row of a donation that is not here, and locks it.
 *
 * @returns whether it was missing
 */
export async function makeDonation(
  trx: Trx,
  made: NewDonation,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('donation')
    .values({ ...made, state: 'created', state_since: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
