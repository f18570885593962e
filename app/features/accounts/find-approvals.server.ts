import { type Kysely, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import type { ApprovalAct, ApprovalRow } from './approval.ts'
import { DeskNotFound } from './errors.ts'
import { isId } from './is-id.ts'

export const APPROVALS_PER_PAGE = 100

type Needed = Pick<Services, 'db' | 'now'>

/** @throws DeskNotFound */
export async function findApproval(
  { db, now }: Needed,
  id: string,
): Promise<ApprovalRow> {
  const row = isId(id)
    ? await reading(db, now()).where('approval.id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new DeskNotFound('There is no such proposal.')
  return row
}

/**
 * What was proposed, the newest first, {@link APPROVALS_PER_PAGE} a page.
 *
 * @param which.waiting only what can still be decided, or only what is over
 */
export async function listApprovals(
  { db, now }: Needed,
  which: { act?: ApprovalAct; waiting?: boolean; page?: number } = {},
): Promise<{ approvals: ApprovalRow[]; pages: number }> {
  const { act, waiting, page = 1 } = which
  const at = now()
  const isWaiting = sql<boolean>`(approval.state = 'waiting' and ends_at > ${at})`
  const chosen = sql<boolean>`(
    (${act ?? null}::text is null or approval.act = ${act ?? null}) and
    (${waiting ?? null}::boolean is null or ${isWaiting} = ${waiting ?? null})
  )`
  const { count } = await db
    .selectFrom('approval')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where(chosen)
    .executeTakeFirstOrThrow()
  const approvals = await reading(db, at)
    .where(chosen)
    .orderBy('proposed_at', 'desc')
    .orderBy('approval.id')
    .limit(APPROVALS_PER_PAGE)
    .offset((page - 1) * APPROVALS_PER_PAGE)
    .execute()
  const pages = Math.max(1, Math.ceil(Number(count) / APPROVALS_PER_PAGE))
  return { approvals, pages }
}

function reading(db: Kysely<Schema>, now: Date) {
  return db
    .selectFrom('approval')
    .innerJoin('campaigner as one', 'one.id', 'proposed_by')
    .leftJoin('campaigner as other', 'other.id', 'decided_by')
    .select([
      'approval.id',
      sql<ApprovalAct>`approval.act`.as('act'),
      'payload',
      'summary',
      'reason',
      'proposed_by as proposedBy',
      'one.name as proposer',
      'proposed_at as proposedAt',
      'ends_at as endsAt',
      sql<ApprovalRow['state']>`case
        when state = 'waiting' and ends_at <= ${now} then 'ended' else state
      end`.as('state'),
      'decided_by as decidedBy',
      'other.name as decider',
      'decided_at as decidedAt',
    ])
}
