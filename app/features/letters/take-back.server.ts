import { sql, type Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'
import { parseToken } from '../signatures/token.server.ts'

/**
 * Takes a letter back at the wish of whoever holds the mailed link: because it
 * was not them, or no longer. What has not been handed to a mail server is
 * deleted; a letter of which nothing was is deleted whole, with its mail.
 *
 * @returns whether there is such a letter
 */
export async function takeBackLetter(
  { db }: Pick<Services, 'db'>,
  token: string,
): Promise<boolean> {
  const parsed = parseToken(token)
  if (!parsed) return false
  return db.transaction().execute(async (trx) => {
    const letter = await trx
      .selectFrom('letter')
      .select('id')
      .where('id', '=', parsed.id)
      .where('token_hash', '=', parsed.hash)
      .forUpdate()
      .executeTakeFirst()
    if (!letter) return false
    await deleteWaiting(trx, letter.id)
    await deleteIfEmpty(trx, letter.id)
    return true
  })
}

/** What was reported of one that then waited again goes with it. */
async function deleteWaiting(
  trx: Transaction<Schema>,
  letterId: string,
): Promise<void> {
  await sql`
    with waiting as (
      select id from delivery
      where letter_id = ${letterId} and state in ('queued', 'held')
      order by id for update
    ), told as (
      delete from mail_report using waiting where delivery_id = waiting.id
    )
    delete from delivery using waiting where delivery.id = waiting.id`.execute(
    trx,
  )
}

async function deleteIfEmpty(
  trx: Transaction<Schema>,
  letterId: string,
): Promise<void> {
  const left = await trx
    .selectFrom('delivery')
    .select('id')
    .where('letter_id', '=', letterId)
    .limit(1)
    .execute()
  if (left.length > 0) return
  await trx
    .deleteFrom('mail')
    .where('state', 'in', ['queued', 'sending'])
    .where('subject_id', '=', letterId)
    .execute()
  await trx.deleteFrom('letter').where('id', '=', letterId).execute()
}
