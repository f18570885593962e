import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { PetitionNotFound } from '../petitions/errors.ts'
import { listPetitions, type ToldPetition } from '../petitions/list.server.ts'
import { goalFor, petitionState } from '../petitions/state.ts'
import type { PetitionListItem, PetitionView } from '../petitions/view.ts'
import { areCountriesShown, showSigning } from '../switches/read.server.ts'
import { countByCountry, countEach, mergeSmall, total } from './count.server.ts'
import { listNewestNames } from './newest-names.server.ts'

type Needed = Pick<Services, 'db' | 'now' | 'limits' | 'stops'>

/** Every petition with its count, newest first. */
export async function showPetitions(
  services: Needed,
  language: Language,
): Promise<PetitionListItem[]> {
  const [petitions, counts] = await Promise.all([
    listPetitions(services, language),
    countEach(services),
  ])
  return petitions.map((petition) =>
    listItem(petition, counts.get(petition.id) ?? 0, services.now()),
  )
}

/**
 * One petition as its page shows it.
 *
 * @throws PetitionNotFound
 */
export async function showPetition(
  services: Needed,
  language: Language,
  slug: string,
): Promise<PetitionView> {
  const [petition] = await listPetitions(services, language, slug)
  if (!petition) throw new PetitionNotFound()

  const [counts, newest, isShown, signing] = await Promise.all([
    countByCountry(services, petition.id),
    listNewestNames(services, petition.id),
    areCountriesShown(services),
    showSigning(services),
  ])
  return {
    ...listItem(petition, total(counts), services.now()),
    background: petition.background,
    demands: petition.demands,
    // Once that day has come, it waits for something else.
    opensAt:
      petition.ready_at || petition.opens_at > services.now()
        ? petition.opens_at.toISOString()
        : null,
    closesAt: petition.closes_at?.toISOString() ?? null,
    byCountry: isShown ? mergeSmall(counts) : null,
    newest,
    signing,
  }
}

function listItem(
  petition: ToldPetition,
  count: number,
  now: Date,
): PetitionListItem {
  const { slug, action, summary, language } = petition
  return {
    slug,
    action,
    summary,
    language: language as Language,
    state: petitionState(petition, now),
    count,
    goal: goalFor(count),
  }
}
