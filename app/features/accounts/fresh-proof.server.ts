import { ProofTooOld } from './errors.ts'
import type { SignedIn } from './signed-in.ts'

const MINUTE_MS = 60 * 1000
/** So fresh the proof must be where something dangerous begins. */
const FRESH_MINUTES = 5

/** Whether somebody showed a moment ago that it is them. */
export function isProofFresh(
  { provenAt }: Pick<SignedIn, 'provenAt'>,
  now: Date,
): boolean {
  return isProofWithin(provenAt, now, FRESH_MINUTES)
}

export function isProofWithin(
  provenAt: Date,
  now: Date,
  minutes: number,
): boolean {
  return now.getTime() - provenAt.getTime() <= minutes * MINUTE_MS
}

/**
 * For what makes a way in, or ends one, also of others: with it a cookie that
 * was stolen some minutes after its owner's proof would let its thief in for
 * good.
 *
 * @throws ProofTooOld
 */
export function refuseOldProof(
  { now }: { now: () => Date },
  me: Pick<SignedIn, 'provenAt'>,
): void {
  if (!isProofFresh(me, now())) throw new ProofTooOld()
}
