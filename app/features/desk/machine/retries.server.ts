import { sql } from 'kysely'
import { z } from 'zod'
import { parseForm, type Refused } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import type { MailKind } from '#db/schema.ts'
import { acting } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'

const SHOWN = 100

type Needed = Pick<Services, 'db' | 'now'>

export type Retries = {
  mails: {
    id: string
    kind: MailKind
    createdAt: Date
    attempts: number
    error: string | null
    nextTryAt: Date
  }[]
  events: {
    id: string
    type: string
    receivedAt: Date
    attempts: number
    error: string | null
    /** Null: given up, only a comparison or a retry looks at it again. */
    nextTryAt: Date | null
  }[]
}

/**
 * What failed and can be tried again: mails that still have their content, and
 * events of Stripe. The oldest of each, a hundred at most.
 */
export async function listRetries(services: Needed): Promise<Retries> {
  const [mails, events] = await Promise.all([
    listMails(services),
    listEvents(services),
  ])
  return { mails, events }
}

function listMails({ db }: Needed) {
  return db
    .selectFrom('mail')
    .select([
      'id',
      'kind',
      'created_at as createdAt',
      'attempts',
      'last_error as error',
      'next_try_at as nextTryAt',
    ])
    .where('state', '=', 'queued')
    .where('attempts', '>', 0)
    .orderBy('created_at')
    .limit(SHOWN)
    .execute()
}

async function listEvents({ db }: Needed): Promise<Retries['events']> {
  const rows = await db
    .selectFrom('payment_event')
    .select([
      'id',
      'type',
      'received_at as receivedAt',
      'attempts',
      'last_error as error',
      'next_try_at as nextTryAt',
      'done_at',
    ])
    .where((event) =>
      event.or([
        event('outcome', '=', 'given-up'),
        event.and([event('done_at', 'is', null), event('attempts', '>', 0)]),
      ]),
    )
    .orderBy('received_at')
    .limit(SHOWN)
    .execute()
  return rows.map(({ done_at, nextTryAt, ...event }) => ({
    ...event,
    nextTryAt: done_at ? null : nextTryAt,
  }))
}

/** Of ours, and of Stripe's. */
const ID = /^[\w-]{1,255}$/

const retryForm = z.object({
  what: z.enum(['mail', 'event'], 'Choose one of the buttons.'),
  /** Of those that were shown. */
  ids: z
    .string()
    .catch('')
    .transform((typed) => typed.split(' ').filter((id) => ID.test(id)))
    .transform((ids) => ids.slice(0, SHOWN)),
})

/**
 * Lets the worker try again at once what failed. A mail goes to one person and
 * is sent by nobody else while it waits; what an event says is read anew from
 * Stripe. So trying either again does no harm.
 *
 * @returns how many: 0 when somebody or the worker was faster
 */
export async function retry(
  services: Needed,
  by: SignedIn,
  fields: FormData,
): Promise<{ ok: true; count: number } | Refused> {
  const form = parseForm(retryForm, fields)
  if (!form.ok) return form
  const { what, ids } = form.value
  const wish = {
    by,
    act: `machine.retry-${what}`,
    subject: ids[0],
    detail: { count: ids.length },
  }
  const run = what === 'mail' ? retryMails : retryEvents
  const count = await acting(services, wish, () => run(services, ids))
  return { ok: true, count }
}

async function retryMails({ db, now }: Needed, ids: string[]): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ next_try_at: now() })
    .where('state', '=', 'queued')
    .where('attempts', '>', 0)
    .where(sql<boolean>`id::text = any(${ids}::text[])`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

async function retryEvents(
  { db, now }: Needed,
  ids: string[],
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('payment_event')
    .set({ next_try_at: now(), done_at: null, outcome: null })
    .where((event) =>
      event.or([
        event('outcome', '=', 'given-up'),
        event.and([event('done_at', 'is', null), event('attempts', '>', 0)]),
      ]),
    )
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
