import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Role } from '#db/schema.ts'
import { writeAudit } from './audit.server.ts'
import { parseRecoveryCode, useRecoveryCode } from './recovery-codes.server.ts'
import { writeAlarm } from './tell-owners.server.ts'
import { openTotp, stepOf } from './totp.server.ts'

/** RFC 4226, section 7.3, leaves it open; one guess in 333,000 is right. */
const MOST_TRIES = 5
/** So long wrong codes are counted together, and so long nothing is taken. */
export const SLOWED_MINUTES = 15
const ALARM_MINUTES = 60
const MINUTE_MS = 60 * 1000

type Needed = Pick<Services, 'db' | 'now' | 'keys' | 'mailVault'>

type Try = {
  id: string
  name: string
  role: Role
  tries: number
  sealed_totp: Buffer | null
}

/**
 * Judges a code from somebody's authenticator app or list of recovery codes;
 * each serves once. After five wrong ones nothing is taken for 15 minutes, and
 * every owner is told.
 *
 * @returns `slowed` from the fifth wrong one on
 */
export async function checkCode(
  services: Needed,
  campaignerId: string,
  typed: string,
): Promise<'right' | 'wrong' | 'slowed'> {
  const outcome = await judgeCode(services, campaignerId, typed)
  return outcome === 'last-wrong' ? 'slowed' : outcome
}

/** {@link checkCode}, which also tells the wrong code that slowed it. */
export async function judgeCode(
  services: Needed,
  campaignerId: string,
  typed: string,
): Promise<'right' | 'wrong' | 'last-wrong' | 'slowed'> {
  const begun = await beginTry(services, campaignerId)
  if (!begun) return 'slowed'
  if (await serves(services, begun, typed)) {
    await services.db
      .updateTable('campaigner')
      .set({ tries: 0, tries_since: null })
      .where('id', '=', campaignerId)
      .execute()
    return 'right'
  }
  if (begun.tries < MOST_TRIES) return 'wrong'
  await tellSlowed(services, begun)
  return 'last-wrong'
}

/**
 * Counts a try before it is judged, so that those at the same time are no more
 * than those one after another. The last one that is free begins the pause.
 */
async function beginTry(
  { db, now }: Needed,
  campaignerId: string,
): Promise<Try | undefined> {
  const at = now()
  const before = new Date(at.getTime() - SLOWED_MINUTES * MINUTE_MS)
  const isFirst = sql<boolean>`(tries_since is null or tries_since <= ${before})`
  const { rows } = await sql<Try>`
    update campaigner set
      tries = case when ${isFirst} then 1 else tries + 1 end,
      tries_since = case when ${isFirst} or tries + 1 = ${MOST_TRIES}
        then ${at} else tries_since end
    where id = ${campaignerId} and removed_at is null
      and (tries < ${MOST_TRIES} or ${isFirst})
    returning id, name, role, tries, sealed_totp`.execute(db)
  return rows[0]
}

async function serves(
  services: Needed,
  begun: Try,
  typed: string,
): Promise<boolean> {
  const recovery = parseRecoveryCode(typed)
  if (!recovery) return servesOfApp(services, begun, typed)
  return services.db.transaction().execute(async (trx) => {
    const given = { ...services, db: trx }
    const isRight = await useRecoveryCode(given, begun.id, recovery)
    if (isRight) {
      const wish = { by: begun, act: 'recovery-code.used', subject: begun.id }
      await writeAudit(trx, services.now(), wish)
    }
    return isRight
  })
}

/** Never one of a step from which one was taken, nor of one before it. */
async function servesOfApp(
  { db, now, keys }: Needed,
  { id, sealed_totp }: Try,
  typed: string,
): Promise<boolean> {
  if (!sealed_totp) return false
  const step = stepOf(openTotp(keys, id, sealed_totp), typed, now())
  if (step === undefined) return false
  const { numUpdatedRows } = await db
    .updateTable('campaigner')
    .set({ totp_step: step })
    .where('id', '=', id)
    .where('sealed_totp', '=', sealed_totp)
    .where((row) =>
      row.or([row('totp_step', 'is', null), row('totp_step', '<', `${step}`)]),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function tellSlowed(services: Needed, { id, name }: Try): Promise<void> {
  const what =
    `Five wrong codes in a row were typed for the account of ${name}. ` +
    `It takes no code for ${SLOWED_MINUTES} minutes.`
  const wish = { by: null, act: 'sign-in.slowed', subject: id }
  return services.db
    .transaction()
    .execute((trx) =>
      writeAlarm(trx, services, wish, { what, quietMinutes: ALARM_MINUTES }),
    )
}
