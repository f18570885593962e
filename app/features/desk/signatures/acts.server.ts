import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import { DeskNotFound, DeskRefused } from '../../accounts/errors.ts'
import { countLeftAlone } from '../../signatures/moderation/alone.server.ts'
import { cancelModeration } from '../../signatures/moderation/cancel.server.ts'
import {
  findModeration,
  type ListedModeration,
  listModerations,
} from '../../signatures/moderation/list.server.ts'
import { findUndo } from '../../signatures/moderation/undo.server.ts'
import { orProblem, refusing } from './refusals.server.ts'
import { beginWish, type Begun } from './run-bulk.server.ts'
import { readSeen } from './proposal.ts'
import type { By } from './run-moderation.server.ts'
import { lookAt } from './show-bulk.server.ts'
import { findStopped } from './step-acts.server.ts'

/** Older ones are in the audit log, and in `npm run signatures -- list`. */
const LISTED = 100

/** The newest acts, with who allowed what took two. */
export function showActs(services: Services): Promise<ListedModeration[]> {
  return listModerations(services, LISTED)
}

export type ActView = Awaited<ReturnType<typeof showAct>>

/**
 * One act: how far it is, who began it and why, and what undoing it would do,
 * with some of the signatures, which is logged.
 *
 * @throws DeskNotFound
 */
export async function showAct(services: Services, by: By, id: string) {
  const act = await found(services, id)
  const isUndoable =
    act.act !== 'undo' && act.endedAt !== null && !act.undoneBy && act.done > 0
  const undo = isUndoable
    ? await lookAt(services, by, await findUndo(services, id))
    : null
  const left = await countLeftAlone(services, by.id)
  return {
    act,
    proposal: await findProposal(services, id),
    stopped: await findStopped(services, id),
    undo,
    takesTwo: undo !== null && undo.count > left,
  }
}

/** Ends an act that goes on; what was changed stays. */
export async function cancelAct(
  services: Services,
  by: By,
  id: string,
): Promise<void> {
  await found(services, id)
  const entry = { by, act: 'signatures.cancel', subject: id }
  await acting(services, entry, () =>
    refusing(() => cancelModeration(services, id)),
  )
}

/**
 * Undoes an act: at once, or proposed to a second person.
 *
 * @param fields `do`: `undo`; `reason`, and `seen`: how many the page said that it would be
 */
export async function undoAct(
  services: Services,
  by: By,
  { id, fields }: { id: string; fields: FormData },
): Promise<Begun> {
  await found(services, id)
  if (fields.get('do') !== 'undo') {
    throw new DeskRefused('Press one of the page’s own buttons.')
  }
  const reason = String(fields.get('reason') ?? '').trim()
  const read = await orProblem(() => findUndo(services, id))
  if ('problem' in read) return { problems: { reason: read.problem }, reason }
  const seen = readSeen(fields.get('seen'))
  return beginWish(services, by, { wish: read.done, reason, seen })
}

async function found(
  services: Services,
  id: string,
): Promise<ListedModeration> {
  const act = await findModeration(services, id)
  if (!act) throw new DeskNotFound('There is no such act.')
  return act
}

/** Who proposed an act and who allowed it, where it took two. */
async function findProposal({ db }: Services, id: string) {
  const { rows } = await sql<{ id: string; proposer: string; decider: string }>`
    select approval.id, one.name as proposer, other.name as decider
    from approval join campaigner as one on one.id = proposed_by
      join campaigner as other on other.id = decided_by
    where act = 'moderation' and payload->>'id' = ${id}`.execute(db)
  return rows[0] ?? null
}
