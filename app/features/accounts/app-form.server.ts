import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { Services } from '#app/services.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { attempt } from './attempt.server.ts'
import { refuseOldProof } from './fresh-proof.server.ts'
import { leadTo } from './lead-to.server.ts'
import { removeApp } from './remove-way-in.server.ts'
import { findApp } from './show-account.server.ts'
import { waysOf } from './sign-in.server.ts'
import type { SignedIn } from './signed-in.ts'
import { offerApp, type OfferedApp, readOffer } from './offered-app.server.ts'
import { tellOneself } from './tell-oneself.server.ts'
import { setTotp } from './totp.server.ts'

/** A form that came back: the same picture once more, and what was wrong. */
export type RefusedApp = { app: OfferedApp; problem: string }

const WRONG_CODE =
  'This is not the code for this picture. Enter the one that the app shows now; its clock may differ from ours by half a minute.'
const UNREADABLE = 'The form did not arrive whole. Scan this new picture.'

export async function prepareApp(
  services: Pick<Services, 'db' | 'keys' | 'now'>,
  me: SignedIn,
) {
  const { passkeys } = await waysOf(services, me.id)
  const since = await findApp(services, me.id)
  return { app: offerApp(services, me), since, canRemove: passkeys > 0 }
}

/**
 * Sets up, replaces or removes the app of one's own, with a fresh proof or a
 * picture that was shown with one.
 *
 * @throws ProofTooOld
 */
export async function changeApp(
  args: DeskArgs,
  me: SignedIn,
): Promise<Response | RefusedApp> {
  const { services } = args.context
  const typed = typedValues(await readForm(args.request))
  const isRemoval = typed.way === 'remove'
  const isOffered = !isRemoval && readOffer(services, me, typed)?.isInTime
  // Before a page comes back: it shows a new picture.
  if (!isOffered) refuseOldProof(services, me)
  if (isRemoval) {
    await removeApp(services, me)
    return leadTo('/desk/account?said=app-removed')
  }
  const refused = await takeApp(services, me, typed)
  return refused ?? leadTo('/desk/account?said=app-set')
}

/**
 * Sets up the app whose code was typed; one before it ends. Its owner is told.
 */
export async function takeApp(
  services: Services,
  me: SignedIn,
  typed: Record<string, string>,
): Promise<RefusedApp | undefined> {
  const offered = readOffer(services, me, typed)
  if (!offered) return { app: offerApp(services, me), problem: UNREADABLE }
  const wish = { by: me, act: 'account.app-set-up' }
  const isSet = await attempt(services, wish, () =>
    services.db.transaction().execute(async (trx) => {
      const needed = { ...services, db: trx }
      const { secret } = offered
      const isRight = await setTotp(needed, me.id, secret, typed.code ?? '')
      if (isRight) await tellOneself(trx, services, me.id, 'app-set-up')
      return isRight
    }),
  )
  return isSet ? undefined : { app: offered.app, problem: WRONG_CODE }
}
