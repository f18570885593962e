import type { Services } from '#app/services.server.ts'
import {
  PetitionClosed,
  PetitionNotFound,
  PetitionNotOpenYet,
} from './errors.ts'
import { isSlug, petitionState } from './state.ts'

export type KnownPetition = {
  id: string
  slug: string
  opens_at: Date
  closes_at: Date | null
  ready_at: Date | null
}

/** How long one look at a petition serves: signing asks for it each time. */
const REMEMBERED_MS = 1_000

export type PetitionMemory = Map<
  string,
  { until: number; found: Promise<KnownPetition | undefined> }
>

/**
 * The petition that takes signatures now. What is known of it is up to a second
 * old; the moments of opening and closing are kept exactly.
 *
 * @throws PetitionNotFound
 * @throws PetitionNotOpenYet
 * @throws PetitionClosed
 */
export async function findOpenPetition(
  services: Pick<Services, 'db' | 'now' | 'petitions'>,
  slug: string,
): Promise<KnownPetition> {
  const petition = await findPetition(services, slug)
  const state = petitionState(petition, services.now())
  if (state === 'upcoming') throw new PetitionNotOpenYet()
  if (state === 'closed') throw new PetitionClosed()
  return petition
}

/**
 * A petition in any state, as it was at most a second ago.
 *
 * @throws PetitionNotFound
 */
export async function findPetition(
  services: Pick<Services, 'db' | 'petitions'>,
  slug: string,
): Promise<KnownPetition> {
  const petition = isSlug(slug) && (await remembered(services, slug))
  if (!petition) throw new PetitionNotFound()
  return petition
}

function remembered(
  { db, petitions }: Pick<Services, 'db' | 'petitions'>,
  slug: string,
): Promise<KnownPetition | undefined> {
  const known = petitions.get(slug)
  if (known && known.until > Date.now()) return known.found

  const found = db
    .selectFrom('petition')
    .select(['id', 'slug', 'opens_at', 'closes_at', 'ready_at'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  found.then(
    (petition) => petition ?? petitions.delete(slug),
    () => petitions.delete(slug),
  )
  petitions.set(slug, { until: Date.now() + REMEMBERED_MS, found })
  return found
}
