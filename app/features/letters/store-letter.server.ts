import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { oldestPending } from './pending.ts'

/** At most so many mails that ask to confirm go to one address in a day. */
const MOST_MAILS = 5
/**
 * And so many letters that nobody confirmed may there be of those days: whoever
 * goes on typing in an address that is not theirs is not heard by it again.
 */
const MOST_UNCONFIRMED = 5
const DAY_MS = 24 * 60 * 60 * 1000

/** A letter as it is asked for, and the mail that asks to confirm it. */
export type WrittenRow = {
  id: string
  petition_id: string
  country: string
  language: string
  discreet: boolean
  supporter_hash: Buffer
  targets: string[]
  sealed_sender: Buffer
  sealed_text: Buffer
  sealed_contact: Buffer
  fingerprint: string
  token_hash: Buffer
  code_hash: Buffer
  consent_version: string
  held_why: string | null
  asked_at: Date
  /** Of the same supporter, in all petitions. */
  earlier_hashes: Buffer[]
}

/**
 * Stores a pending letter and queues its mail. One statement for every
 * address, so that the time it takes tells nothing; that is also why an address
 * that had its mails gets the row of one, ended and empty, instead of none.
 */
export async function storeLetter(db: Db, row: WrittenRow): Promise<void> {
  const dayAgo = new Date(row.asked_at.getTime() - DAY_MS)
  await db.transaction().execute(async (trx) => {
    // Of this supporter: two who meet in one key only wait for each other.
    const lock = row.supporter_hash.readBigInt64BE().toString()
    await sql`select pg_advisory_xact_lock(${lock}::bigint)`.execute(trx)
    await sql`
      with earlier as (
        select count(*) filter (where asked_at > ${dayAgo}) as mails,
          count(*) filter (where confirmed_at is null) as unconfirmed
        from letter
        where supporter_hash = any(${row.earlier_hashes}::bytea[])
          and asked_at >= ${oldestPending(row.asked_at)}
      ), stored as (
        insert into letter (id, petition_id, country, language, state, discreet,
          supporter_hash, targets, sealed_sender, sealed_text, fingerprint,
          token_hash, code_hash, code_made_at, consent_version, held_why,
          asked_at)
        select ${row.id}::uuid, ${row.petition_id}::uuid, ${row.country},
          ${row.language}, 'pending', ${row.discreet}::boolean,
          ${row.supporter_hash}::bytea, ${row.targets}::uuid[],
          ${row.sealed_sender}::bytea, ${row.sealed_text}::bytea,
          ${row.fingerprint}::bigint, ${row.token_hash}::bytea,
          ${row.code_hash}::bytea, ${row.asked_at}::timestamptz,
          ${row.consent_version}, ${row.held_why}, ${row.asked_at}::timestamptz
        from earlier where mails < ${MOST_MAILS}
          and unconfirmed < ${MOST_UNCONFIRMED}
        returning id
      )
      insert into mail (id, kind, discreet, petition_id, subject_id, sealed,
        state, next_try_at, created_at, ended_at, last_error)
      select ${randomUUID()}::uuid, 'confirm-letter', ${row.discreet}::boolean,
        ${row.petition_id}::uuid, stored.id,
        case when stored.id is not null then ${row.sealed_contact}::bytea end,
        case when stored.id is not null then 'queued' else 'failed' end,
        ${row.asked_at}::timestamptz, ${row.asked_at}::timestamptz,
        case when stored.id is null then ${row.asked_at}::timestamptz end,
        case when stored.id is null then 'too many' end
      from earlier left join stored on true`.execute(trx)
  })
}
