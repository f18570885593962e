import type { Services } from '#app/services.server.ts'
import { audit } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import {
  listDonations,
  type ListedDonation,
} from '../../donations/list.server.ts'
import { setUpOf } from './overview.server.ts'
import type { DonationSetUp } from './view.ts'

/** More are a flood, and the newest of them say so. */
const MOST_OPEN = 1_000
/** Of those that are over, the newest. */
const MOST_LOST = 100

export type Disputes = {
  open: ListedDonation[]
  lost: ListedDonation[]
  setUp: DonationSetUp
}

/** Gifts that a bank took back, or may; that they were looked at is logged. */
export async function showDisputes(
  services: Pick<Services, 'db' | 'now' | 'payments'>,
  by: SignedIn,
): Promise<Disputes> {
  await audit(services, {
    by,
    act: 'donations.seen',
    detail: { state: 'disputed' },
  })
  const [open, lost] = await Promise.all([
    listDonations(services, { state: 'disputed', limit: MOST_OPEN }),
    listDonations(services, { state: 'lost', limit: MOST_LOST }),
  ])
  return {
    open: open.donations,
    lost: lost.donations,
    setUp: setUpOf(services),
  }
}
