import type { Services } from '#app/services.server.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'
import { countLeftAlone } from '../../signatures/moderation/alone.server.ts'
import { previewModeration } from '../../signatures/moderation/preview.server.ts'
import { reasonProblem, SAY_WHY } from '../reason.ts'
import { mostOf, readSeen } from './proposal.ts'
import { proposeModeration } from './propose-moderation.server.ts'
import { readWish, typedWish } from './read-wish.server.ts'
import { orProblem } from './refusals.server.ts'
import { type By, runModeration } from './run-moderation.server.ts'
import { type BulkView, previewBulk } from './show-bulk.server.ts'

/**
 * What a form of the page about many signatures asks for: to see what it would
 * change, or to begin it.
 *
 * @returns the page's view, or where to look what became of it
 */
export async function answerBulk(
  services: Services,
  by: By,
  fields: FormData,
): Promise<
  | { act: string }
  | { approval: string }
  | { view: BulkView; refused?: Extract<Begun, { problems: unknown }> }
> {
  const typed = typedWish(fields)
  if (fields.get('do') !== 'begin') {
    return { view: await previewBulk(services, by, typed) }
  }
  const begun = await runBulk(services, by, fields)
  if (!('problems' in begun)) return begun
  const view = await previewBulk(services, by, typed)
  // Why it was refused would tell what the view does not.
  return view.preview ? { view, refused: begun } : { view }
}

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
  if ('problem' in read) {
    return { problems: { [read.field ?? 'act']: read.problem }, reason }
  }
  const seen = readSeen(fields.get('seen'))
  return beginWish(services, by, { wish: read.done, reason, seen })
}

/** The same for a wish that is there already. */
export async function beginWish(
  services: Services,
  by: By,
  { wish, reason, seen }: { wish: Wish; reason: string; seen: number },
): Promise<Begun> {
  const wrong = (problem: string) => ({ problems: { reason: problem }, reason })
  const unreasoned = reasonProblem(reason, SAY_WHY)
  if (unreasoned) return wrong(unreasoned)
  const { count } = await previewModeration(services, wish)
  if (count === 0) {
    return wrong('Nothing is left to change: somebody else was faster.')
  }
  if (count > mostOf(seen)) {
    return wrong(
      'There are many more now than when you looked: look again, then send it.',
    )
  }
  const begun = await orProblem(() =>
    doOrPropose(services, by, { wish, reason, count }),
  )
  return 'problem' in begun ? wrong(begun.problem) : begun.done
}

/**
 * Does it where one may do so many alone, with what they did in the last 24
 * hours; proposes it otherwise.
 *
 * @throws ModerationRefused, DeskRefused
 */
export async function doOrPropose(
  services: Services,
  by: By,
  given: { wish: Wish; reason: string; count: number },
): Promise<{ act: string } | { approval: string }> {
  return given.count > (await countLeftAlone(services, by.id))
    ? { approval: await proposeModeration(services, by, given) }
    : { act: await runModeration(services, by, given) }
}
