import { z } from 'zod'
import { parseForm, type Refused } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import { refuseOldProof } from '../../accounts/fresh-proof.server.ts'
import { roles } from '../../accounts/permissions.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import {
  changeRole,
  removeCampaigner,
  resetSignIn,
} from '../../accounts/team.server.ts'

const roleForm = z.object({ role: z.enum(roles, 'Choose a role.') })

/**
 * Does what one of the forms of somebody's page asks for.
 *
 * @returns the page that says what happened
 * @throws ProofTooOld, DeskNotFound, DeskRefused, NotAllowed
 */
export async function changeMember(
  services: Services,
  by: SignedIn,
  { id, fields }: { id: string; fields: FormData },
): Promise<{ ok: true; to: string } | Refused> {
  refuseOldProof(services, by)
  switch (fields.get('act')) {
    case 'role': {
      const form = parseForm(roleForm, fields)
      if (!form.ok) return form
      await changeRole(services, by, { id, role: form.value.role })
      return { ok: true, to: '/desk/team?said=role' }
    }
    case 'reset':
      await resetSignIn(services, by, id)
      return { ok: true, to: '/desk/team?said=reset' }
    case 'remove':
      await removeCampaigner(services, by, id)
      return { ok: true, to: '/desk/team?said=removed' }
    default:
      throw new DeskRefused('Press one of the page’s own buttons.')
  }
}
