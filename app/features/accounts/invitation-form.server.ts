import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { NameTaken } from './errors.ts'
import {
  acceptInvitation,
  findInvitation,
  type FoundInvitation,
} from './invitations.server.ts'
import { signIn } from './sign-in.server.ts'
import { typedAddress, typedName } from './typed-person.ts'

const name = typedName('Enter your name.')
const address = typedAddress('problem.email.empty')
const nameForm = z.object({ name })
const firstForm = z.object({ name, address })
const backForm = z.object({})

function formFor({ needsAddress, isBack }: FoundInvitation) {
  if (needsAddress) return firstForm
  return isBack ? backForm : nameForm
}

/** What an invitation's page shows; nothing where it ended or never was. */
export async function showInvitation(
  { context: { services } }: DeskArgs,
  token: string,
) {
  const found = await findInvitation(services, token)
  if (!found) return null
  return {
    role: found.role,
    name: found.name,
    by: found.by,
    needsAddress: found.needsAddress,
    isBack: found.isBack,
  }
}

export type InvitationView = NonNullable<
  Awaited<ReturnType<typeof showInvitation>>
>

/**
 * Accepts an invitation: a session begins, and leads to setting up a way in.
 *
 * @returns nothing where it ended or never was
 */
export async function takeInvitation(
  args: DeskArgs,
  token: string,
): Promise<Response | Refused | null> {
  const { services } = args.context
  const found = await findInvitation(services, token)
  if (!found) return null
  const typed = typedValues(await readForm(args.request))
  const parsed = parseForm(formFor(found), Object.entries(typed))
  if (!parsed.ok) return parsed
  try {
    const accepted = await acceptInvitation(services, token, parsed.value)
    if (!accepted) return null
    const shown = { way: 'invitation' as const }
    return await signIn(args, { ...accepted, shown }, '/desk/account/welcome')
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error
    return { ok: false, problems: { name: error.message }, values: typed }
  }
}
