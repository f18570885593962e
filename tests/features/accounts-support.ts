import { type Transaction, sql } from 'kysely'
import { TOTP } from 'otpauth'
import {
  hashOfAddress,
  sealAddress,
} from '#app/features/accounts/campaigner-address.server.ts'
import { openDeskMail } from '#app/features/accounts/desk-mail.server.ts'
import { newTotp, setTotp } from '#app/features/accounts/totp.server.ts'
import type { Services, WorkerServices } from '#app/services.server.ts'
import type { MailKind, Role, Schema } from '#db/schema.ts'
import { signedIn } from '#tests/support/desk.ts'

export const MINUTE_MS = 60 * 1000

/** The same some minutes later. */
export function after<Given extends Pick<Services, 'now'>>(
  services: Given,
  minutes: number,
): Given {
  const at = services.now().getTime() + minutes * MINUTE_MS
  return { ...services, now: () => new Date(at) }
}

/** Somebody who works here and can be mailed to. */
export async function aCampaigner(
  services: WorkerServices,
  address: string,
  role: Role = 'editor',
) {
  const { id, name } = await signedIn(services, role)
  await services.db
    .updateTable('campaigner')
    .set({
      address_hash: hashOfAddress(services.keys, address),
      sealed_address: await sealAddress(services, id, address),
    })
    .where('id', '=', id)
    .execute()
  return { id, name, address }
}

export async function remove(
  { db, now }: WorkerServices,
  id: string,
): Promise<void> {
  await db
    .updateTable('campaigner')
    .set({
      removed_at: now(),
      address_hash: null,
      sealed_address: null,
      sealed_totp: null,
    })
    .where('id', '=', id)
    .execute()
}

/**
 * Begins some things at once and lets them go on when each of them waits: for
 * the campaigner's row, or for one that waits for it.
 *
 * @param meanwhile is done to that row before they go on
 */
export async function atOnce<Result>(
  { db }: WorkerServices,
  campaignerId: string,
  begun: (() => Promise<Result>)[],
  meanwhile?: (trx: Transaction<Schema>) => Promise<unknown>,
): Promise<Result[]> {
  return db
    .transaction()
    .execute(async (trx) => {
      await trx
        .selectFrom('campaigner')
        .select('id')
        .where('id', '=', campaignerId)
        .forUpdate()
        .execute()
      const all = Promise.all(begun.map((begin) => begin()))
      for (let waiting = 0; waiting < begun.length;) {
        const { rows } = await sql<{ waiting: number }>`
          select count(*)::int as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'
        `.execute(trx)
        waiting = rows[0]!.waiting
        // Within a transaction the first look is remembered.
        await sql`select pg_stat_clear_snapshot()`.execute(trx)
      }
      await meanwhile?.(trx)
      return { all }
    })
    .then(({ all }) => all)
}

/** The app of a campaigner, and codes as of the services' time. */
export async function anApp(services: WorkerServices, campaignerId: string) {
  const { secret } = newTotp('Casey')
  const totp = new TOTP({ secret })
  const now = services.now().getTime()
  const codeAt = (steps: number) =>
    totp.generate({ timestamp: now + steps * 30_000 })
  // A step that is long over, so that those of now are free.
  await setTotp(after(services, -5), campaignerId, secret, codeAt(-10))
  const taken = [codeAt(-1), codeAt(0), codeAt(1)]
  const wrong = ['000000', '111111', '222222', '333333'].find(
    (code) => !taken.includes(code),
  )!
  return { codeAt, right: codeAt(0), wrong }
}

/** What waits in the outbox, opened; the oldest first. */
export async function deskMails(
  services: WorkerServices,
  kind: MailKind,
  about: string,
) {
  const rows = await services.db
    .selectFrom('mail')
    .selectAll()
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('sealed', 'is not', null)
    .orderBy('created_at')
    .execute()
  return Promise.all(
    rows.map((row) => openDeskMail(services, { ...row, sealed: row.sealed! })),
  )
}

export function auditOf({ db }: WorkerServices, act: string, subject: string) {
  return db
    .selectFrom('audit_entry')
    .selectAll()
    .where('act', '=', act)
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
}
