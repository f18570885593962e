import { randomUUID } from 'node:crypto'
import type { Outbox, TakenMail } from '#app/jobs/outbox.server.ts'
import type { Services } from '#app/services.server.ts'
import { times } from '#tests/support/signing.ts'

export const body = Buffer.from('sealed to the mail worker')
export const start = new Date('2026-11-20T12:00:00Z')
export const SECOND_MS = 1000
export const DAY_MS = 24 * 60 * 60 * 1000

export function after(ms: number): Date {
  return new Date(start.getTime() + ms)
}

/** Mails that are due at {@link start}; their ids. */
export async function queueMails(
  { db }: Pick<Services, 'db'>,
  n: number,
  given: { created_at?: Date; next_try_at?: Date; attempts?: number } = {},
): Promise<string[]> {
  const rows = times(n, 'confirm-signature' as const).map((kind) => ({
    id: randomUUID(),
    kind,
    discreet: false,
    sealed: body,
    created_at: start,
    next_try_at: start,
    ...given,
  }))
  await db.insertInto('mail').values(rows).execute()
  return rows.map(({ id }) => id)
}

export async function mailRow({ db }: Pick<Services, 'db'>, id: string) {
  const rows = db.selectFrom('mail').selectAll()
  return rows.where('id', '=', id).executeTakeFirstOrThrow()
}

/** An outbox at a moment; what could not be sent is noted in `failures`. */
export function outboxAt(
  { db }: Pick<Services, 'db'>,
  moment: Date,
  deliver: Outbox['deliver'],
) {
  const failures: { id: string; error: unknown; final: boolean }[] = []
  const onFailure = ({ id }: TakenMail, error: unknown, final: boolean) => {
    failures.push({ id, error, final })
  }
  return { db, now: () => moment, deliver, onFailure, failures }
}

/** A delivery that begins and ends when the test says so. */
export function slowDelivery() {
  const { promise: begun, resolve: begin } = Promise.withResolvers<TakenMail>()
  const { promise, resolve, reject } = Promise.withResolvers<'sent'>()
  const deliver: Outbox['deliver'] = (mail) => {
    begin(mail)
    return promise
  }
  return { deliver, begun, end: resolve, fail: reject }
}
