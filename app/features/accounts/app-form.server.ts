import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { Services } from '#app/services.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { attempt } from './attempt.server.ts'
import { leadTo } from './lead-to.server.ts'
import { removeApp } from './remove-way-in.server.ts'
import { findApp } from './show-account.server.ts'
import { waysOf } from './sign-in.server.ts'
import type { SignedIn } from './signed-in.ts'
import { isTotpSecret, newTotp, setTotp, totpToShow } from './totp.server.ts'

/** The secret of an app that is not set up yet, as its page shows it. */
export type NewApp = { uri: string; secret: string }

/** A form that came back: the same picture once more, and what was wrong. */
export type RefusedApp = { app: NewApp; problem: string }

const WRONG_CODE =
  'This is not the code for this picture. Enter the one that the app shows now; its clock may differ from ours by half a minute.'
const UNREADABLE = 'The form did not arrive whole. Scan this new picture.'

export async function prepareApp(
  services: Pick<Services, 'db'>,
  { id, name }: SignedIn,
) {
  const { passkeys } = await waysOf(services, id)
  const since = await findApp(services, id)
  return { app: newTotp(name), since, canRemove: passkeys > 0 }
}

/** Sets up, replaces or removes the app of one's own. */
export async function changeApp(
  args: DeskArgs,
  me: SignedIn,
): Promise<Response | RefusedApp> {
  const { services } = args.context
  const typed = typedValues(await readForm(args.request))
  if (typed.way === 'remove') {
    await removeApp(services, me)
    return leadTo('/desk/account?said=app-removed')
  }
  const refused = await takeApp(services, me, typed)
  return refused ?? leadTo('/desk/account?said=app-set')
}

/**
 * Sets up the app whose code was typed; one before it ends. The secret comes
 * back with the form, so that nothing is stored for who only looks.
 */
export async function takeApp(
  services: Services,
  me: SignedIn,
  { secret = '', code = '' }: Record<string, string>,
): Promise<RefusedApp | undefined> {
  if (!isTotpSecret(secret)) {
    return { app: newTotp(me.name), problem: UNREADABLE }
  }
  const wish = { by: me, act: 'account.app-set-up' }
  const isSet = await attempt(services, wish, () =>
    setTotp(services, me.id, secret, code),
  )
  return isSet
    ? undefined
    : { app: totpToShow(secret, me.name), problem: WRONG_CODE }
}
