import type { Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'
import { changeOwn, type OwnRow } from './find-own.server.ts'
import { emptied, leave } from './leave.server.ts'
import { recordErasure } from './record-erasure.server.ts'

/**
 * Erases everything about a signature at the wish of whoever holds the mailed
 * link: what was sealed, the address's hash, country, language, tokens, mail
 * that waits. What stays is an empty row with its place in the public log,
 * which says nothing about anybody. The count goes down in the same
 * transaction, and the erasure is on the disk outside the database before
 * anybody is told that it is done.
 *
 * @returns whether there was such a signature; the link is unknown afterwards
 */
export async function eraseSignature(
  services: Pick<Services, 'db' | 'now' | 'erasures'>,
  token: string,
): Promise<boolean> {
  const done = await changeOwn(services, token, async (trx, row) => {
    await eraseRows(trx, [row], services.now())
    await recordErasure(services, trx, 'erased', row.first_id)
    return true
  })
  return done === true
}

/** Empties rows that are locked, whatever their state, and counts them down. */
export async function eraseRows(
  trx: Transaction<Schema>,
  rows: OwnRow[],
  now: Date,
): Promise<void> {
  await leave(trx, rows, {
    ...emptied,
    state: 'erased',
    state_since: now,
    is_exact: true,
    address_hash: null,
    discreet: false,
    country: null,
    language: null,
    consent_version: null,
    confirm_hash: null,
    manage_hash: null,
    access_id: null,
    access_hash: null,
    access_until: null,
    moderation_id: null,
    code_tries: 0,
    mails: 0,
  })
}
