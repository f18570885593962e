import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import {
  type Changed,
  changeComment,
  changeName,
  hideName,
  startNews,
  stopNews,
} from './change-own.server.ts'
import { eraseSignature } from './erase.server.ts'
import { isOwnAct, type OwnAct, ownForms } from './own-form.ts'
import { showOwn } from './show-own.server.ts'
import { withdrawSignature } from './withdraw.server.ts'

export type Acted =
  | { outcome: 'done'; act: OwnAct }
  | { outcome: 'unknown' }
  | { outcome: 'stopped' }
  | ({ outcome: 'refused'; act: OwnAct } & Refused)

/**
 * Does what the owner of a signature asks for on its page.
 *
 * @param fields as posted; `act` says what
 * @returns `unknown` for a link that opens nothing, and for an act that the
 *   page does not offer; `stopped` for news while campaigners have stopped them
 */
export async function actOnOwn(
  services: Services,
  token: string,
  fields: Iterable<[string, unknown]>,
): Promise<Acted> {
  const typed = [...fields]
  const { act } = typedValues(typed)
  if (!isOwnAct(act)) return { outcome: 'unknown' }
  const form = parseForm(ownForms[act], typed)
  if (!form.ok) {
    const own = await showOwn(services, token, 'en')
    return own.outcome === 'unknown'
      ? own
      : { outcome: 'refused', act, ...form }
  }

  const changed = await run(services, token, act, form.value)
  if (changed === 'unknown' || changed === 'stopped')
    return { outcome: changed }
  if (changed === 'done') return { outcome: 'done', act }
  return {
    outcome: 'refused',
    act,
    ok: false,
    problems: { email: 'problem.email.other' },
    values: typedValues(typed),
  }
}

async function run(
  services: Services,
  token: string,
  act: OwnAct,
  value: object,
): Promise<Changed> {
  switch (act) {
    case 'name':
      return changeName(
        services,
        token,
        value as { name: string; show_name: boolean },
      )
    case 'hide-name':
      return hideName(services, token)
    case 'comment':
      return changeComment(services, token, value as { comment: string | null })
    case 'news-on':
      return startNews(services, token, value as { email: string })
    case 'news-off':
      return stopNews(services, token)
    case 'withdraw':
      return (await withdrawSignature(services, token)) ? 'done' : 'unknown'
    case 'erase':
      return (await eraseSignature(services, token)) ? 'done' : 'unknown'
  }
}
