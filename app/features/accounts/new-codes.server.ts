import type { Services } from '#app/services.server.ts'
import { acting } from './audit.server.ts'
import { refuseOldProof } from './fresh-proof.server.ts'
import { makeRecoveryCodes } from './recovery-codes.server.ts'
import type { SignedIn } from './signed-in.ts'

/**
 * Makes ten new recovery codes of one's own; the ones before end.
 *
 * @throws ProofTooOld
 */
export async function takeNewCodes(
  services: Pick<Services, 'db' | 'now' | 'keys' | 'mailVault'>,
  me: SignedIn,
): Promise<string[]> {
  refuseOldProof(services, me)
  return acting(services, { by: me, act: 'account.codes-made' }, () =>
    makeRecoveryCodes(services, me.id),
  )
}
