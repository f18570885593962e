import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { keptPlace } from './asked-place.server.ts'
import { checkLink, useLink as spendLink } from './sign-in-link.server.ts'
import { noteRefused } from './sign-in-refused.server.ts'
import { browserOf, signIn } from './sign-in.server.ts'
import { SLOWED_MINUTES } from './tries.server.ts'

/** Why a mailed link leads nowhere. */
export type DeadLink = 'other-browser' | 'ended' | 'no-app'

export type LinkView = { state: 'open'; problem?: string } | { state: DeadLink }

/** Looks only: programs open the links in mails before people do. */
export async function showLink(args: DeskArgs, token: string) {
  const { browser } = await browserOf(args)
  const found = await checkLink(args.context.services, { token, browser })
  const state = typeof found === 'string' ? found : 'open'
  return { state } satisfies LinkView
}

/** Takes the code that belongs to a link, and signs in. */
export async function takeLink(
  args: DeskArgs,
  token: string,
): Promise<Response | LinkView> {
  const { services } = args.context
  const { code = '' } = typedValues(await readForm(args.request))
  if (!code.trim()) return { state: 'open', problem: 'Enter a code.' }

  const { browser } = await browserOf(args)
  const known = await checkLink(services, { token, browser })
  const used = await spendLink(services, { token, browser, code })
  if (typeof used === 'object') {
    const shown = { way: 'link' as const, token }
    return signIn(args, { ...used, shown }, await keptPlace(args))
  }
  const whose = typeof known === 'object' ? known : undefined
  await noteRefused(services, { way: 'link', why: used, ...whose })
  switch (used) {
    case 'wrong-code':
      return { state: 'open', problem: WRONG_CODE }
    case 'slowed':
      return { state: 'open', problem: LINK_SLOWED }
    default:
      return { state: used }
  }
}

export const WRONG_CODE =
  'This code is not right, or it was used already. Enter the one that the app shows now.'
const PAUSED = `Too many wrong codes were entered, so for ${SLOWED_MINUTES} minutes none is taken, not even a right one.`
export const SLOWED = `${PAUSED} Try again after that. The owners were told.`
/** The link is over by then. */
const LINK_SLOWED = `${PAUSED} Ask for a new link then. The owners were told.`
