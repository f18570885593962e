import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { dayOf, stalenessOf } from '../lawmakers/stale.ts'
import { isQuiet } from './quiet-hours.ts'
import type { LetterSettings } from './thresholds.ts'

/** Why letters to a chamber wait. */
export type Rest = 'country-off' | 'stale' | 'quiet'

export type Seat = {
  id: string
  country: string
  name: string
  isSample: boolean
  /** Null: letters go to it now. */
  rest: Rest | null
}

/**
 * Each chamber, and whether letters to it may go now: not where a campaigner
 * stopped them, nor to a list that is out of date and that nobody accepted as
 * it is, nor in quiet hours. An invented chamber has no hours, so that the program can be
 * tried at night.
 */
export async function listSeats(
  { db, now }: Pick<Services, 'db' | 'now'>,
  settings: LetterSettings,
): Promise<Seat[]> {
  const today = dayOf(now())
  const rows = await db
    .selectFrom('chamber')
    .innerJoin('lawmaker_import as list', 'list.id', 'chamber.import_id')
    .leftJoin('letter_country as off', 'off.country', 'chamber.country')
    .select(['chamber.id', 'chamber.country', 'name', 'is_sample as isSample'])
    .select(['time_zone as timeZone', 'stale_accepted_kind'])
    .select([
      sql<string>`as_of`.as('asOf'),
      sql<string | null>`term_ends`.as('termEnds'),
      sql<boolean>`coalesce(targets_off, false)`.as('isOff'),
    ])
    .execute()
  return rows.map((row) => {
    const { id, country, name, isSample } = row
    const stale = stalenessOf(row, today)
    const isStale = stale !== null && row.stale_accepted_kind !== stale
    const rest = row.isOff
      ? 'country-off'
      : isStale
        ? 'stale'
        : !isSample && isQuiet(now(), row, settings)
          ? 'quiet'
          : null
    return { id, country, name, isSample, rest }
  })
}
