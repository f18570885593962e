import { type Refused, typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { type RefusedApp, takeApp } from './app-form.server.ts'
import { browserWords } from './browser-words.ts'
import { leadTo } from './lead-to.server.ts'
import { preparePasskey, takePasskey } from './passkey-form.server.ts'
import { proveHere } from './prove-here.server.ts'
import { offerApp } from './offered-app.server.ts'
import { needsSetUp } from './sign-in.server.ts'
import type { SignedIn } from './signed-in.ts'

/**
 * What the page needs on which somebody new makes their first way in. It asks
 * for no proof: there is nothing yet that they could show.
 */
export async function prepareFirstWay(args: DeskArgs, me: SignedIn) {
  const { request, context } = args
  if (!(await needsSetUp(context.services, me.id))) {
    throw leadTo('/desk/account')
  }
  return {
    ...(await preparePasskey(args, me)),
    name: me.name,
    app: offerApp(context.services, me),
    browser: browserWords(request.headers.get('User-Agent')),
  }
}

/** Takes the first passkey or app; recovery codes come next. */
export async function takeFirstWay(
  args: DeskArgs,
  me: SignedIn,
): Promise<Response | { passkey: Refused } | RefusedApp> {
  const { services } = args.context
  const typed = typedValues(await readForm(args.request))
  if (!(await needsSetUp(services, me.id))) return leadTo('/desk/account')
  if (typed.way === 'passkey') {
    const passkey = await takePasskey(args, me, typed)
    if (passkey) return { passkey }
  } else {
    const refused = await takeApp(services, me, typed)
    if (refused) return refused
  }
  return leadTo('/desk/account/codes?first', await proveHere(args, me))
}
