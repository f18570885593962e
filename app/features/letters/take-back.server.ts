import { randomBytes, randomUUID } from 'node:crypto'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'
import { parseToken } from '../signatures/token.server.ts'
import { MAYBE_TAKEN } from './end-delivery.server.ts'

type Trx = Transaction<Schema>

/**
 * Takes a letter back at the wish of whoever holds the mailed link: because it
 * was not them, or no longer. What no mail server had is deleted; a letter of
 * which nothing was sent is deleted whole, with its mail. Of one of which
 * something was, or may have been, writer and text are deleted: what would be
 * tried again ends then.
 *
 * Of a letter that nobody confirmed an empty row stays for as long as it would
 * have waited: mails to its writer are counted by it.
 *
 * @returns whether there is such a letter
 */
export async function takeBackLetter(
  { db, now }: Pick<Services, 'db' | 'now'>,
  token: string,
): Promise<boolean> {
  const parsed = parseToken(token)
  if (!parsed) return false
  return db.transaction().execute(async (trx) => {
    const letter = await trx
      .selectFrom('letter')
      .select(['id', 'state'])
      .where('id', '=', parsed.id)
      .where('token_hash', '=', parsed.hash)
      .forUpdate()
      .executeTakeFirst()
    if (!letter) return false
    await deleteMail(trx, letter.id)
    if (letter.state === 'pending') await emptyPending(trx, letter.id)
    else await endConfirmed(trx, letter.id, now())
    return true
  })
}

async function deleteMail(trx: Trx, letterId: string): Promise<void> {
  await trx
    .deleteFrom('mail')
    .where('kind', '=', 'confirm-letter')
    .where('subject_id', '=', letterId)
    .where('state', 'in', ['queued', 'sending'])
    .execute()
}

/** No link opens it any more, no code, and no mail that is being written. */
async function emptyPending(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('letter')
    .set({
      id: randomUUID(),
      targets: [],
      sealed_sender: null,
      sealed_text: null,
      fingerprint: '0',
      token_hash: randomBytes(32),
      code_hash: null,
      code_made_at: null,
      held_why: null,
    })
    .where('id', '=', id)
    .execute()
}

async function endConfirmed(trx: Trx, id: string, now: Date): Promise<void> {
  await deleteDeliveries(
    trx,
    id,
    sql`state in ('queued', 'held') and held_why is distinct from ${MAYBE_TAKEN}`,
  )
  await dropMaybeTaken(trx, id, now)
  const { isUnsent } = await trx
    .selectNoFrom(
      sql<boolean>`not exists (
        select from delivery where letter_id = ${id}
          and state not in ('dropped', 'refused'))`.as('isUnsent'),
    )
    .executeTakeFirstOrThrow()
  if (isUnsent) return deleteWhole(trx, id)
  await trx
    .updateTable('letter')
    .set({ sealed_sender: null, sealed_text: null })
    .where('id', '=', id)
    .execute()
}

/** They are not forgotten: the next letter could be a second one. */
async function dropMaybeTaken(
  trx: Trx,
  letterId: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({ state: 'dropped', ended_at: now, last_error: 'taken-back' })
    .where('letter_id', '=', letterId)
    .where('state', '=', 'queued')
    .where('held_why', '=', MAYBE_TAKEN)
    .execute()
}

/** What a server may have had keeps its hash, and is linked with nothing else. */
async function deleteWhole(trx: Trx, letterId: string): Promise<void> {
  await deleteDeliveries(trx, letterId, sql`supporter_hash is null`)
  await trx
    .updateTable('delivery')
    .set({ return_tag: null, fingerprint: null })
    .where('letter_id', '=', letterId)
    .execute()
  await trx.deleteFrom('letter').where('id', '=', letterId).execute()
}

/** What was reported of one that then waited again goes with it. */
async function deleteDeliveries(
  trx: Trx,
  letterId: string,
  which: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    with gone as (
      select id from delivery where letter_id = ${letterId} and ${which}
      order by id for update
    ), told as (
      delete from mail_report using gone where delivery_id = gone.id
    )
    delete from delivery using gone where delivery.id = gone.id`.execute(trx)
}
