import { z } from 'zod'

const direct = z.enum(['clear', 'invalidate', 'reinstate'])
const condition = z.strictObject({
  domain: z.string().optional(),
  tag: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  score: z.number().optional(),
  ids: z.array(z.guid()).optional(),
})
const wish = z.union([
  z.strictObject({
    act: direct,
    petitionId: z.guid().nullable(),
    condition,
  }),
  z.strictObject({ act: z.literal('undo'), undoes: z.guid(), of: direct }),
])

/**
 * What two decide about: an act, and how many signatures it would have changed
 * when it was proposed. The act has its id from the beginning, so that allowing
 * it twice does it once. The wish itself is forgotten after 72 hours.
 */
export const moderationProposal = z.strictObject({
  id: z.guid(),
  count: z.number(),
  reason: z.string(),
  wish: wish.optional(),
})

export type ModerationProposal = z.output<typeof moderationProposal>

const GROWTH = 0.1
const FEW = 10

/**
 * How many there may be by now: with more, what was looked at is something else
 * now. None where nobody knows how many were seen.
 */
export function mostOf(seen: number): number {
  if (!Number.isSafeInteger(seen) || seen < 0) return -1
  return seen + Math.max(FEW, Math.floor(seen * GROWTH))
}

/** Of a field of a form; what is no number was not seen. */
export function readSeen(typed: unknown): number {
  return typeof typed === 'string' && /^\d{1,9}$/.test(typed)
    ? Number(typed)
    : Number.NaN
}
