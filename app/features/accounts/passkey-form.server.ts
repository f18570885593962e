import { type Refused, typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { attempt } from './attempt.server.ts'
import { refuseOldProof } from './fresh-proof.server.ts'
import { leadTo } from './lead-to.server.ts'
import { addPasskey, registrationOptions } from './passkeys.server.ts'
import { removePasskey } from './remove-way-in.server.ts'
import { NEEDS_SCRIPT, refusedPasskey } from './sign-in-form.server.ts'
import { browserOf } from './sign-in.server.ts'
import type { SignedIn } from './signed-in.ts'
import { tellOneself } from './tell-oneself.server.ts'

const NOT_ADDED =
  'This passkey was not added: this page stood open for too long, or the device did not check who uses it. Try once more.'

/** What a page needs on which a passkey can be made. */
export async function preparePasskey(args: DeskArgs, me: SignedIn) {
  const { browser, headers } = await browserOf(args)
  const options = await registrationOptions(args.context.services, {
    campaigner: me,
    browser: withSession(browser, me),
  })
  return { asked: JSON.stringify(options), headers }
}

/** So a challenge that somebody else was asked serves in no session but theirs. */
function withSession(browser: string, { session }: SignedIn): string {
  return `${browser} ${session}`
}

/**
 * Adds a passkey of one's own, or removes one. It takes a fresh proof; adding,
 * also what a page asked for that was opened with one: that lasts five minutes.
 *
 * @throws ProofTooOld
 */
export async function changePasskeys(
  args: DeskArgs,
  me: SignedIn,
): Promise<Response | Refused> {
  const typed = typedValues(await readForm(args.request))
  const { services } = args.context
  if (typed.remove) {
    refuseOldProof(services, me)
    await removePasskey(services, me, typed.remove)
    return leadTo('/desk/account/passkeys?said=removed')
  }
  const refused = await takePasskey(args, me, typed)
  // The page would ask for one once more, and so let it be made.
  if (refused) refuseOldProof(services, me)
  return refused ?? leadTo('/desk/account/passkeys?said=added')
}

/** Adds the passkey that the browser has made, and tells its owner. */
export async function takePasskey(
  args: DeskArgs,
  me: SignedIn,
  { response = '', passkeyName = '' }: Record<string, string>,
): Promise<Refused | undefined> {
  const values = { passkeyName }
  if (!response) return { ...refusedPasskey(NEEDS_SCRIPT), values }
  const { services } = args.context
  const { browser } = await browserOf(args)
  const given = {
    campaignerId: me.id,
    browser: withSession(browser, me),
    response,
    name: passkeyName,
  }
  const wish = { by: me, act: 'account.passkey-added' }
  const isAdded = await attempt(services, wish, () =>
    services.db.transaction().execute(async (trx) => {
      const added = await addPasskey({ ...services, db: trx }, given)
      if (added === 'refused') return false
      await tellOneself(trx, services, me.id, 'passkey-added')
      return true
    }),
  )
  return isAdded ? undefined : { ...refusedPasskey(NOT_ADDED), values }
}
