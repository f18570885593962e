import { sql, type Transaction, type Updateable } from 'kysely'
import type { Schema, SignatureTable } from '#db/schema.ts'
import type { OwnRow } from './find-own.server.ts'

/** What a person told us, and what was noticed about how it came. */
export const emptied = {
  public_name: null,
  name_review: null,
  source_id: null,
  sealed_name: null,
  sealed_address: null,
  sealed_postcode: null,
  sealed_comment: null,
  sealed_nonce: null,
  sealed_contact: null,
  sealed_news: null,
  code_hash: null,
  code_made_at: null,
  confirmed_at: null,
  network_tag: null,
  mail_domain: null,
  score: 0,
  reasons: [] as string[],
  moderated_from: null,
}

/**
 * Takes locked signatures out of the petition in one go: their columns change,
 * mail that waits for them is dropped, and those that counted are counted down.
 */
export async function leave(
  trx: Transaction<Schema>,
  rows: OwnRow[],
  columns: Updateable<SignatureTable>,
): Promise<void> {
  if (rows.length === 0) return
  const of = (name: 'id' | 'first_id') => rows.map((row) => row[name])
  await trx
    .updateTable('signature')
    .set(columns)
    .where(sql<boolean>`id = any(${of('id')}::uuid[])`)
    .execute()
  await trx
    .deleteFrom('mail')
    .where('state', 'in', ['queued', 'sending'])
    .where(sql<boolean>`about = any(${of('first_id')}::uuid[])`)
    .execute()
  const counted = rows.filter(({ state }) => state === 'confirmed')
  await sql`
    insert into signature_delta (petition_id, country, delta)
    select petition_id, country, -count(*)
    from unnest(${counted.map((row) => row.petition_id)}::uuid[],
      ${counted.map((row) => row.country)}::text[])
      as counted (petition_id, country)
    group by 1, 2`.execute(trx)
}
