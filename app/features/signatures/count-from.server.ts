import type { Services } from '#app/services.server.ts'
import { listPetitions } from '../petitions/list.server.ts'
import { type PetitionState, petitionState } from '../petitions/state.ts'
import { areCountriesShown } from '../switches/read.server.ts'
import { countByCountry, mergeSmall } from './count.server.ts'

export type CountFrom = {
  slug: string
  state: PetitionState
  /** Null where they are too few to be told apart, or none are told. */
  count: number | null
  /** Whether campaigners stopped figures by country. */
  isStopped: boolean
}

/** Confirmed signatures from one country; null where there is no petition. */
export async function countFrom(
  services: Pick<Services, 'db' | 'now' | 'stops'>,
  slug: string,
  code: string,
): Promise<CountFrom | null> {
  const [petition] = await listPetitions(services, 'en', slug)
  if (!petition) return null
  const isStopped = !(await areCountriesShown(services))
  const counts = isStopped
    ? []
    : mergeSmall(await countByCountry(services, petition.id))
  return {
    slug,
    state: petitionState(petition, services.now()),
    count: counts.find((one) => one.code === code)?.count ?? null,
    isStopped,
  }
}
