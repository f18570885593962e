import { randomUUID } from 'node:crypto'
import type { WorkerServices } from '#app/services.server.ts'
import type { Contact } from './contact.ts'
import { MOST_MAILS } from './store-signed.server.ts'
import { hashCode, newCode } from './token.server.ts'

const REMIND_AFTER_HOURS = 24
/** Later the code in the reminder would outlive the signature. */
const REMIND_UNTIL_HOURS = 6 * 24
const HOUR_MS = 60 * 60 * 1000
const AT_ONCE = 500

/**
 * Reminds, once, those who signed a day ago and have not confirmed. The mail
 * holds the same links and a new code. Only the mail worker can do this: it
 * alone can open the address.
 *
 * @returns how many reminders were queued; fewer than waited when there are
 *   many, so call again until it is 0
 */
export async function remindPending(services: WorkerServices): Promise<number> {
  const { db, now } = services
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('signature')
      .innerJoin('petition', 'petition.id', 'signature.petition_id')
      .select(['signature.id', 'petition_id', 'address_hash', 'sealed_contact'])
      .where('state', '=', 'pending')
      .where('asked_at', '<=', hoursAgo(now(), REMIND_AFTER_HOURS))
      .where('asked_at', '>', hoursAgo(now(), REMIND_UNTIL_HOURS))
      .where('reminded_at', 'is', null)
      .where('mails', '<', MOST_MAILS)
      .limit(AT_ONCE)
      .forUpdate('signature')
      .skipLocked()
      .execute()

    for (const { id, petition_id, address_hash, sealed_contact } of due) {
      const place = {
        purpose: 'signature',
        petition: petition_id,
        signature: id,
        field: 'contact',
      }
      const opened = await services.opener.open(place, sealed_contact!)
      const code = newCode()
      const contact = { ...(JSON.parse(opened) as Contact), code }
      const key = await services.mailVault.key(1)
      const sealed = key.seal(place, JSON.stringify(contact))
      const pepper = services.keys.secrets.pepper(petition_id)

      await trx
        .updateTable('signature')
        .set((row) => ({
          mails: row('mails', '+', 1),
          reminded_at: now(),
          code_made_at: now(),
          code_tries: 0,
          code_hash: hashCode(pepper, petition_id, address_hash!, code),
        }))
        .where('id', '=', id)
        .execute()
      await trx
        .insertInto('mail')
        .values({
          id: randomUUID(),
          kind: 'remind-signature',
          petition_id,
          subject_id: id,
          sealed,
          next_try_at: now(),
          created_at: now(),
        })
        .execute()
    }
    return due.length
  })
}

function hoursAgo(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS)
}
