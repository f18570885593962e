import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { newReturnTag } from '#app/jobs/return-tag.server.ts'
import type { Schema } from '#db/schema.ts'
import type { Addressee } from './addressees.server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

type Letter = {
  id: string
  petition_id: string
  country: string
  supporter_hash: Buffer | null
  fingerprint: string
  held_why: string | null
}

/** From where on letters to one mailbox are held for a person to look at. */
export type AlikeSettings = {
  /** Fingerprints that differ in no more bits count as alike. */
  alike_bits: number
  /** Among those of so many days. */
  alike_days: number
  /** So many are sent, more are held. */
  alike_most: number
}

/**
 * Stores one delivery of a letter for each of `to`, but for those to whom, or
 * to whose mailbox, this supporter has written before. Those that need a look
 * are held.
 *
 * @returns how many were stored
 */
export async function storeDeliveries(
  trx: Transaction<Schema>,
  letter: Letter,
  to: Addressee[],
  now: Date,
  settings: AlikeSettings,
): Promise<number> {
  const hash = letter.supporter_hash
  if (to.length === 0 || hash === null) return 0
  const mailboxes = to.map(({ mailbox }) => mailbox)
  await lockAll(trx, mailboxes)
  const { alike_bits, alike_days, alike_most } = settings
  const since = new Date(now.getTime() - alike_days * DAY_MS)
  const { fingerprint, held_why } = letter
  const { numAffectedRows } = await sql`
    insert into delivery (id, letter_id, petition_id, lawmaker_id, country,
      mailbox, domain, supporter_hash, fingerprint, state, held_why, return_tag,
      next_try_at, created_at)
    select made.id, ${letter.id}::uuid, ${letter.petition_id}::uuid,
      made.lawmaker_id, ${letter.country}, made.mailbox, made.domain,
      ${hash}::bytea, ${fingerprint}::bigint,
      case when why is null then 'queued' else 'held' end, why, made.tag,
      ${now}::timestamptz, ${now}::timestamptz
    from unnest(${to.map(() => randomUUID())}::uuid[],
      ${to.map(({ id }) => id)}::uuid[], ${mailboxes}::text[],
      ${mailboxes.map(domainOf)}::text[], ${to.map(newReturnTag)}::text[])
      with ordinality as made (id, lawmaker_id, mailbox, domain, tag, position)
    cross join lateral (
      select coalesce(${held_why}::text, case when (
        select count(*) from delivery as earlier
        where earlier.mailbox = made.mailbox
          and earlier.created_at > ${since}
          and bit_count((earlier.fingerprint # ${fingerprint}::bigint)::bit(64))
            <= ${alike_bits}
      ) >= ${alike_most} then 'alike' end) as why
    ) as judged
    order by position
    on conflict do nothing`.execute(trx)
  return Number(numAffectedRows)
}

/**
 * Until the transaction ends nobody else stores letters to these mailboxes:
 * alike ones that come at the same moment are counted. In one order, so that
 * two who want the same locks cannot dead-lock.
 */
async function lockAll(
  trx: Transaction<Schema>,
  mailboxes: string[],
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(mailbox, 0) as key
      from unnest(${mailboxes}::text[]) as mailbox
      order by key
    ) as sorted`.execute(trx)
}

function domainOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf('@') + 1)
}
