import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { DeliveryState, MailboxState, Schema } from '#db/schema.ts'
import { setMailboxState } from '../lawmakers/mailbox-state.server.ts'

type Kept =
  | { kind: 'bounce'; hard: boolean; status: string | null }
  | { kind: 'delay'; status: string | null }
  | { kind: 'complaint' }

/** What came back about a letter, as the receiver of reports read it. */
export type Report = Kept | { kind: 'auto-reply' } | { kind: 'other' }

/**
 * A full mailbox or a policy may pass; who sends letters back on three days of
 * two weeks is not there, and goes on counting against the sender's name.
 */
const BOUNCES_THAT_STOP = 3
const WITHIN_DAYS = 14
/** A letter has few fates: what comes beyond is noise, or somebody's game. */
const MOST_REPORTS = 20
const DAY_MS = 24 * 60 * 60 * 1000

/** Of a letter in one of these a server had it, or may have had it. */
const HANDED_OVER: DeliveryState[] = ['sending', 'sent', 'unknown']

type Trx = Transaction<Schema>
type Delivery = { id: string; mailbox: string }
type Stop = { state: MailboxState; why: string }

/**
 * Takes in what came back to the return path `tag` of a letter. Unknown tags,
 * automatic replies and repetitions change nothing.
 *
 * Any bounce ends that delivery. A hard one, or the third on different days in
 * two weeks, stops the address, and a complaint stops it for good: letters that
 * still wait for it are dropped when their turn comes.
 */
export async function receiveReport(
  services: Pick<Services, 'db' | 'now' | 'log'>,
  { tag, report }: { tag: string; report: Report },
): Promise<void> {
  if (!isKept(report)) return
  const { db, now, log } = services
  const done = await db.transaction().execute(async (trx) => {
    const delivery = await lockDelivery(trx, tag)
    if (!delivery) return undefined
    if (!(await keep(trx, delivery, report, now()))) return undefined

    if (report.kind === 'bounce') await end(trx, delivery, report, now())
    const stop = await judge(trx, delivery, report, now())
    if (stop) {
      const { state, why } = stop
      await setMailboxState({ db: trx, now }, delivery.mailbox, state, why)
    }
    return { delivery: delivery.id, stopped: stop?.state }
  })
  if (done) log.warn({ ...done, report }, 'a report came back about a letter')
}

function isKept(report: Report): report is Kept {
  return report.kind !== 'auto-reply' && report.kind !== 'other'
}

/** Until the end nobody else counts the bounces of its address. */
async function lockDelivery(
  trx: Trx,
  tag: string,
): Promise<Delivery | undefined> {
  const delivery = await trx
    .selectFrom('delivery')
    .select(['id', 'mailbox'])
    .where('return_tag', '=', tag)
    .executeTakeFirst()
  if (delivery) {
    await sql`select pg_advisory_xact_lock(
      hashtextextended(${`report ${delivery.mailbox}`}, 0))`.execute(trx)
  }
  return delivery
}

/** @returns whether this is news */
async function keep(
  trx: Trx,
  { id, mailbox }: Delivery,
  report: Kept,
  received_at: Date,
): Promise<boolean> {
  const { kind } = report
  const status = statusOf(report)
  const kept = await trx
    .selectFrom('mail_report')
    .select(['kind', 'status'])
    .where('delivery_id', '=', id)
    .execute()
  if (kept.some((one) => one.kind === kind && one.status === status)) {
    return false
  }
  if (kept.length >= MOST_REPORTS) return false
  const row = { delivery_id: id, mailbox, kind, status, received_at }
  await trx
    .insertInto('mail_report')
    .values({ id: randomUUID(), ...row })
    .execute()
  return true
}

/** What came back had been sent, also where that was not known or denied. */
async function end(
  trx: Trx,
  { id }: Delivery,
  report: Kept,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({
      state: 'bounced',
      leased_until: null,
      ended_at: sql`coalesce(ended_at, ${now})`,
      last_error: ['bounce', statusOf(report)].filter(Boolean).join(' '),
    })
    .where('id', '=', id)
    .where((row) =>
      row.or([
        row('state', 'in', HANDED_OVER),
        // It waits for another try: there was one.
        row.and([row('state', '=', 'queued'), row('taken_at', 'is not', null)]),
      ]),
    )
    .execute()
}

async function judge(
  trx: Trx,
  { mailbox }: Delivery,
  report: Kept,
  now: Date,
): Promise<Stop | undefined> {
  if (report.kind === 'complaint') {
    return { state: 'opted-out', why: 'A letter was reported as unwanted.' }
  }
  if (report.kind === 'delay') return undefined
  const code = report.status ?? 'no code'
  if (report.hard) {
    return { state: 'bounced', why: `A letter came back (${code}).` }
  }
  const days = await countBounceDays(trx, mailbox, now)
  if (days < BOUNCES_THAT_STOP) return undefined
  const why = `Letters came back on ${days} days of two weeks (last: ${code}).`
  return { state: 'bounced', why }
}

/**
 * Each delivery counts once, on the day (UTC) of its first bounce, and none
 * from days before the one on which somebody last decided about the address: of
 * older bounces only the day is known.
 */
async function countBounceDays(
  trx: Trx,
  mailbox: string,
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - WITHIN_DAYS * DAY_MS)
  const { rows } = await sql<{ days: number }>`
    select count(distinct date_trunc('day', first, 'UTC'))::int as days
    from (
      select min(received_at) as first from mail_report
      where mailbox = ${mailbox} and kind = 'bounce'
      group by delivery_id
    ) as bounce
    where first > ${since} and first >= coalesce((
      select date_trunc('day', changed_at, 'UTC') from mailbox
      where address = ${mailbox}), '-infinity')
  `.execute(trx)
  return rows[0]!.days
}

function statusOf(report: Kept): string | null {
  return 'status' in report ? report.status : null
}
