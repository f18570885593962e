import { randomUUID } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'
import { startModeration } from '../../signatures/moderation/start.server.ts'
import { stepActs } from './step-acts.server.ts'

export type By = Pick<SignedIn, 'id' | 'role'> & Partial<SignedIn>

/**
 * Does what one campaigner may do alone. So few are done before the answer,
 * unless somebody else holds one of them: then a worker goes on.
 *
 * @param count how many it would change, as it was looked at a moment ago
 * @returns the act's id
 * @throws ModerationRefused when it is more by now than one may do alone
 */
export async function runModeration(
  services: Services,
  by: By,
  { wish, reason, count }: { wish: Wish; reason: string; count: number },
): Promise<string> {
  const id = randomUUID()
  const entry = {
    by,
    act: `signatures.${wish.act}`,
    subject: id,
    detail: { found: count },
  }
  return acting(services, entry, async () => {
    await startModeration(services, wish, reason, {
      id,
      campaignerId: by.id,
      most: 'alone',
    })
    while (await stepActs(services, id));
    return id
  })
}
