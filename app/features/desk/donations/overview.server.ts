import type { Services } from '#app/services.server.ts'
import { readControl } from '../../donations/control.server.ts'
import {
  type DonationFigures,
  donationFigures,
} from '../../donations/figures.server.ts'
import {
  type DonationsStatus,
  showStatus,
} from '../../donations/status.server.ts'
import type { DonationSetUp } from './view.ts'

type Needed = Pick<Services, 'db' | 'now' | 'payments'>

export type Overview = {
  setUp: DonationSetUp
  stopped: { why: string; since: Date } | null
  /** Until when few are let through, after an alarm. */
  slowUntil: Date | null
  figures: DonationFigures
  status: Omit<DonationsStatus, 'compared' | 'brokenAt'>
  needed: Needs
}

/** What a person has to look at; each 0 or null where there is nothing. */
export type Needs = {
  disputed: number
  givenUp: number
  /** In the newest comparison that came to its end. */
  unexplained: number
  isDifferent: boolean
  brokenAt: Date | null
}

/** How donations go, and what needs somebody. */
export async function showOverview(services: Needed): Promise<Overview> {
  const control = await readControl(services)
  const { compared, brokenAt, ...status } = await showStatus(services)
  const { stoppedAt, stoppedWhy, slowUntil } = control
  const isSlow = slowUntil !== null && slowUntil > services.now()
  return {
    setUp: setUpOf(services),
    stopped: stoppedAt ? { why: stoppedWhy ?? '', since: stoppedAt } : null,
    slowUntil: isSlow ? slowUntil : null,
    figures: await donationFigures(services),
    status,
    needed: {
      disputed: status.states.disputed ?? 0,
      givenUp: status.events.givenUp,
      unexplained: compared?.unexplained ?? 0,
      isDifferent: Object.keys(compared?.difference ?? {}).length > 0,
      brokenAt: brokenAt ?? null,
    },
  }
}

/** Whether gifts can be paid here, and with what money. */
export function setUpOf({
  payments,
}: Pick<Services, 'payments'>): DonationSetUp {
  if (!payments) return 'not-set-up'
  if (payments.isStandIn) return 'stand-in'
  return payments.isLive ? 'live' : 'test'
}
