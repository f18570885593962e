import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { PetitionNotFound } from '../petitions/errors.ts'
import { listPetitions, type ToldPetition } from '../petitions/list.server.ts'
import { goalFor, petitionState } from '../petitions/state.ts'
import type { PetitionListItem, PetitionView } from '../petitions/view.ts'
import { countByCountry, countEach, mergeSmall, total } from './count.server.ts'

const NEWEST_NAMES = 12

type Needed = Pick<Services, 'db' | 'now'>

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

  const [counts, newest] = await Promise.all([
    countByCountry(services, petition.id),
    listNewestNames(services, petition.id),
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
    byCountry: mergeSmall(counts),
    newest,
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

/** Only people who chose to be named, and only the day. */
async function listNewestNames({ db }: Needed, petitionId: string) {
  const rows = await db
    .selectFrom('signature')
    .select(['public_name', 'confirmed_at'])
    .where('petition_id', '=', petitionId)
    .where('state', '=', 'confirmed')
    .where('public_name', 'is not', null)
    .orderBy('confirmed_at', 'desc')
    .limit(NEWEST_NAMES)
    .execute()
  return rows.map(({ public_name, confirmed_at }) => ({
    name: public_name!,
    day: confirmed_at!.toISOString().slice(0, 10),
  }))
}
