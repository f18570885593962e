import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { hashOfUnsent } from './end-delivery.server.ts'
import { readLetterSettings } from './settings.server.ts'

/**
 * Gives up letters that have waited too long, for their turn or for a person:
 * they would come when nobody expects them, and no personal data waits for ever.
 * One of unknown fate stays the only one of its writer to that lawmaker.
 *
 * @returns how many
 */
export async function dropTooOld({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<number> {
  const { wait_days } = await readLetterSettings({ db })
  const moment = now()
  const { numAffectedRows } = await sql`
    update delivery set state = 'dropped', ended_at = ${moment},
      last_error = 'too-late', supporter_hash = ${hashOfUnsent}
    where id in (
      select id from delivery where state in ('queued', 'held', 'unknown')
        and created_at < ${moment}::timestamptz - make_interval(days => ${wait_days})
      order by id for update skip locked)`.execute(db)
  return Number(numAffectedRows)
}
