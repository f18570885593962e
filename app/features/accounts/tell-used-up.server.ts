import type { Services } from '#app/services.server.ts'
import { writeAlarm } from './tell-owners.server.ts'

const ACT = 'sign-in.links-used-up'
const QUIET_MINUTES = 24 * 60

type Needed = Pick<Services, 'db' | 'now' | 'mailVault'>

/**
 * Tells owners, once a day, that no more links are mailed for now: to one
 * campaigner, or to anybody.
 */
export async function tellUsedUp(
  { db, ...services }: Needed,
  campaigner?: { id: string; name: string },
): Promise<void> {
  const what = campaigner
    ? `Nobody can ask for another link to sign in for ${campaigner.name} within this hour: five were mailed.`
    : 'So many ask for links to sign in that for a minute none is mailed to anybody. Passkeys work as before.'
  const wish = { by: null, act: ACT, subject: campaigner?.id }
  const alarm = { what, quietMinutes: QUIET_MINUTES }
  const ago = new Date(services.now().getTime() - QUIET_MINUTES * 60 * 1000)
  const noted = await db
    .selectFrom('audit_entry')
    .select('seq')
    .where('act', '=', ACT)
    .where('subject', 'is not distinct from', campaigner?.id ?? null)
    .where('at', '>', ago)
    .executeTakeFirst()
  if (noted) return
  await db
    .transaction()
    .execute((trx) => writeAlarm(trx, services, wish, alarm))
}
