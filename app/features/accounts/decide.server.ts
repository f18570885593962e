import type { Kysely } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import {
  APPROVAL_HOURS,
  type ApprovalRow,
  type Decision,
  hasRoleLong,
  mayDecide,
} from './approval.ts'
import { writeAudit } from './audit.server.ts'
import { DeskRefused, NotAllowed } from './errors.ts'
import { findApproval } from './find-approvals.server.ts'
import type { SignedIn } from './signed-in.ts'

type Needed = Pick<Services, 'db' | 'now'>
type By = Pick<SignedIn, 'id' | 'role'> & Partial<SignedIn>

/**
 * Decides about a proposal: `approved` and `refused` by somebody else, who has
 * had a role for the act a day before it was proposed, within a day;
 * `withdrawn` by who proposed it. Nothing is carried out here.
 *
 * @throws DeskNotFound
 * @throws DeskRefused where it is over, or not theirs to decide
 */
export function decide(
  { db, now }: Needed,
  by: By,
  id: string,
  decision: Decision,
): Promise<ApprovalRow> {
  return db.transaction().execute(async (trx) => {
    const at = now()
    const found = await findApproval({ db: trx, now }, id)
    // Before the proposal itself, as whoever removes the proposer locks them.
    await lockPerson(trx, found.proposedBy)
    // Looked at again once it is ours alone: two may decide at one moment.
    await trx
      .selectFrom('approval')
      .select('id')
      .where('id', '=', found.id)
      .forUpdate()
      .execute()
    const approval = await findApproval({ db: trx, now }, id)
    refuseDecision(approval, by, decision)
    if (decision !== 'withdrawn') await refuseNewcomer(trx, approval, by)
    if (decision === 'approved') await refuseForsaken(trx, approval)
    await trx
      .updateTable('approval')
      .set({ state: decision, decided_by: by.id, decided_at: at })
      .where('id', '=', id)
      .execute()
    const act = `approval.${decision}`
    const detail = { about: approval.act }
    await writeAudit(trx, at, { by, act, subject: id, detail })
    return findApproval({ db: trx, now }, id)
  })
}

function lockPerson(trx: Kysely<Schema>, id: string) {
  return trx
    .selectFrom('campaigner')
    .select(['role', 'removed_at'])
    .where('id', '=', id)
    .forShare()
    .executeTakeFirstOrThrow()
}

function refuseDecision(approval: ApprovalRow, by: By, decision: Decision) {
  const { state, act, proposedBy } = approval
  if (state === 'ended') {
    throw new DeskRefused(
      `Nobody decided within ${APPROVAL_HOURS} hours, so this proposal is ` +
        'over. It can be proposed again.',
    )
  }
  if (state !== 'waiting') {
    throw new DeskRefused(
      `This was decided already: ${state} by ${approval.decider}.`,
    )
  }
  const isOwn = proposedBy === by.id
  if (decision === 'withdrawn') {
    if (isOwn) return
    throw new DeskRefused('Only who proposed it can withdraw it.')
  }
  if (isOwn) {
    throw new DeskRefused('Somebody else must decide about your proposal.')
  }
  if (!mayDecide(by.role, act)) throw new NotAllowed(by.role)
}

/** Nobody invites or raises somebody to agree with them, least of all themselves. */
async function refuseNewcomer(
  trx: Kysely<Schema>,
  { proposedAt }: ApprovalRow,
  by: By,
) {
  const { role_since } = await trx
    .selectFrom('campaigner')
    .select('role_since')
    .where('id', '=', by.id)
    .executeTakeFirstOrThrow()
  if (hasRoleLong(role_since, proposedAt)) return
  throw new DeskRefused(
    'You had your role for less than a day when this was proposed, so ' +
      'somebody else must decide about it.',
  )
}

/** Who proposed it must still be one of the two. */
async function refuseForsaken(trx: Kysely<Schema>, approval: ApprovalRow) {
  const proposer = await lockPerson(trx, approval.proposedBy)
  if (!proposer.removed_at && mayDecide(proposer.role, approval.act)) return
  throw new DeskRefused(
    `${approval.proposer}, who proposed this, does not work here any more, or ` +
      'has another role now. It can be proposed again.',
  )
}
