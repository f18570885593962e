import type { Services } from '#app/services.server.ts'
import type { ApprovalRow } from '../../accounts/approval.ts'
import { listApprovals } from '../../accounts/find-approvals.server.ts'
import { propose } from '../../accounts/propose.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { listPetitions } from '../../petitions/list.server.ts'
import { countEach } from '../../signatures/count.server.ts'
import { reasonProblem } from '../reason.ts'
import { orProblem } from '../signatures/refusals.server.ts'
import { downloadEnd } from './download.server.ts'
import { exportPayload } from './payload.ts'
import { findSpooled } from './spool.server.ts'

export type ExportsView = Awaited<ReturnType<typeof showExports>>

/** What was proposed to be taken out, and what became of it. */
export async function showExports(
  services: Services,
  by: SignedIn,
  page: number,
) {
  const [petitions, counts, { approvals, pages }] = await Promise.all([
    listPetitions(services, 'en'),
    countEach(services),
    listApprovals(services, { act: 'export', page }),
  ])
  return {
    petitions: petitions.map(({ id, slug, action }) => ({
      value: slug,
      label: `${action} (${(counts.get(id) ?? 0).toLocaleString('en')})`,
    })),
    exports: await Promise.all(
      approvals.map((approval) => listed(services, by, approval)),
    ),
    page,
    pages,
  }
}

async function listed(
  { now }: Services,
  { id }: SignedIn,
  { payload, ...approval }: ApprovalRow,
) {
  const { proposedBy, decidedBy, decidedAt, state } = approval
  const until =
    state === 'approved' && decidedAt ? downloadEnd(decidedAt) : undefined
  const isOpen = until !== undefined && now() < until
  const file = isOpen ? await findSpooled(approval.id) : undefined
  return {
    ...approval,
    petition: exportPayload.parse(payload).petition,
    /** While it can be had, by the two. */
    isOpen,
    /** For the two who decided, while it can be had. */
    until: isOpen && [proposedBy, decidedBy].includes(id) ? until : null,
    file: file ? { size: file.size, sha256: file.sha256 } : null,
  }
}

/**
 * Proposes to take the sealed list of a petition out.
 *
 * @returns the proposal's id, or what is wrong with it
 */
export async function proposeExport(
  services: Services,
  by: SignedIn,
  fields: FormData,
): Promise<
  | { approval: string }
  | { problems: Record<string, string>; values: Record<string, string> }
> {
  const values = {
    petition: String(fields.get('petition') ?? ''),
    reason: String(fields.get('reason') ?? '').trim(),
  }
  const { petition, reason } = values
  const problem = reasonProblem(reason, 'Say why: the other one decides by it.')
  const [found] = await listPetitions(services, 'en', petition)
  const problems = {
    ...(!found && { petition: 'Choose a petition from the list.' }),
    ...(problem && { reason: problem }),
  }
  if (!found || problem) return { problems, values }
  const proposed = await orProblem(() =>
    propose(services, by, {
      act: 'export',
      payload: exportPayload.parse({ petition }),
      summary: `Take the sealed list of ${petition} out.`,
      reason,
    }),
  )
  return 'problem' in proposed
    ? { problems: { reason: proposed.problem }, values }
    : { approval: proposed.done }
}
