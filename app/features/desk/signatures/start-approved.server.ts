import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import { previewModeration } from '../../signatures/moderation/preview.server.ts'
import { startModeration } from '../../signatures/moderation/start.server.ts'
import { moderationProposal, mostOf } from './proposal.ts'
import { refusing } from './refusals.server.ts'
import type { By } from './run-moderation.server.ts'

const shown = (count: number) => count.toLocaleString('en')

/**
 * Begins the act that a second person has just allowed; a worker does it. What
 * it changes is looked at again before: it must be what was proposed.
 *
 * @param payload the proposal's
 * @param by who allowed it
 * @returns the act's id: `/desk/signatures/acts/<id>` is its page
 * @throws DeskRefused when there is nothing to change any more, or much more
 *   than then; when it has begun already, or its condition was forgotten
 */
export async function startApprovedModeration(
  services: Services,
  payload: unknown,
  by: By,
): Promise<string> {
  const { id, count, reason, wish } = moderationProposal.parse(payload)
  if (!wish) throw new DeskRefused('This is too old: propose it anew.')
  const now = await previewModeration(services, wish)
  if (now.count === 0) {
    throw new DeskRefused('Nothing is left to change: nothing was done.')
  }
  const most = mostOf(count)
  if (now.count > most) {
    throw new DeskRefused(
      `When this was proposed it meant ${shown(count)} signatures; now it ` +
        `would change ${shown(now.count)}. Look again, and propose it anew.`,
    )
  }
  const entry = {
    by,
    act: `signatures.${wish.act}`,
    subject: id,
    detail: { found: now.count },
  }
  return acting(services, entry, () =>
    refusing(() =>
      startModeration(services, wish, reason, {
        id,
        campaignerId: by.id,
        most,
      }),
    ),
  )
}
