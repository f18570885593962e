import type { Services } from '#app/services.server.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'
import { readIds } from '../../signatures/moderation/condition.server.ts'
import { previewModeration } from '../../signatures/moderation/preview.server.ts'
import { orProblem } from './refusals.server.ts'
import { type By, runModeration } from './run-moderation.server.ts'

export type DecideRefused = {
  problems: Record<string, string>
  reason: string
  ticked: string[]
  isAll: boolean
}

/**
 * Clears or invalidates those that were ticked. Whatever somebody else decided
 * meanwhile stays as it is.
 *
 * @param fields `act`, `reason`, `id` of each that is ticked; with `all`, each
 *   `shown` on the page
 * @returns the act's id; nothing when nothing was left to decide
 */
export async function decideHeld(
  services: Services,
  by: By,
  fields: FormData,
): Promise<{ act: string | null } | DecideRefused> {
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
  if (reason === '') return refused({ reason: SAY_WHY })
  const read = await orProblem(async () => readIds(ticked))
  if ('problem' in read) return refused({ all: read.problem })

  const act = fields.get('act') === 'clear' ? 'clear' : 'invalidate'
  const wish: Wish = { act, petitionId: null, condition: read.done }
  const { count } = await previewModeration(services, wish)
  if (count === 0) return { act: null }
  return { act: await runModeration(services, by, { wish, reason, count }) }
}

export const SAY_WHY = 'Say why: the reason is kept with the act.'
