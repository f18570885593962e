import { z } from 'zod'
import type { Services } from '#app/services.server.ts'
import type { DonationState } from '#db/schema.ts'
import { audit } from '../../accounts/audit.server.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { BooksRefused } from '../../donations/books.ts'
import {
  donationStates,
  findDonation,
  listDonations,
  type ListedDonation,
} from '../../donations/list.server.ts'
import {
  showDonation,
  type ShownDonation,
} from '../../donations/show.server.ts'

export const PER_PAGE = 100
const MOST_PAGES = 100_000

type Needed = Pick<Services, 'db' | 'now'>

const asked = z.object({
  state: z.enum(donationStates).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
})

export type DonationList = {
  donations: ListedDonation[]
  count: number
  page: number
  pages: number
  state: DonationState | null
  month: string | null
}

/**
 * A page of gifts, the newest first; that it was looked at is logged.
 *
 * @param search `state`, `month` as 2026-11, `page`; what makes no sense counts
 *   as absent
 */
export async function showList(
  services: Needed,
  by: SignedIn,
  search: URLSearchParams,
): Promise<DonationList> {
  const { state, month, page } = asked.parse(Object.fromEntries(search))
  const detail = { state: state ?? 'all', month: month ?? 'all', page }
  await audit(services, { by, act: 'donations.seen', detail })
  const listed = await listDonations(services, {
    state,
    month,
    limit: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  })
  const pages = Math.max(1, Math.ceil(listed.count / PER_PAGE))
  return { ...listed, page, pages, state: state ?? null, month: month ?? null }
}

/**
 * One gift with all that moved for it; that it was looked at is logged.
 *
 * @throws DeskNotFound
 */
export async function showOne(
  services: Needed,
  by: SignedIn,
  id: string,
): Promise<ShownDonation> {
  if (!isName(id)) throw new DeskNotFound(NO_GIFT)
  const donation = await showDonation(services, id).catch((error: unknown) => {
    if (!(error instanceof BooksRefused)) throw error
    throw new DeskNotFound(NO_GIFT)
  })
  await audit(services, { by, act: 'donation.seen', subject: donation.id })
  return donation
}

/** The id of a gift by what somebody typed; nothing where there is none. */
export async function searchGift(
  services: Needed,
  typed: string,
): Promise<string | undefined> {
  const name = typed.trim()
  if (!isName(name)) return undefined
  const found = await findDonation(services, name).catch((error: unknown) => {
    if (!(error instanceof BooksRefused)) throw error
  })
  return found?.id
}

const NO_GIFT = 'There is no such gift.'

/** Whether it can be a number of a receipt, or an id of ours. */
function isName(typed: string): boolean {
  return /^[\w-]{1,64}$/.test(typed)
}
