import { setTimeout as wait } from 'node:timers/promises'
import { cancelModeration } from '#app/features/signatures/moderation/cancel.server.ts'
import { ModerationRefused } from '#app/features/signatures/moderation/errors.ts'
import {
  findModeration,
  type ListedModeration,
} from '#app/features/signatures/moderation/list.server.ts'
import { stepModerations } from '#app/features/signatures/moderation/step.server.ts'
import type { Services } from '#app/services.server.ts'
import type { Stoppers } from '../main.server.ts'
import { tell } from '../tell.server.ts'
import { createProgress, shown } from '../vault/progress.server.ts'

type Needed = Pick<Services, 'db' | 'now'>

const PAUSE_MS = 200

/**
 * Does an act and tells how far it is; a worker may do steps of it at the same
 * time. When the program is stopped meanwhile, the act is cancelled.
 */
export async function follow(
  services: Needed,
  id: string,
  stoppers: Stoppers,
): Promise<void> {
  const stopping = new AbortController()
  const following = untilEnded(services, id, stopping.signal)
  stoppers.push(async () => {
    stopping.abort()
    await following.catch(() => {}) // told where it is awaited
  })
  tell(`It has begun: ${id}. Ctrl+C cancels it.`)
  tellEnd(await following)
}

async function untilEnded(
  services: Needed,
  id: string,
  signal: AbortSignal,
): Promise<ListedModeration> {
  const progress = createProgress()
  for (;;) {
    if (signal.aborted) await cancel(services, id)
    const again = await stepModerations(services, id)
    const act = (await findModeration(services, id))!
    if (act.endedAt) return act
    progress(act.done, act.found)
    if (!again) await wait(PAUSE_MS, undefined, { signal }).catch(() => {})
  }
}

async function cancel(services: Needed, id: string): Promise<void> {
  try {
    await cancelModeration(services, id)
  } catch (error) {
    // It was done a moment before, or somebody else cancelled it.
    if (!(error instanceof ModerationRefused)) throw error
  }
}

/** What has become of an act that has ended, and what can be done about it. */
export function tellEnd({ id, act, state, found, done }: ListedModeration) {
  if (state === 'cancelled') {
    tell(`Cancelled: ${shown(done)} of ${shown(found)} were changed before.`)
    if (act !== 'undo') tell('To do the rest, give the same command again.')
    else tell('To do the rest, undo the same act again.')
  } else {
    tell(`Done: ${shown(done)} signatures were changed.`)
    if (done < found) {
      tell(`${shown(found - done)} were changed by others meanwhile.`)
    }
  }
  if (act !== 'undo' && done > 0) {
    tell(`To undo it: npm run signatures -- undo ${id}`)
  }
}
