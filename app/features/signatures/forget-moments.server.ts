import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

/** So long a moment stays exact and a network known, to see an attack. */
const EXACT_HOURS = 72
const AT_ONCE = 5_000

type Needed = Pick<Services, 'db' | 'now'>

/**
 * Cuts the moments of what is older than 72 hours to the day, in UTC, and
 * deletes the networks' tags: of signatures, of their mails and of the content
 * keys, which would tell the minute of what was sealed with them. Which link
 * led to a signature is deleted with them, pending or not: who confirms later
 * counts without one.
 *
 * @returns how many rows of each
 */
export async function forgetMoments({ db, now }: Needed): Promise<{
  signatures: number
  links: number
  mails: number
  keys: number
}> {
  const before = new Date(now().getTime() - EXACT_HOURS * 60 * 60 * 1000)
  return {
    signatures: await untilNone(() => cutSignatures(db, before)),
    links: await cutLinks(db, now()),
    mails: await untilNone(() => cutMails(db, before)),
    keys: await cutKeys(db, before),
  }
}

async function untilNone(cut: () => Promise<number>): Promise<number> {
  let sum = 0
  for (let done = AT_ONCE; done === AT_ONCE; sum += done) done = await cut()
  return sum
}

/**
 * In steps, so that nobody waits long for a row. What changed its state within
 * the 72 hours keeps that moment exact, and is met again when they are over.
 */
async function cutSignatures(db: Needed['db'], before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    with due as (
      select id from signature
      where is_exact and asked_at < ${before}
        and (state_since < ${before} or network_tag is not null
          or source_id is not null
          or asked_at <> date_trunc('day', asked_at, 'UTC'))
      limit ${AT_ONCE} for update skip locked
    )
    update signature set
      network_tag = null,
      source_id = null,
      asked_at = date_trunc('day', asked_at, 'UTC'),
      reminded_at = date_trunc('day', reminded_at, 'UTC'),
      code_made_at = case when code_made_at >= ${before}
        then code_made_at else date_trunc('day', code_made_at, 'UTC') end,
      state_since = case when state_since >= ${before}
        then state_since else date_trunc('day', state_since, 'UTC') end,
      confirmed_at = case when confirmed_at >= ${before}
        then confirmed_at else date_trunc('day', confirmed_at, 'UTC') end,
      is_exact = state_since >= ${before}
    from due where signature.id = due.id`.execute(db)
  return Number(numAffectedRows)
}

/** The day of the last link stays, so that links are not asked for too often. */
async function cutLinks(db: Needed['db'], now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update signature set access_id = null, access_hash = null,
      access_until = date_trunc('day', access_until, 'UTC')
    where access_id is not null and access_until < ${now}`.execute(db)
  return Number(numAffectedRows)
}

async function cutMails(db: Needed['db'], before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update mail set
      created_at = date_trunc('day', created_at, 'UTC'),
      next_try_at = date_trunc('day', next_try_at, 'UTC'),
      ended_at = date_trunc('day', ended_at, 'UTC')
    where id in (
      select id from mail
      where ended_at < ${before}
        and ended_at <> date_trunc('day', ended_at, 'UTC')
      limit ${AT_ONCE} for update skip locked
    )`.execute(db)
  return Number(numAffectedRows)
}

async function cutKeys(db: Needed['db'], before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update vault_key set created_at = date_trunc('day', created_at, 'UTC')
    where created_at < ${before}
      and created_at <> date_trunc('day', created_at, 'UTC')`.execute(db)
  return Number(numAffectedRows)
}
