import type { Transaction } from 'kysely'
import type { Movement } from '#app/payments.ts'
import type { Schema } from '#db/schema.ts'

/**
 * Adds to the ledger what it does not hold yet of a donation's movements.
 *
 * @returns how many were new
 */
export async function addToLedger(
  trx: Transaction<Schema>,
  donationId: string,
  given: { movements: Movement[]; now: Date },
): Promise<number> {
  if (given.movements.length === 0) return 0
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('ledger_entry')
    .values(
      given.movements.map((movement) => ({
        transaction_id: movement.id,
        donation_id: donationId,
        category: movement.category,
        gross_minor: movement.grossMinor,
        fee_minor: movement.feeMinor,
        net_minor: movement.netMinor,
        currency: movement.currency,
        occurred_at: movement.occurredAt,
        recorded_at: given.now,
      })),
    )
    .onConflict((conflict) => conflict.column('transaction_id').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}
