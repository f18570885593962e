import { randomUUID } from 'node:crypto'
import type { WorkerServices } from '#app/services.server.ts'
import { VaultError } from '#app/vault/record.ts'
import type { Contact } from './contact.ts'
import { placeOf } from './place.ts'
import { MOST_MAILS } from './store-signed.server.ts'
import { hashCode, newCode } from './code.server.ts'

const REMIND_AFTER_HOURS = 24
/** Later the code in the reminder would outlive the signature. */
const REMIND_UNTIL_HOURS = 6 * 24
const HOUR_MS = 60 * 60 * 1000
const AT_ONCE = 500

/**
 * Reminds, once, those who signed a day ago and have not confirmed; but nobody
 * whom a mail can put at risk: they asked for one, not for two. The mail
 * holds the same links and a new code. Only the mail worker can do this: it
 * alone can open the address.
 *
 * @returns how many were looked at; fewer than waited when there are many, so
 *   call again until it is 0
 */
export async function remindPending(services: WorkerServices): Promise<number> {
  const { db, now } = services
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('signature')
      .select([
        'id',
        'first_id',
        'petition_id',
        'discreet',
        'address_hash',
        'sealed_contact',
      ])
      .where('state', '=', 'pending')
      .where('asked_at', '<=', hoursAgo(now(), REMIND_AFTER_HOURS))
      .where('asked_at', '>', hoursAgo(now(), REMIND_UNTIL_HOURS))
      .where('reminded_at', 'is', null)
      .where('mails', '<', MOST_MAILS)
      .where('discreet', '=', false)
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { address_hash, sealed_contact, ...signature } of due) {
      const pending = {
        ...signature,
        address_hash: address_hash!,
        sealed_contact: sealed_contact!,
      }
      await remind({ ...services, db: trx }, pending)
    }
    return due.length
  })
}

async function remind(
  services: WorkerServices,
  pending: {
    id: string
    first_id: string
    petition_id: string
    discreet: boolean
    address_hash: Buffer
    sealed_contact: Buffer
  },
): Promise<void> {
  const { db, now, log } = services
  const { id, first_id, petition_id, discreet, address_hash } = pending
  const code = newCode()
  const sealed = await sealAgain(services, pending, code).catch(
    (err: unknown) => {
      // One that cannot be opened must not keep the others from theirs.
      if (!(err instanceof VaultError)) throw err
      log.error({ signature: id, err }, 'no reminder')
    },
  )
  const pepper = services.keys.secrets.pepper(petition_id)
  await db
    .updateTable('signature')
    .set({ reminded_at: now() })
    .$if(sealed !== undefined, (update) =>
      update.set((row) => ({
        mails: row('mails', '+', 1),
        code_made_at: now(),
        code_tries: 0,
        code_hash: hashCode(pepper, petition_id, address_hash, code),
      })),
    )
    .where('id', '=', id)
    .execute()
  if (!sealed) return

  await db
    .insertInto('mail')
    .values({
      id: randomUUID(),
      kind: 'remind-signature',
      discreet,
      petition_id,
      subject_id: id,
      about: first_id,
      sealed,
      next_try_at: now(),
      created_at: now(),
    })
    .execute()
}

/** What the first mail said, with a new code. */
async function sealAgain(
  { opener, mailVault }: WorkerServices,
  pending: { id: string; petition_id: string; sealed_contact: Buffer },
  code: string,
): Promise<Buffer> {
  const place = placeOf(pending, 'contact')
  const opened = await opener.open(place, pending.sealed_contact)
  const contact = { ...(JSON.parse(opened) as Contact), code }
  const key = await mailVault.key(1)
  return key.seal(place, JSON.stringify(contact))
}

function hoursAgo(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS)
}
