import { z } from 'zod'
import { parseForm, type Refused } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { invite } from '../../accounts/invitations.server.ts'
import { listInvitations } from '../../accounts/list-invitations.server.ts'
import { roles } from '../../accounts/permissions.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { typedAddress, typedName } from '../../accounts/typed-person.ts'

const inviteForm = z.object({
  name: typedName('Enter the name of who you invite.'),
  address: typedAddress('Enter the mail address of who you invite.'),
  role: z.enum(roles, 'Choose what they may do.'),
  instead: z.string().optional(),
})

/** What the form begins with: empty, or as an invitation that is mailed again. */
export async function showInvite(
  services: Pick<Services, 'db' | 'now'>,
  again: string | null,
): Promise<{ begun: Record<string, string>; isAgain: boolean }> {
  const waiting = again ? await listInvitations(services) : []
  const found = waiting.find(({ id }) => id === again)
  if (!found) return { begun: {}, isAgain: false }
  const { id, name, role } = found
  return { begun: { name: name ?? '', role, instead: id }, isAgain: true }
}

/** Invites whom the form names. */
export async function takeInvite(
  services: Services,
  by: SignedIn,
  fields: FormData,
): Promise<{ ok: true } | Refused> {
  const form = parseForm(inviteForm, fields)
  if (!form.ok) return form
  const outcome = await invite(services, by, form.value)
  if (outcome === 'invited') return { ok: true }
  return {
    ok: false,
    problems: { address: 'Somebody with this address works here already.' },
    values: form.value as Record<string, string>,
  }
}
