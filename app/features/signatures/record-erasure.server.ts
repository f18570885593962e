import type { Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'

/**
 * Puts an erasure on the list outside the database. The last thing that a
 * transaction does: if it cannot be committed after this, the next start
 * erases what the person was not told about.
 */
export async function recordErasure(
  { erasures }: Pick<Services, 'erasures'>,
  trx: Transaction<Schema>,
  kind: 'erased' | 'withdrawn',
  signature: string,
): Promise<void> {
  await trx
    .updateTable('erasure_list')
    .set((list) => ({ entries: list('entries', '+', 1) }))
    .execute()
  await erasures.append({ kind, signature })
}
