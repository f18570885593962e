import type { Services } from '#app/services.server.ts'
import { listChambers } from './chambers.server.ts'
import { DirectoryRefused } from './errors.ts'
import type { Staleness } from './stale.ts'

/**
 * Letters go to chambers whose list is stale from now on, until their next
 * import; where a list is only old, until its term is over.
 *
 * @param given `slug` null: all of the country that are stale
 * @returns the names of those chambers
 * @throws DirectoryRefused when there is none, or no reason
 */
export async function acceptStale(
  services: Pick<Services, 'db' | 'now'>,
  given: { country: string; slug: string | null; why: string },
): Promise<string[]> {
  const why = given.why.trim()
  if (why === '') throw new DirectoryRefused('Say why, it is kept.')
  const chambers = await listChambers(services, given.country)
  const meant = chambers.filter(
    ({ slug }) => given.slug === null || slug === given.slug,
  )
  if (meant.length === 0) {
    throw new DirectoryRefused('There is no such chamber.')
  }
  const stale = meant.flatMap(({ id, name, stale: kind }) =>
    kind === null ? [] : [{ id, name, kind }],
  )
  if (stale.length === 0) {
    throw new DirectoryRefused('No list of these is stale.')
  }
  await services.db.transaction().execute(async (db) => {
    for (const each of stale) await accept({ ...services, db }, each, why)
  })
  return stale.map(({ name }) => name)
}

async function accept(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { id, kind }: { id: string; kind: Staleness },
  why: string,
): Promise<void> {
  await db
    .updateTable('chamber')
    .set({
      stale_accepted_at: now(),
      stale_accepted_kind: kind,
      stale_accepted_why: why,
    })
    .where('id', '=', id)
    .execute()
}
