import { isDomainError } from '#app/errors.ts'
import type { Services } from '#app/services.server.ts'
import { decide, takeBackApproval } from '../../accounts/approvals.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { carryOut } from './carry-out.server.ts'

/**
 * Approves a proposal as the second one, and has it carried out. Where that is
 * refused nothing was done, and the proposal is over.
 *
 * @returns the page that shows what came of it
 * @throws DeskNotFound, DeskRefused, NotAllowed
 */
export async function approve(
  services: Services,
  by: SignedIn,
  id: string,
): Promise<string> {
  const approval = await decide(services, by, id, 'approved')
  try {
    return await carryOut(services, approval, by)
  } catch (error) {
    // Of anything else nobody knows whether it had begun.
    if (isDomainError(error)) await takeBackApproval(services, by, id)
    throw error
  }
}

/**
 * Refuses a proposal, or withdraws one's own.
 *
 * @param typed the button that was pressed
 * @returns the word for the page that says so
 * @throws DeskNotFound, DeskRefused, NotAllowed
 */
export async function decline(
  services: Services,
  by: SignedIn,
  { id, typed }: { id: string; typed: unknown },
): Promise<'refused' | 'withdrawn'> {
  const isKnown = typed === 'refused' || typed === 'withdrawn'
  if (!isKnown) throw new DeskRefused('Press one of the page’s own buttons.')
  await decide(services, by, id, typed)
  return typed
}
