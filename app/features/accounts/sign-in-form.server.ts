import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import { noStore } from '#app/http/headers.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { type DeskArgs, placeIn } from './answer-campaigner.server.ts'
import { keepPlace } from './asked-place.server.ts'
import { authenticationOptions, verifyPasskey } from './passkeys.server.ts'
import { askForLink } from './sign-in-link.server.ts'
import { noteRefused } from './sign-in-refused.server.ts'
import { browserOf, signIn } from './sign-in.server.ts'
import { typedAddress } from './typed-person.ts'

const linkForm = z.object({
  address: typedAddress('problem.email.empty'),
})

/** What the page to sign in needs, and the cookie of a browser without one. */
export async function prepareSignIn(args: DeskArgs) {
  const { services } = args.context
  const { browser, headers } = await browserOf(args)
  const purpose = 'sign-in' as const
  const options = await authenticationOptions(services, { purpose, browser })
  return { asked: JSON.stringify(options), headers }
}

/**
 * Takes either form of the page: the answer of a passkey, or the address for a
 * link. Whoever asks for a link is led on in the same way, known or not.
 */
export async function takeSignIn(args: DeskArgs): Promise<Response | Refused> {
  const typed = typedValues(await readForm(args.request))
  if (typed.way === 'passkey') return byPasskey(args, typed)

  const { services, client } = args.context
  const parsed = parseForm(linkForm, Object.entries(typed))
  if (!parsed.ok) return parsed
  const { browser, headers: mark } = await browserOf(args)
  const { address } = parsed.value
  await askForLink(services, { address, browser, client })
  const headers = new Headers({ ...noStore, ...mark })
  const kept = await keepPlace(services, placeIn(typed.to ?? null))
  headers.append('Set-Cookie', kept)
  return redirect('/desk/sign-in/sent', { status: 303, headers })
}

async function byPasskey(
  args: DeskArgs,
  typed: Record<string, string>,
): Promise<Response | Refused> {
  const { services } = args.context
  const { browser } = await browserOf(args)
  const response = typed.response ?? ''
  const found = await verifyPasskey(services, {
    purpose: 'sign-in',
    browser,
    response,
  })
  if (found) {
    const { campaignerId, passkey } = found
    const shown = { way: 'passkey' as const, passkey }
    const to = placeIn(typed.to ?? null)
    return signIn(args, { campaignerId, shown }, to)
  }
  // Nothing was shown, so nothing was refused: a browser without script.
  if (!response) return refusedPasskey(NEEDS_SCRIPT)
  await noteRefused(services, { way: 'passkey', why: 'not accepted' })
  return refusedPasskey(NOT_TAKEN)
}

export const NEEDS_SCRIPT =
  'A passkey needs a browser with script. Without it, use a mailed link.'
const NOT_TAKEN =
  'This passkey was not accepted. It may have been removed, or this page stood open for too long. Try once more.'

export function refusedPasskey(problem: string): Refused {
  return { ok: false, problems: { passkey: problem }, values: {} }
}
