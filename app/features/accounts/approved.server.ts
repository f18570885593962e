import type { Services } from '#app/services.server.ts'
import { type ApprovalRow, decidersOf, mayDecide } from './approval.ts'
import { findApproval } from './find-approvals.server.ts'
import { writeAudit } from './audit.server.ts'
import { DeskNotFound, DeskRefused, NotAllowed } from './errors.ts'
import type { SignedIn } from './signed-in.ts'

type Needed = Pick<Services, 'db' | 'now'>
type By = Pick<SignedIn, 'id' | 'role'> & Partial<SignedIn>

/**
 * Makes an approval a refusal, because what was approved could not be done any
 * more: nobody must take it for something that happened.
 */
export function takeBackApproval(
  { db, now }: Needed,
  by: By,
  id: string,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('approval')
      .set({ state: 'refused' })
      .where('id', '=', id)
      .where('state', '=', 'approved')
      .where((approval) =>
        approval.or([
          approval('decided_by', '=', by.id),
          approval('proposed_by', '=', by.id),
        ]),
      )
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    const act = 'approval.not-carried-out'
    await writeAudit(trx, now(), { by, act, subject: id })
  })
}

/**
 * Takes the approval of an export back: nobody can download it any more.
 * Whoever may decide about exports can, not only the two.
 *
 * @throws DeskNotFound, NotAllowed
 * @throws DeskRefused where it is not approved, or not any more
 */
export function revokeExport(
  { db, now }: Needed,
  by: By,
  id: string,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { act } = await findApproval({ db: trx, now }, id)
    if (act !== 'export') throw new DeskNotFound('There is no such export.')
    if (!mayDecide(by.role, act)) throw new NotAllowed(by.role)
    const at = now()
    const { numUpdatedRows } = await trx
      .updateTable('approval')
      .set({ state: 'withdrawn', decided_by: by.id, decided_at: at })
      .where('id', '=', id)
      .where('state', '=', 'approved')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) {
      throw new DeskRefused('This is not approved, or not any more.')
    }
    await writeAudit(trx, at, { by, act: 'export.taken-back', subject: id })
  })
}

/**
 * What was approved is approved by two who work here and may decide about it,
 * also when something comes of it later.
 *
 * @throws DeskRefused
 */
export async function refuseForlorn(
  { db }: Pick<Services, 'db'>,
  { act, proposedBy, decidedBy }: ApprovalRow,
): Promise<void> {
  const both = await db
    .selectFrom('campaigner')
    .select('id')
    .where('id', 'in', [proposedBy, decidedBy ?? proposedBy])
    .where('removed_at', 'is', null)
    .where('role', 'in', decidersOf(act))
    .execute()
  if (both.length === 2) return
  throw new DeskRefused(
    'One of the two who decided about this does not work here any more, or ' +
      'has another role now. It can be proposed again.',
  )
}
