import { countryName } from '#app/i18n/format.ts'
import type { Services } from '#app/services.server.ts'
import { PetitionNotFound } from '../petitions/errors.ts'
import { listPetitions, type ToldPetition } from '../petitions/list.server.ts'
import { petitionState } from '../petitions/state.ts'
import { areCountriesShown } from '../switches/read.server.ts'
import { countByCountry, countEach, mergeSmall, total } from './count.server.ts'

const PER_PAGE = 50
/** Said where there would be countries. */
const NO_COUNTRIES = 'Signatures by country are not shown at the moment.'

type Needed = Pick<Services, 'db' | 'now' | 'origin'>

/**
 * Open data in the shape of the UK Parliament's e-petitions
 * (petition.parliament.uk, `/petitions/<id>.json`), so that what reads theirs
 * reads ours. Merged countries are one row with `code` null; while campaigners
 * have stopped figures by country there are no rows, and a `note` says so.
 *
 * @throws PetitionNotFound
 */
export async function petitionJson(
  services: Needed & Pick<Services, 'stops'>,
  slug: string,
) {
  const [petition] = await listPetitions(services, 'en', slug)
  if (!petition) throw new PetitionNotFound()

  const counts = await countByCountry(services, petition.id)
  const isShown = await areCountriesShown(services)
  const { attributes, ...data } = describe(services, petition, total(counts))
  return {
    links: { self: selfLink(services, slug) },
    ...(!isShown && { note: NO_COUNTRIES }),
    data: {
      ...data,
      attributes: {
        ...attributes,
        signatures_by_country: isShown ? countriesIn(counts) : [],
      },
    },
  }
}

function countriesIn(counts: Parameters<typeof mergeSmall>[0]) {
  return mergeSmall(counts).map(({ code, count }) => ({
    name: code === null ? 'Other countries' : countryName('en', code),
    code,
    signature_count: count,
  }))
}

/** @throws PetitionNotFound */
export async function countJson(services: Needed, slug: string) {
  const [petition] = await listPetitions(services, 'en', slug)
  if (!petition) throw new PetitionNotFound()
  return {
    signature_count: total(await countByCountry(services, petition.id)),
  }
}

/** @param page from 1 on; one that does not exist is empty */
export async function petitionsJson(services: Needed, page: number) {
  const [petitions, counts] = await Promise.all([
    listPetitions(services, 'en'),
    countEach(services),
  ])
  const last = Math.max(1, Math.ceil(petitions.length / PER_PAGE))
  const linkTo = (number: number) =>
    number >= 1 && number <= last
      ? `${services.origin}/petitions.json?page=${number}`
      : null
  return {
    links: {
      self: `${services.origin}/petitions.json?page=${page}`,
      first: linkTo(1),
      last: linkTo(last),
      next: linkTo(page + 1),
      prev: linkTo(page - 1),
    },
    data: petitions
      .slice((page - 1) * PER_PAGE, page * PER_PAGE)
      .map((petition) => ({
        ...describe(services, petition, counts.get(petition.id) ?? 0),
        links: { self: selfLink(services, petition.slug) },
      })),
  }
}

function selfLink({ origin }: Needed, slug: string): string {
  return `${origin}/petitions/${slug}.json`
}

function describe({ now }: Needed, petition: ToldPetition, count: number) {
  const state = petitionState(petition, now())
  const { closes_at } = petition
  return {
    type: 'petition' as const,
    id: petition.slug,
    attributes: {
      action: petition.action,
      background: petition.background.join('\n\n'),
      state,
      signature_count: count,
      created_at: petition.created_at.toISOString(),
      opened_at: state === 'upcoming' ? null : petition.opens_at.toISOString(),
      closed_at:
        closes_at && state === 'closed' ? closes_at.toISOString() : null,
    },
  }
}
