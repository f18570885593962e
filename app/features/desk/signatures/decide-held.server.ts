import type { Services } from '#app/services.server.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'
import { readIds } from '../../signatures/moderation/condition.server.ts'
import { previewModeration } from '../../signatures/moderation/preview.server.ts'
import { reasonProblem, SAY_WHY } from '../reason.ts'
import { orProblem } from './refusals.server.ts'
import { doOrPropose } from './run-bulk.server.ts'
import type { By } from './run-moderation.server.ts'

export type DecideRefused = {
  problems: Record<string, string>
  reason: string
  ticked: string[]
  isAll: boolean
}

/**
 * Clears or invalidates those that were ticked, or proposes it where it is more
 * than one may do alone within 24 hours. Whatever somebody else decided
 * meanwhile stays as it is.
 *
 * @param fields `act`, `reason`, `id` of each that is ticked; with `all`, each
 *   `shown` on the page
 * @returns the id of the act or of the proposal; nothing when nothing was left to decide
 */
export async function decideHeld(
  services: Services,
  by: By,
  fields: FormData,
): Promise<{ act: string | null } | { approval: string } | DecideRefused> {
  const texts = (name: string) => fields.getAll(name).map(String)
  const isAll = fields.has('all')
  const ticked = texts(isAll ? 'shown' : 'id')
  const reason = String(fields.get('reason') ?? '').trim()
  const refused = (problems: Record<string, string>) => ({
    problems,
    reason,
    ticked,
    isAll,
  })
  const unreasoned = reasonProblem(reason, SAY_WHY)
  if (unreasoned) return refused({ reason: unreasoned })
  const read = await orProblem(async () => readIds(ticked))
  if ('problem' in read) return refused({ all: read.problem })

  const act = fields.get('act')
  if (act !== 'clear' && act !== 'invalidate') {
    return refused({ all: 'Press “Clear” or “Invalidate”.' })
  }
  const wish: Wish = { act, petitionId: null, condition: read.done }
  const { count } = await previewModeration(services, wish)
  if (count === 0) return { act: null }
  const given = { wish, reason, count }
  const begun = await orProblem(() => doOrPropose(services, by, given))
  return 'problem' in begun ? refused({ all: begun.problem }) : begun.done
}
