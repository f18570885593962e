import type { Client } from '#app/client.ts'
import type { Services } from '#app/services.server.ts'
import { CAMPAIGN_SLUG } from '../petitions/campaign.ts'
import { findPetition } from '../petitions/find-open.server.ts'
import { isBurst } from './burst.server.ts'
import { addToTallies } from './tally.server.ts'

/**
 * Counts that somebody sent letters by themselves: one for each chamber in a
 * country to whose members they wrote, and nothing about them. Sample lawmakers
 * are not counted, and neither is a network that says so all the time; nobody
 * is told.
 *
 * @param ids of lawmakers
 */
export async function recordOwn(
  services: Pick<
    Services,
    'db' | 'keys' | 'limits' | 'log' | 'now' | 'petitions'
  >,
  country: string,
  ids: string[],
  client: Client,
): Promise<void> {
  const petition = await findPetition(services, CAMPAIGN_SLUG)
  if (ids.length === 0 || isBurst(services, client, 'own')) return
  const { db, now } = services
  const chambers = await db
    .selectFrom('lawmaker')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .innerJoin('lawmaker_import', 'lawmaker_import.id', 'chamber.import_id')
    .select('chamber.id')
    .distinct()
    .where('lawmaker.id', 'in', ids)
    .where('chamber.country', '=', country)
    .where('retired_at', 'is', null)
    .where('is_sample', '=', false)
    .execute()
  await addToTallies(
    db,
    { petitionId: petition.id, now: now(), way: 'own' },
    chambers.map(({ id }) => id),
  )
}
