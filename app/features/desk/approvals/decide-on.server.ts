import { isDomainError } from '#app/errors.ts'
import type { Services } from '#app/services.server.ts'
import { decide } from '../../accounts/decide.server.ts'
import { findApproval } from '../../accounts/find-approvals.server.ts'
import {
  refuseForlorn,
  revokeExport,
  takeBackApproval,
} from '../../accounts/approved.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { forgetSpooledOf } from '../exports/spool.server.ts'
import { carryOut } from './carry-out.server.ts'
import { hasBegun, isLeftOver } from './left-over.server.ts'

/**
 * Approves a proposal as the second one, and has it carried out. Where that is
 * refused nothing was done, and the proposal is over. What was approved and cut
 * off before it began is carried out by either of the two; the act's own id
 * keeps it from being done twice.
 *
 * @returns the page that shows what came of it
 * @throws DeskNotFound, DeskRefused, NotAllowed
 */
export async function approve(
  services: Services,
  by: SignedIn,
  id: string,
): Promise<string> {
  const found = await findApproval(services, id)
  const approval = (await isLeftOver(services, found, by))
    ? found
    : await decide(services, by, id, 'approved')
  try {
    await refuseForlorn(services, approval)
    return await carryOut(services, approval, by)
  } catch (error) {
    // Of anything else nobody knows whether it had begun; and the other one of
    // the two may have been faster.
    if (isDomainError(error) && !(await hasBegun(services, approval))) {
      await takeBackApproval(services, by, id)
    }
    throw error
  }
}

/**
 * Refuses a proposal, withdraws one's own, or takes an approved export back.
 *
 * @param typed the button that was pressed
 * @returns the word for the page that says so
 * @throws DeskNotFound, DeskRefused, NotAllowed
 */
export async function decline(
  services: Services,
  by: SignedIn,
  { id, typed }: { id: string; typed: unknown },
): Promise<'refused' | 'withdrawn' | 'taken-back'> {
  if (typed === 'taken-back') {
    await revokeExport(services, by, id)
    await forgetSpooledOf(id)
    return typed
  }
  const isKnown = typed === 'refused' || typed === 'withdrawn'
  if (!isKnown) throw new DeskRefused('Press one of the page’s own buttons.')
  await decide(services, by, id, typed)
  return typed
}
