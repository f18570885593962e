import { randomUUID } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import { propose } from '../../accounts/propose.server.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'
import { wishText } from './act-words.ts'
import type { ModerationProposal } from './proposal.ts'
import type { By } from './run-moderation.server.ts'

/**
 * Puts down for a second person what changes more than one may change alone.
 *
 * @returns the proposal's id
 * @throws DeskRefused at a desk where nobody else may decide about it
 */
export async function proposeModeration(
  services: Services,
  by: By,
  { wish, reason, count }: { wish: Wish; reason: string; count: number },
): Promise<string> {
  const payload: ModerationProposal = {
    id: randomUUID(),
    count,
    reason,
    wish,
  }
  return propose(services, by, {
    act: 'moderation',
    payload,
    summary: wishText(wish, count, await slugOf(services, wish)),
    reason,
  })
}

async function slugOf({ db }: Services, wish: Wish): Promise<string | null> {
  if (wish.act === 'undo' || !wish.petitionId) return null
  const { slug } = await db
    .selectFrom('petition')
    .select('slug')
    .where('id', '=', wish.petitionId)
    .executeTakeFirstOrThrow()
  return slug
}
