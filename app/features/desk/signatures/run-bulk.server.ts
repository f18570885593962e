import type { Services } from '#app/services.server.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'
import { previewModeration } from '../../signatures/moderation/preview.server.ts'
import { SAY_WHY } from './decide-held.server.ts'
import { hasGrown } from './proposal.ts'
import { proposeModeration } from './propose-moderation.server.ts'
import { readWish, typedWish } from './read-wish.server.ts'
import { orProblem } from './refusals.server.ts'
import { type By, MOST_ALONE, runModeration } from './run-moderation.server.ts'

/** Where to look what became of it, or what is wrong with it. */
export type Begun =
  | { act: string }
  | { approval: string }
  | { problems: Record<string, string>; reason: string }

/**
 * Does what a condition says: at once, or proposed to a second person.
 *
 * @param fields the condition as it was typed, `seen`: how many the preview had,
 *   and `reason`
 */
export async function runBulk(
  services: Services,
  by: By,
  fields: FormData,
): Promise<Begun> {
  const reason = String(fields.get('reason') ?? '').trim()
  const read = await orProblem(() => readWish(services, typedWish(fields)))
  if ('problem' in read) return { problems: { act: read.problem }, reason }
  const seen = Number(fields.get('seen'))
  return beginWish(services, by, { wish: read.done, reason, seen })
}

/** The same for a wish that is there already. */
export async function beginWish(
  services: Services,
  by: By,
  { wish, reason, seen }: { wish: Wish; reason: string; seen: number },
): Promise<Begun> {
  if (reason === '') return { problems: { reason: SAY_WHY }, reason }
  const { count } = await previewModeration(services, wish)
  const wrong = (problem: string) => ({ problems: { reason: problem }, reason })
  if (count === 0) {
    return wrong('Nothing is left to change: somebody else was faster.')
  }
  if (hasGrown(seen, count)) {
    return wrong(
      'There are many more now than when you looked: look again, then send it.',
    )
  }
  const given = { wish, reason, count }
  const begun = await orProblem(async () =>
    count > MOST_ALONE
      ? { approval: await proposeModeration(services, by, given) }
      : { act: await runModeration(services, by, given) },
  )
  return 'problem' in begun ? wrong(begun.problem) : begun.done
}
