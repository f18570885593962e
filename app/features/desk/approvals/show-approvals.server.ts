import type { Services } from '#app/services.server.ts'
import type { ApprovalRow } from '../../accounts/approval.ts'
import { findApproval, listApprovals } from '../../accounts/approvals.server.ts'
import { mayDecide } from '../../accounts/approval.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'

type Needed = Pick<Services, 'db' | 'now'>

/** All that waits, and a page of what is over. */
export async function showApprovals(services: Needed, typed: string | null) {
  const page = /^[1-9]\d{0,5}$/.test(typed ?? '') ? Number(typed) : 1
  const { approvals } = await listApprovals(services, { waiting: true })
  const over = await listApprovals(services, { waiting: false, page })
  return {
    waiting: approvals.map(withoutPayload),
    over: over.approvals.map(withoutPayload),
    page,
    pages: over.pages,
  }
}

/** One proposal as its page shows it to somebody. */
export async function showApproval(
  services: Needed,
  { id: me, role }: SignedIn,
  id: string,
) {
  const approval = withoutPayload(await findApproval(services, id))
  const isOwn = approval.proposedBy === me
  return { approval, isOwn, mayDecide: !isOwn && mayDecide(role, approval.act) }
}

export type ApprovalView = Awaited<ReturnType<typeof showApproval>>

/** The summary says what would be done; the payload is for the program. */
function withoutPayload({ payload, ...approval }: ApprovalRow) {
  return approval
}
