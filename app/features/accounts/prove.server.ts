import { redirect } from '@remix-run/node'
import { type Refused, typedValues } from '#app/http/form.ts'
import { noStore } from '#app/http/headers.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { type DeskArgs, placeIn } from './answer-campaigner.server.ts'
import { acting, audit } from './audit.server.ts'
import { leadTo } from './lead-to.server.ts'
import { SLOWED, WRONG_CODE } from './link-form.server.ts'
import { authenticationOptions, verifyPasskey } from './passkeys.server.ts'
import { proveHere } from './prove-here.server.ts'
import { NEEDS_SCRIPT, refusedPasskey } from './sign-in-form.server.ts'
import { browserOf, waysOf } from './sign-in.server.ts'
import type { SignedIn } from './signed-in.ts'
import { checkCode } from './tries.server.ts'

/** What the page needs where somebody shows once more that it is them. */
export async function prepareProof(args: DeskArgs, { id }: SignedIn) {
  const { services } = args.context
  const { browser, headers } = await browserOf(args)
  const ways = await waysOf(services, id)
  if (!ways.passkeys && !ways.hasApp) {
    throw redirect('/desk/account/welcome', { headers: noStore })
  }
  const options = ways.passkeys
    ? await authenticationOptions(services, {
        purpose: 'prove',
        browser,
        campaignerId: id,
      })
    : undefined
  return {
    asked: options && JSON.stringify(options),
    takesCode: ways.hasApp || ways.codes > 0,
    headers,
  }
}

/**
 * Takes a passkey or a code; then dangerous acts are taken for some minutes, by
 * a session with a new id.
 */
export async function takeProof(
  args: DeskArgs,
  me: SignedIn,
): Promise<Response | Refused> {
  const { services } = args.context
  const typed = typedValues(await readForm(args.request))
  const way = typed.way === 'passkey' ? 'passkey' : 'code'
  const problem =
    way === 'passkey'
      ? await problemOfPasskey(args, me, typed.response ?? '')
      : await problemOfCode(args, me, typed.code ?? '')
  if (problem) {
    await audit(services, { by: me, act: 'proof.refused', detail: { way } })
    return way === 'passkey'
      ? refusedPasskey(problem)
      : { ok: false, problems: { code: problem }, values: {} }
  }
  const headers = await acting(
    services,
    { by: me, act: 'proof', detail: { way } },
    () => proveHere(args, me),
  )
  if (!('Set-Cookie' in headers)) {
    await audit(services, { by: me, act: 'proof.refused', detail: { way } })
  }
  return leadTo(placeIn(typed.to ?? null), headers)
}

async function problemOfPasskey(
  args: DeskArgs,
  me: SignedIn,
  response: string,
): Promise<string | undefined> {
  if (!response) return NEEDS_SCRIPT
  const { browser } = await browserOf(args)
  const found = await verifyPasskey(args.context.services, {
    purpose: 'prove',
    browser,
    response,
    campaignerId: me.id,
  })
  if (found?.campaignerId === me.id) return undefined
  return 'This passkey was not accepted: it is not yours, or this page stood open for too long. Try once more.'
}

async function problemOfCode(
  { context: { services } }: DeskArgs,
  me: SignedIn,
  code: string,
): Promise<string | undefined> {
  if (!code.trim()) return 'Enter a code.'
  switch (await checkCode(services, me.id, code)) {
    case 'right':
      return undefined
    case 'slowed':
      return SLOWED
    case 'wrong':
      return WRONG_CODE
  }
}
