import { type Permission, type Role, may, roles } from './permissions.ts'

/** What one campaigner alone cannot do. */
export type ApprovalAct = 'export' | 'moderation'

/** Deciding about an act takes what the act itself takes. */
const decidedWith: Record<ApprovalAct, Permission> = {
  export: 'exports',
  moderation: 'signatures.moderate',
}

/** Who proposes has a day to find somebody; what waits longer has gone stale. */
export const APPROVAL_HOURS = 24

/** Who got the role a moment ago may be the one who gave it, once more. */
const ROLE_HOURS = 24

export type Decision = 'approved' | 'refused' | 'withdrawn'

export type ApprovalRow = {
  id: string
  act: ApprovalAct
  payload: unknown
  /** What would be done, in a sentence of the program's. */
  summary: string
  /** Why, in the words of who proposed it. */
  reason: string
  /** Id and name of who proposed it. */
  proposedBy: string
  proposer: string
  proposedAt: Date
  endsAt: Date
  /** `ended`: nobody decided in time. */
  state: 'waiting' | Decision | 'ended'
  decidedBy: string | null
  decider: string | null
  decidedAt: Date | null
}

export function mayDecide(role: Role, act: ApprovalAct): boolean {
  return may(role, decidedWith[act])
}

/** The roles that decide about an act. */
export function decidersOf(act: ApprovalAct): Role[] {
  return roles.filter((role) => mayDecide(role, act))
}

const HOUR_MS = 60 * 60 * 1000

/** Whether who has a role since then is one of the two for what came at `at`. */
export function hasRoleLong(since: Date, at: Date): boolean {
  return at.getTime() - since.getTime() >= ROLE_HOURS * HOUR_MS
}
