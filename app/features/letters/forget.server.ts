import { type RawBuilder, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { forgetLetterMoments } from './forget-moments.server.ts'
import { CODE_HOURS, oldestPending } from './pending.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** After its last delivery ended; reports of bounces are kept as long. */
const KEPT_DAYS = 28
/** After a petition closed, when its pepper goes too. */
const HASH_DAYS = 30
/** In steps, so that nobody waits long for a row. */
const AT_ONCE = 1_000

type Needed = Pick<Services, 'db' | 'now'>
type Db = Needed['db']

/** Something of it may still be sent. */
const isOpen = sql`exists (
  select from delivery where letter_id = letter.id
    and delivery.state in ('queued', 'held', 'sending', 'unknown'))`

/**
 * Deletes of letters what has no purpose any more: those that nobody confirmed
 * in time, typed codes, the writer once nothing is left to send, the text 28
 * days later, and 30 days after a petition closed what tells who wrote. Of a
 * delivery stays who got it on which day.
 *
 * @returns how many of each
 */
export async function forgetLetters({ db, now }: Needed) {
  const ago = (ms: number) => new Date(now().getTime() - ms)
  return {
    pending: await untilNone(() => forgetPending(db, oldestPending(now()))),
    codes: await untilNone(() => forgetCodes(db, ago(CODE_HOURS * HOUR_MS))),
    senders: await untilNone(() => forgetSenders(db)),
    letters: await untilNone(() => forgetSent(db, ago(KEPT_DAYS * DAY_MS))),
    reports: await untilNone(() => forgetReports(db, ago(KEPT_DAYS * DAY_MS))),
    hashes:
      (await untilNone(() =>
        forgetHashes(db, sql`letter`, ago(HASH_DAYS * DAY_MS)),
      )) +
      (await untilNone(() =>
        forgetHashes(db, sql`delivery`, ago(HASH_DAYS * DAY_MS)),
      )),
    moments: await forgetLetterMoments({ db, now }),
  }
}

async function untilNone(forget: () => Promise<number>): Promise<number> {
  let sum = 0
  for (let done = AT_ONCE; done === AT_ONCE; sum += done) done = await forget()
  return sum
}

async function changed(db: Db, statement: RawBuilder<unknown>) {
  const { numAffectedRows } = await statement.execute(db)
  return Number(numAffectedRows)
}

/** With the mail that would ask to confirm it. */
function forgetPending(db: Db, oldest: Date): Promise<number> {
  return changed(
    db,
    sql`
      with due as (
        select id from letter
        where state = 'pending' and asked_at < ${oldest}
        limit ${AT_ONCE} for update skip locked
      ), mails as (
        delete from mail using due
        where kind = 'confirm-letter' and subject_id = due.id
          and mail.state in ('queued', 'sending')
      )
      delete from letter using due where letter.id = due.id`,
  )
}

function forgetCodes(db: Db, before: Date): Promise<number> {
  return changed(
    db,
    sql`
      update letter set code_hash = null, code_made_at = null
      where id in (
        select id from letter where code_made_at <= ${before}
        limit ${AT_ONCE} for update skip locked
      )`,
  )
}

function forgetSenders(db: Db): Promise<number> {
  return changed(
    db,
    sql`
      update letter set sealed_sender = null
      where id in (
        select id from letter
        where state = 'confirmed' and sealed_sender is not null
          and not ${isOpen}
        limit ${AT_ONCE} for update skip locked
      )`,
  )
}

/**
 * What comes back later finds no delivery any more. That several were of one
 * writer their hash tells until {@link forgetHashes}, and which one came back a
 * report until {@link forgetReports}.
 */
function forgetSent(db: Db, before: Date): Promise<number> {
  return changed(
    db,
    sql`
      with due as (
        select id from letter
        where state = 'confirmed' and confirmed_at <= ${before}
          and not ${isOpen}
          and not exists (
            select from delivery where letter_id = letter.id
              and coalesce(ended_at, taken_at, created_at) > ${before})
        limit ${AT_ONCE} for update skip locked
      ), cut as (
        update delivery
        set letter_id = null, return_tag = null, fingerprint = null
        from due where letter_id = due.id
      )
      delete from letter using due where letter.id = due.id`,
  )
}

function forgetReports(db: Db, before: Date): Promise<number> {
  return changed(
    db,
    sql`
      delete from mail_report where id in (
        select id from mail_report where received_at <= ${before}
        limit ${AT_ONCE} for update skip locked
      )`,
  )
}

function forgetHashes(
  db: Db,
  table: RawBuilder<unknown>,
  before: Date,
): Promise<number> {
  return changed(
    db,
    sql`
      update ${table} set supporter_hash = null
      where id in (
        select id from ${table}
        where supporter_hash is not null and petition_id in (
          select id from petition where closes_at <= ${before})
        limit ${AT_ONCE} for update skip locked
      )`,
  )
}
