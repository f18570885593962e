import type { Services } from '#app/services.server.ts'
import { parseToken } from './token.server.ts'

/**
 * Takes a signature back at the wish of whoever holds the mailed link: because
 * it was not them, or no longer. Everything sealed is deleted, mail that waits
 * is dropped, and the count goes down, in one transaction. What stays is the
 * keyed hash of the address and the number of mails it got, so that the same
 * address cannot be bothered all over again.
 *
 * @returns whether there is such a signature; doing it again is harmless
 */
export async function withdrawSignature(
  { db }: Pick<Services, 'db'>,
  token: string,
): Promise<boolean> {
  const parsed = parseToken(token)
  if (!parsed) return false

  return db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('signature')
      .select(['id', 'state', 'petition_id', 'country'])
      .where('id', '=', parsed.id)
      .where('manage_hash', '=', parsed.hash)
      .forUpdate()
      .executeTakeFirst()
    if (!found) return false
    if (found.state === 'withdrawn' || found.state === 'erased') return true

    await trx
      .updateTable('signature')
      .set({
        state: 'withdrawn',
        public_name: null,
        sealed_name: null,
        sealed_address: null,
        sealed_postcode: null,
        sealed_comment: null,
        sealed_nonce: null,
        sealed_contact: null,
        sealed_news: null,
        code_hash: null,
        confirmed_at: null,
      })
      .where('id', '=', found.id)
      .execute()
    await trx
      .deleteFrom('mail')
      .where('subject_id', '=', found.id)
      .where('state', '=', 'queued')
      .execute()
    if (found.state === 'confirmed') {
      await trx
        .insertInto('signature_delta')
        .values({
          petition_id: found.petition_id,
          country: found.country!,
          delta: -1,
        })
        .execute()
    }
    return true
  })
}
