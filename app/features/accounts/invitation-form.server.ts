import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { acceptInvitation, findInvitation } from './invitations.server.ts'
import { signIn } from './sign-in.server.ts'

const name = z
  .string()
  .trim()
  .min(1, 'Enter your name.')
  .max(100, 'Enter a name of at most 100 characters.')
const address = z
  .string()
  .trim()
  .min(1, 'problem.email.empty')
  .max(254, 'problem.email.too-long')
  .regex(/^[^\s@]+@[^\s@]+$/, 'problem.email.invalid')

const nameForm = z.object({ name })
const firstForm = z.object({ name, address })

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
  const schema = found.needsAddress ? firstForm : nameForm
  const parsed = parseForm(schema, Object.entries(typed))
  if (!parsed.ok) return parsed
  const accepted = await acceptInvitation(services, token, parsed.value)
  if (!accepted) return null
  const who = { ...accepted, way: 'invitation' as const }
  return signIn(args, who, '/desk/account/welcome')
}
