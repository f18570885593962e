import type { Services } from '#app/services.server.ts'
import {
  APPROVAL_HOURS,
  type ApprovalRow,
  mayDecide,
} from '../../accounts/approval.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { findModeration } from '../../signatures/moderation/list.server.ts'
import { moderationProposal } from '../signatures/proposal.ts'

const HOUR_MS = 60 * 60 * 1000

/** Whether what two allowed has begun; an export has nothing that begins. */
export async function hasBegun(
  services: Pick<Services, 'db'>,
  { act, payload }: ApprovalRow,
): Promise<boolean> {
  if (act === 'export') return true
  const { id } = moderationProposal.parse(payload)
  return (await findModeration(services, id)) !== undefined
}

/**
 * Whether one of the two may still have done what they allowed, because the
 * program was cut off in between. For a day: later nobody remembers what it was.
 */
export async function isLeftOver(
  services: Pick<Services, 'db' | 'now'>,
  approval: ApprovalRow,
  { id, role }: Pick<SignedIn, 'id' | 'role'>,
): Promise<boolean> {
  const { act, state, proposedBy, decidedBy, decidedAt } = approval
  if (state !== 'approved' || !decidedAt || !mayDecide(role, act)) return false
  if (id !== proposedBy && id !== decidedBy) return false
  const age = services.now().getTime() - decidedAt.getTime()
  if (age >= APPROVAL_HOURS * HOUR_MS) return false
  return !(await hasBegun(services, approval))
}
