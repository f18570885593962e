import type { Services } from '#app/services.server.ts'
import { listChambers } from './chambers.server.ts'
import { DirectoryRefused } from './errors.ts'

/**
 * Letters go to chambers whose list is stale from now on, until their next
 * import.
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
  const stale = meant.filter((chamber) => chamber.stale !== null)
  if (stale.length === 0) {
    throw new DirectoryRefused('No list of these is stale.')
  }
  await services.db
    .updateTable('chamber')
    .set({ stale_accepted_at: services.now(), stale_accepted_why: why })
    .where(
      'id',
      'in',
      stale.map(({ id }) => id),
    )
    .execute()
  return stale.map(({ name }) => name)
}
