import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { MailKind } from '#db/schema.ts'
import { newReturnTag } from './return-tag.server.ts'
import { GIVE_UP_AFTER_DAYS, retryDelaySeconds } from './retry.ts'

const LEASE_SECONDS = 60
const RENEW_MS = 20_000
const AT_ONCE = 20
const KEEP_ROW_DAYS = 30
/** So many are deleted at once: nobody waits long for a row. */
const FORGOTTEN_AT_ONCE = 5_000
const DAY_MS = 24 * 60 * 60 * 1000

/** A mail that this worker has taken in hand. */
export type TakenMail = {
  id: string
  kind: MailKind
  /** Whether it names neither petition nor campaign from outside. */
  discreet: boolean
  petition_id: string | null
  subject_id: string | null
  sealed: Buffer
  attempts: number
  created_at: Date
  /** Names it in its return path, the same on every try. */
  return_tag: string | null
}

export type Outbox = {
  db: Db
  now: () => Date
  /**
   * Opens, writes and sends one mail. `'superseded'` when its cause is gone, so
   * that it need not be sent. Throws when it was not taken.
   */
  deliver: (mail: TakenMail) => Promise<'sent' | 'superseded'>
  onFailure: (mail: TakenMail, error: unknown, final: boolean) => void
  /** Which mails get a tag for a return path of their own; else none do. */
  hasReturnPath?: (mail: TakenMail) => boolean
}

/**
 * Takes mails that are due and sends them, several at a time. A mail is leased
 * while it is in hand and the lease renewed; when this process dies, another
 * one finds the lease run out and sends the mail again. So none is lost, and
 * what was just being sent may arrive twice.
 *
 * @returns how many were taken; 0 when nothing is due
 */
export async function sendDueMails(outbox: Outbox): Promise<number> {
  await releaseAbandoned(outbox)
  const taken = await tagReturns(outbox, await takeDue(outbox))
  if (taken.length === 0) return 0

  const ids = taken.map(({ id }) => id)
  const renewing = setInterval(() => {
    renew(outbox, ids).catch(() => {})
  }, RENEW_MS)
  try {
    await Promise.all(taken.map((mail) => sendOne(outbox, mail)))
  } finally {
    clearInterval(renewing)
  }
  return taken.length
}

function leaseEnd({ now }: Outbox): Date {
  return new Date(now().getTime() + LEASE_SECONDS * 1000)
}

async function releaseAbandoned({ db, now }: Outbox): Promise<void> {
  await db
    .updateTable('mail')
    .set({ state: 'queued', leased_until: null })
    .where('state', '=', 'sending')
    .where('leased_until', '<', now())
    .execute()
}

async function takeDue(outbox: Outbox): Promise<TakenMail[]> {
  const { db, now } = outbox
  const due = db
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'queued')
    .where('next_try_at', '<=', now())
    .orderBy('next_try_at')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
  const rows = await db
    .updateTable('mail')
    .set((mail) => ({
      state: 'sending',
      leased_until: leaseEnd(outbox),
      attempts: mail('attempts', '+', 1),
    }))
    .where('id', 'in', due)
    .returning([
      'id',
      'kind',
      'discreet',
      'petition_id',
      'subject_id',
      'sealed',
      'attempts',
      'created_at',
      'return_tag',
    ])
    .execute()
  return rows.map(({ sealed, ...mail }) => ({ ...mail, sealed: sealed! }))
}

/** Before anything is sent: what comes back finds its mail. */
async function tagReturns(
  { db, hasReturnPath }: Outbox,
  taken: TakenMail[],
): Promise<TakenMail[]> {
  const returned = taken.filter((mail) => hasReturnPath?.(mail))
  if (returned.length === 0) return taken

  const { rows } = await sql<{ id: string; return_tag: string }>`
    update mail set return_tag = coalesce(mail.return_tag, made.tag)
    from unnest(${returned.map(({ id }) => id)}::uuid[],
      ${returned.map(newReturnTag)}::text[]) as made (id, tag)
    where mail.id = made.id
    returning mail.id, return_tag`.execute(db)
  const tags = new Map(rows.map(({ id, return_tag }) => [id, return_tag]))
  return taken.map((mail) => ({
    ...mail,
    return_tag: tags.get(mail.id) ?? mail.return_tag,
  }))
}

async function renew(outbox: Outbox, ids: string[]): Promise<void> {
  await outbox.db
    .updateTable('mail')
    .set({ leased_until: leaseEnd(outbox) })
    .where('id', 'in', ids)
    .where('state', '=', 'sending')
    .execute()
}

async function sendOne(outbox: Outbox, mail: TakenMail): Promise<void> {
  let outcome: 'sent' | 'superseded'
  try {
    outcome = await outbox.deliver(mail)
  } catch (error) {
    await putBack(outbox, mail, error)
    return
  }
  await end(outbox, mail, outcome === 'sent' ? 'sent' : 'failed', {
    last_error: outcome === 'sent' ? null : 'superseded',
  })
}

async function putBack(
  outbox: Outbox,
  mail: TakenMail,
  error: unknown,
): Promise<void> {
  const { db, now, onFailure } = outbox
  const age = now().getTime() - mail.created_at.getTime()
  const final =
    (error as { permanent?: boolean }).permanent === true ||
    age > GIVE_UP_AFTER_DAYS * DAY_MS
  const last_error = describe(error)
  onFailure(mail, error, final)
  if (final) return end(outbox, mail, 'failed', { last_error })

  const wait = retryDelaySeconds(mail.attempts) * 1000
  await db
    .updateTable('mail')
    .set({
      state: 'queued',
      leased_until: null,
      next_try_at: new Date(now().getTime() + wait),
      last_error,
    })
    .where('id', '=', mail.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', mail.attempts)
    .execute()
}

/**
 * Sent is sent, whoever did it. A failure counts only while the mail is in this
 * worker's hands: after its lease ran out another one may have sent it.
 */
async function end(
  { db, now }: Outbox,
  mail: TakenMail,
  state: 'sent' | 'failed',
  { last_error }: { last_error: string | null },
): Promise<void> {
  await db
    .updateTable('mail')
    .set({
      state,
      sealed: null,
      subject_id: null,
      about: null,
      leased_until: null,
      ended_at: now(),
      last_error,
    })
    .where('id', '=', mail.id)
    .$if(state === 'failed', (update) =>
      update
        .where('state', '=', 'sending')
        .where('attempts', '=', mail.attempts),
    )
    .execute()
}

/** Kind and code only: a server's words may repeat the address. */
function describe(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown }
  return [name, code]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ')
}

/**
 * Deletes the rows of mails that ended 30 days ago, and after a day those that
 * were never one: they stand for mail that nobody was to get.
 *
 * @returns how many
 */
export async function forgetMails({
  db,
  now,
}: Pick<Outbox, 'db' | 'now'>): Promise<number> {
  const ago = (days: number) => new Date(now().getTime() - days * DAY_MS)
  const due = db
    .selectFrom('mail')
    .select('id')
    .where((mail) =>
      mail.or([
        mail('ended_at', '<', ago(KEEP_ROW_DAYS)),
        mail.and([
          mail('ended_at', '<', ago(1)),
          mail('last_error', 'in', ['too many', 'nobody']),
        ]),
      ]),
    )
    .limit(FORGOTTEN_AT_ONCE)
    .forUpdate()
    .skipLocked()
  let sum = 0
  for (let done = FORGOTTEN_AT_ONCE; done === FORGOTTEN_AT_ONCE; sum += done) {
    const { numDeletedRows } = await db
      .deleteFrom('mail')
      .where('id', 'in', due)
      .executeTakeFirst()
    done = Number(numDeletedRows)
  }
  return sum
}

/** How many mails wait or are in hand. */
export async function countWaitingMails(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from mail
    where state in ('queued', 'sending')`.execute(db)
  return rows[0]!.count
}
