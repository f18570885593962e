import type { Services } from '#app/services.server.ts'
import type { ApprovalRow } from '../../accounts/approval.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { startApprovedModeration } from '../signatures/start-approved.server.ts'

/**
 * Does what two people have just agreed on.
 *
 * @param by who agreed as the second one
 * @returns the page that shows what came of it
 */
export async function carryOut(
  services: Services,
  { act, payload }: ApprovalRow,
  by: SignedIn,
): Promise<string> {
  switch (act) {
    case 'export':
      // Nothing runs: for a day the two may download (exports).
      return '/desk/exports'
    case 'moderation': {
      const id = await startApprovedModeration(services, payload, by)
      return `/desk/signatures/acts/${id}`
    }
  }
}
