import type { Services } from '#app/services.server.ts'
import { findDonation, type ListedDonation } from './list.server.ts'

export type ShownDonation = ListedDonation & {
  entries: {
    transactionId: string
    category: string
    occurredAt: Date
    grossMinor: number
    feeMinor: number
    netMinor: number
    currency: string
  }[]
  declines: { code: string; declinedAt: Date }[]
}

/**
 * One gift with all that moved for it.
 *
 * @throws BooksRefused when there is none
 */
export async function showDonation(
  { db }: Pick<Services, 'db'>,
  name: string,
): Promise<ShownDonation> {
  const donation = await findDonation({ db }, name)
  const entries = await db
    .selectFrom('ledger_entry')
    .select([
      'transaction_id as transactionId',
      'category',
      'occurred_at as occurredAt',
      'gross_minor as grossMinor',
      'fee_minor as feeMinor',
      'net_minor as netMinor',
      'currency',
    ])
    .where('donation_id', '=', donation.id)
    .orderBy('occurred_at')
    .orderBy('id')
    .execute()
  const declines = await db
    .selectFrom('declined_charge')
    .select(['code', 'declined_at as declinedAt'])
    .where('donation_id', '=', donation.id)
    .orderBy('declined_at')
    .execute()
  return { ...donation, entries, declines }
}
