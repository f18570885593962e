import { type Refused, typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { attempt } from './attempt.server.ts'
import { leadTo } from './lead-to.server.ts'
import { addPasskey, registrationOptions } from './passkeys.server.ts'
import { removePasskey } from './remove-way-in.server.ts'
import { NEEDS_SCRIPT, refusedPasskey } from './sign-in-form.server.ts'
import { browserOf } from './sign-in.server.ts'
import type { SignedIn } from './signed-in.ts'

const NOT_ADDED =
  'This passkey was not added: this page stood open for too long, or the device did not check who uses it. Try once more.'

/** What a page needs on which a passkey can be made. */
export async function preparePasskey(args: DeskArgs, { id, name }: SignedIn) {
  const { browser, headers } = await browserOf(args)
  const options = await registrationOptions(args.context.services, {
    campaigner: { id, name },
    browser,
  })
  return { asked: JSON.stringify(options), headers }
}

/** Adds a passkey of one's own, or removes one. */
export async function changePasskeys(
  args: DeskArgs,
  me: SignedIn,
): Promise<Response | Refused> {
  const typed = typedValues(await readForm(args.request))
  if (typed.remove) {
    await removePasskey(args.context.services, me, typed.remove)
    return leadTo('/desk/account/passkeys?said=removed')
  }
  const refused = await takePasskey(args, me, typed)
  return refused ?? leadTo('/desk/account/passkeys?said=added')
}

/** Adds the passkey that the browser has made, under the name that was typed. */
export async function takePasskey(
  args: DeskArgs,
  me: SignedIn,
  { response = '', passkeyName = '' }: Record<string, string>,
): Promise<Refused | undefined> {
  const values = { passkeyName }
  if (!response) return { ...refusedPasskey(NEEDS_SCRIPT), values }
  const { services } = args.context
  const { browser } = await browserOf(args)
  const given = { campaignerId: me.id, browser, response, name: passkeyName }
  const wish = { by: me, act: 'account.passkey-added' }
  const isAdded = await attempt(
    services,
    wish,
    async () => (await addPasskey(services, given)) === 'added',
  )
  return isAdded ? undefined : { ...refusedPasskey(NOT_ADDED), values }
}
