import type { Services } from '#app/services.server.ts'
import type { ApprovalRow } from '../../accounts/approval.ts'
import {
  findApproval,
  listApprovals,
} from '../../accounts/find-approvals.server.ts'
import { mayDecide } from '../../accounts/approval.ts'
import { downloadEnd } from '../exports/download.server.ts'
import { isLeftOver } from './left-over.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'

type Needed = Pick<Services, 'db' | 'now'>

/** A page of what waits (`waiting`), and one of what is over (`page`). */
export async function showApprovals(services: Needed, asked: URLSearchParams) {
  const list = async (waiting: boolean, typed: string | null) => {
    const page = /^[1-9]\d{0,5}$/.test(typed ?? '') ? Number(typed) : 1
    const { approvals, pages } = await listApprovals(services, {
      waiting,
      page,
    })
    return { rows: approvals.map(withoutPayload), page, pages }
  }
  return {
    waiting: await list(true, asked.get('waiting')),
    over: await list(false, asked.get('page')),
  }
}

export type ApprovalsView = Awaited<ReturnType<typeof showApprovals>>

/** One proposal as its page shows it to somebody. */
export async function showApproval(services: Needed, by: SignedIn, id: string) {
  const found = await findApproval(services, id)
  const { act, state, proposedBy, decidedAt } = found
  const isOwn = proposedBy === by.id
  const may = mayDecide(by.role, act)
  const isOpenExport =
    act === 'export' &&
    state === 'approved' &&
    services.now() < downloadEnd(decidedAt!)
  return {
    approval: withoutPayload(found),
    isOwn,
    mayDecide: !isOwn && may,
    /** It was allowed and never begun: one of the two can begin it. */
    isLeftOver: await isLeftOver(services, found, by),
    mayTakeBack: may && isOpenExport,
  }
}

export type ApprovalView = Awaited<ReturnType<typeof showApproval>>

/** The summary says what would be done; the payload is for the program. */
function withoutPayload({ payload, ...approval }: ApprovalRow) {
  return approval
}
