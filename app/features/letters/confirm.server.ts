import type { Transaction } from 'kysely'
import type { Schema } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'
import { parseToken } from '../signatures/token.server.ts'
import { findAddressees } from './addressees.server.ts'
import { oldestPending } from './pending.ts'
import { readLetterSettings } from './settings.server.ts'
import { storeDeliveries } from './store-deliveries.server.ts'

export type ConfirmedLetter = { outcome: 'confirmed' | 'already' | 'unknown' }

type Needed = Pick<Services, 'db' | 'now'>

/**
 * Confirms the letter behind a mailed token: from then on it waits for its turn
 * with each lawmaker who is mailed to at this moment. Doing it again is
 * harmless. A letter to which nobody is left is confirmed and goes to nobody.
 */
export async function confirmLetter(
  services: Needed,
  token: string,
): Promise<ConfirmedLetter> {
  const parsed = parseToken(token)
  if (!parsed) return { outcome: 'unknown' }
  return confirmPending(services, parsed)
}

/** Of a letter whose holder has shown the token or the code. */
export async function confirmPending(
  services: Needed,
  { id, hash }: { id: string; hash: Buffer },
): Promise<ConfirmedLetter> {
  const settings = await readLetterSettings(services)
  const { db, now } = services
  return db.transaction().execute(async (trx) => {
    const letter = await lockLetter(trx, id, hash)
    if (!letter) return { outcome: 'unknown' }
    if (letter.state === 'confirmed') return { outcome: 'already' }
    if (letter.asked_at < oldestPending(now())) return { outcome: 'unknown' }

    const inside = { ...services, db: trx }
    const to = await findAddressees(inside, letter, letter.targets)
    const stored = await storeDeliveries(trx, letter, to, now(), settings)
    await endPending(trx, letter.id, now(), stored > 0)
    return { outcome: 'confirmed' }
  })
}

function lockLetter(trx: Transaction<Schema>, id: string, hash: Buffer) {
  return trx
    .selectFrom('letter')
    .select(['id', 'petition_id', 'country', 'language', 'state', 'targets'])
    .select(['supporter_hash', 'fingerprint', 'held_why', 'asked_at'])
    .where('id', '=', id)
    .where('token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

/** What was sealed has no purpose any more where nothing is to be sent. */
async function endPending(
  trx: Transaction<Schema>,
  id: string,
  now: Date,
  isSent: boolean,
): Promise<void> {
  await trx
    .updateTable('letter')
    .set({
      state: 'confirmed',
      confirmed_at: now,
      targets: [],
      code_hash: null,
      code_made_at: null,
      ...(isSent ? {} : { sealed_sender: null, sealed_text: null }),
    })
    .where('id', '=', id)
    .execute()
}
