import type {
  ModerationAct,
  ModerationCondition,
  SignatureState,
} from '#db/schema.ts'

export type DirectAct = Exclude<ModerationAct, 'undo'>

/** What somebody wants done: by a condition, or an earlier act undone. */
export type Wish =
  | {
      act: DirectAct
      petitionId: string | null
      condition: ModerationCondition
    }
  | {
      act: 'undo'
      undoes: string
      /** What the act to be undone was. */
      of: DirectAct
    }

type Change = { from: SignatureState[]; to: SignatureState }

export const acts: Record<DirectAct, Change> = {
  clear: { from: ['held'], to: 'confirmed' },
  invalidate: { from: ['held', 'confirmed'], to: 'invalidated' },
  reinstate: { from: ['invalidated'], to: 'confirmed' },
}

/**
 * Nothing goes back to `held`: what was cleared is invalidated by undoing, and
 * what was held when it was invalidated stays so.
 */
const undoing: Record<DirectAct, Change> = {
  clear: { from: ['confirmed'], to: 'invalidated' },
  invalidate: { from: ['invalidated'], to: 'confirmed' },
  reinstate: { from: ['confirmed'], to: 'invalidated' },
}

/** From which states to which one a signature goes. */
export function changeOf(wish: Wish): Change {
  return wish.act === 'undo' ? undoing[wish.of] : acts[wish.act]
}
