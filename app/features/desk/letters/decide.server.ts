import type { Refused } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import {
  dropWaiting,
  releaseWaiting,
  type Waiting,
} from '../../letters/decide.server.ts'
import type { DecidedLetters } from './decided.ts'
import { MOST_AT_ONCE } from './limits.ts'

type Needed = Pick<Services, 'db' | 'now'>

type Decided = ({ ok: true } & DecidedLetters) | Refused

const LEFT_WHY = 'left: it may have arrived'

/**
 * Has held letters sent or not sent: those that the campaigner was shown.
 *
 * @throws DeskRefused where no button was pressed
 */
export async function decideHeld(
  services: Needed,
  by: SignedIn,
  values: Record<string, string>,
): Promise<Decided> {
  const ids = idsIn(values.ids)
  const why = values.why?.trim() ?? ''
  const isDrop = values.do === 'drop'
  if (!isDrop && values.do !== 'release') throw noButton()
  if (isDrop && (why === '' || why.length > 300)) {
    const problem =
      why === ''
        ? 'Say why they are not sent: it is kept with each of them.'
        : 'At most 300 characters, please.'
    return { ok: false, problems: { why: problem }, values }
  }
  const choice = isDrop ? 'dropped' : 'released'
  const done = await decide(services, by, { choice, ids, why, state: 'held' })
  return { ok: true, choice, asked: ids.length, done }
}

/**
 * Sends a letter of unknown fate again, or leaves it.
 *
 * @returns what came of it; `late`: somebody had decided before
 * @throws DeskRefused where no button was pressed
 */
export async function decideUnknown(
  services: Needed,
  by: SignedIn,
  values: Record<string, string>,
): Promise<'again' | 'left' | 'late'> {
  if (values.do !== 'again' && values.do !== 'leave') throw noButton()
  const ids = idsIn(values.ids).slice(0, 1)
  const choice = values.do === 'again' ? 'released' : 'dropped'
  const wish = { choice, ids, why: LEFT_WHY, state: 'unknown' } as const
  const done = await decide(services, by, wish)
  if (done === 0) return 'late'
  return choice === 'released' ? 'again' : 'left'
}

/** Sent by no button of the page: what was meant is not guessed. */
function noButton(): DeskRefused {
  return new DeskRefused(
    'Nothing was done: press one of the buttons of the page.',
  )
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

function idsIn(typed = ''): string[] {
  return typed
    .split(' ')
    .filter((id) => uuid.test(id))
    .slice(0, MOST_AT_ONCE)
}

/** Only those still in that state: the page may be older than what is. */
async function decide(
  services: Needed,
  by: SignedIn,
  given: {
    choice: 'released' | 'dropped'
    ids: string[]
    why: string
    state: Waiting['state']
  },
): Promise<number> {
  const { choice, ids, why, state } = given
  if (ids.length === 0) return 0
  const act = `letters.${state}.${choice}`
  const wish = { by, act, subject: ids[0]!, detail: { letters: ids.length } }
  return acting(services, wish, () =>
    choice === 'dropped'
      ? dropWaiting(services, ids, why, [state])
      : releaseWaiting(services, ids, [state]),
  )
}
