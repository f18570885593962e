import { z } from 'zod'
import { parseForm, type Refused } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { NameTaken } from '../../accounts/errors.ts'
import { refuseOldProof } from '../../accounts/fresh-proof.server.ts'
import { invite } from '../../accounts/invitations.server.ts'
import {
  findInvited,
  listInvitations,
} from '../../accounts/list-invitations.server.ts'
import { roles } from '../../accounts/permissions.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { typedAddress, typedName } from '../../accounts/typed-person.ts'

const inviteForm = z.object({
  name: typedName('Enter the name of who you invite.'),
  address: typedAddress('Enter the mail address of who you invite.'),
  role: z.enum(roles, 'Choose what they may do.'),
  instead: z.string().optional(),
  /** The invitation that the page said this one replaces. */
  replaces: z.string().optional(),
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

/**
 * Invites whom the form names.
 *
 * @throws ProofTooOld
 */
export async function takeInvite(
  services: Services,
  by: SignedIn,
  fields: FormData,
): Promise<{ ok: true } | Refused> {
  refuseOldProof(services, by)
  const form = parseForm(inviteForm, fields)
  if (!form.ok) return form
  const { replaces, instead } = form.value
  const refused = (
    problems: Refused['problems'],
    values: object = form.value,
  ): Refused => ({
    ok: false,
    problems,
    values: values as Record<string, string>,
  })
  const waits = await findInvited(services, form.value.address)
  if (waits && ![replaces, instead].includes(waits.id)) {
    const address = `They are invited already, as ${waits.role}. Send it again to replace that.`
    return refused({ address }, { ...form.value, replaces: waits.id })
  }
  const outcome = await invite(services, by, form.value)
  switch (outcome) {
    case 'invited':
      return { ok: true }
    case 'works-here':
      return refused({
        address: 'Somebody with this address works here already.',
      })
    case 'name-taken':
      return refused({ name: new NameTaken().message })
  }
}
