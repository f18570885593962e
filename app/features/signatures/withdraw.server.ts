import type { Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'
import { changeOwn, type OwnRow } from './find-own.server.ts'
import { emptied, leave } from './leave.server.ts'
import { recordErasure } from './record-erasure.server.ts'

/**
 * Takes a signature back at the wish of whoever holds the mailed link: because
 * it was not them, or no longer. Everything sealed is deleted, mail that waits
 * is dropped, and the count goes down, in one transaction. What stays for a
 * week is the keyed hash of the address and the number of mails it got, so
 * that the same address cannot be bothered all over again.
 *
 * @returns whether there is such a signature; doing it again is harmless
 */
export async function withdrawSignature(
  services: Pick<Services, 'db' | 'now' | 'erasures'>,
  token: string,
): Promise<boolean> {
  const done = await changeOwn(services, token, async (trx, row) => {
    if (row.state === 'withdrawn') return true
    await withdrawRows(trx, [row], services.now())
    // What was sealed must not come back with an older copy of the database.
    await recordErasure(services, trx, 'withdrawn', row.first_id)
    return true
  })
  return done === true
}

/** Takes back rows that are locked and stand. */
export async function withdrawRows(
  trx: Transaction<Schema>,
  rows: OwnRow[],
  now: Date,
): Promise<void> {
  await leave(trx, rows, {
    ...emptied,
    state: 'withdrawn',
    state_since: now,
    is_exact: true,
    moderation_id: null,
  })
}
