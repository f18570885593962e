import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import {
  APPROVAL_HOURS,
  type ApprovalAct,
  type ApprovalRow,
  type Decision,
  JOINED_HOURS,
  decidersOf,
  mayDecide,
} from './approval.ts'
import { writeAudit } from './audit.server.ts'
import { DeskNotFound, DeskRefused, NotAllowed } from './errors.ts'
import { isId } from './is-id.ts'
import type { SignedIn } from './signed-in.ts'

const HOUR_MS = 60 * 60 * 1000
export const APPROVALS_PER_PAGE = 100

type Needed = Pick<Services, 'db' | 'now'>
type By = Pick<SignedIn, 'id' | 'role'> & Partial<SignedIn>

/**
 * Puts down what another campaigner has to allow.
 *
 * @param wish.summary what would be done; it holds nothing of single signers
 * @returns the id: `/desk/approvals/<id>` is its page
 * @throws DeskRefused at a desk where nobody else may decide about it yet
 */
export function propose(
  { db, now }: Needed,
  by: By,
  wish: {
    act: ApprovalAct
    payload: unknown
    summary: string
    reason: string
  },
): Promise<string> {
  const { payload, ...rest } = wish
  return db.transaction().execute(async (trx) => {
    const [id, at] = [randomUUID(), now()]
    await refuseAlone(trx, at, by, wish.act)
    await trx
      .insertInto('approval')
      .values({
        id,
        ...rest,
        payload: JSON.stringify(payload),
        proposed_by: by.id,
        proposed_at: at,
        ends_at: new Date(at.getTime() + APPROVAL_HOURS * HOUR_MS),
        decided_by: null,
      })
      .execute()
    await writeAudit(trx, at, {
      by,
      act: 'approval.proposed',
      subject: id,
      detail: { about: wish.act },
    })
    return id
  })
}

async function refuseAlone(
  trx: Kysely<Schema>,
  at: Date,
  by: By,
  act: ApprovalAct,
) {
  const deciders = decidersOf(act)
  const others = await trx
    .selectFrom('campaigner')
    .select(['name', 'created_at'])
    .where('removed_at', 'is', null)
    .where('role', 'in', deciders)
    .where('id', '!=', by.id)
    .orderBy('created_at')
    .execute()
  if (others.some(({ created_at }) => isLongHere(created_at, at))) return
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join(' and ')
    throw new DeskRefused(
      `This takes two people. ${names} joined less than ${JOINED_HOURS} hours ` +
        'ago, so they cannot decide yet.',
    )
  }
  throw new DeskRefused(
    'This takes two people, and nobody else at this desk may decide about ' +
      `it. A second ${deciders.join(' or ')} must be invited first.`,
  )
}

function isLongHere(joined: Date, at: Date): boolean {
  return at.getTime() - joined.getTime() >= JOINED_HOURS * HOUR_MS
}

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

/**
 * Decides about a proposal: `approved` and `refused` by somebody else, who has
 * a role for the act and had joined a day before it was proposed, within a day;
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

/** Nobody invites somebody to agree with them, least of all themselves. */
async function refuseNewcomer(
  trx: Kysely<Schema>,
  { proposedAt }: ApprovalRow,
  by: By,
) {
  const { created_at } = await trx
    .selectFrom('campaigner')
    .select('created_at')
    .where('id', '=', by.id)
    .executeTakeFirstOrThrow()
  if (isLongHere(created_at, proposedAt)) return
  throw new DeskRefused(
    `You joined less than ${JOINED_HOURS} hours before this was proposed, so ` +
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
