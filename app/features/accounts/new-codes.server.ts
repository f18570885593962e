import type { Services } from '#app/services.server.ts'
import { acting } from './audit.server.ts'
import { makeRecoveryCodes } from './recovery-codes.server.ts'
import type { SignedIn } from './signed-in.ts'

/** Makes ten new recovery codes of one's own; the ones before end. */
export function takeNewCodes(
  services: Pick<Services, 'db' | 'now' | 'keys'>,
  me: SignedIn,
): Promise<string[]> {
  return acting(services, { by: me, act: 'account.codes-made' }, () =>
    makeRecoveryCodes(services, me.id),
  )
}
