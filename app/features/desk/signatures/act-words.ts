import type { ModerationAct } from '#db/schema.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'

type Words = { does: string; done: string; what: string }

/** What people call the acts. */
export const actWords: Record<ModerationAct, Words> = {
  clear: {
    does: 'Clear',
    done: 'Cleared',
    what: 'held signatures count from then on',
  },
  invalidate: {
    does: 'Invalidate',
    done: 'Invalidated',
    what: 'held and counted signatures do not count any more',
  },
  reinstate: {
    does: 'Reinstate',
    done: 'Reinstated',
    what: 'invalidated signatures count again',
  },
  undo: {
    does: 'Undo',
    done: 'Undone',
    what: 'what an act changed goes back',
  },
}

const shown = (count: number) => count.toLocaleString('en')

/**
 * What is proposed to a second person, in a sentence that is kept for good: it
 * names no network, no small mail domain and no moment of a day.
 */
export function wishText(
  wish: Wish,
  count: number,
  petition: string | null,
): string {
  const of = `${shown(count)} signatures`
  if (wish.act === 'undo') return `Undo an act of ${actNames[wish.of]}: ${of}.`
  const { domain, tag, from, to, score, ids } = wish.condition
  const parts = [
    petition && `of ${petition}`,
    domain && `with ${domain.startsWith('#') ? 'one mail domain' : domain}`,
    tag && 'from one network',
    from && `from ${from.slice(0, 10)} on`,
    to && `before ${dayUntil(to)}`,
    score !== undefined && `with a score of ${score} or more`,
    ids && 'ticked one by one',
  ].filter(Boolean)
  return `${[`${actWords[wish.act].does} ${of}`, ...parts].join(', ')}.`
}

const actNames = {
  clear: 'clearing',
  invalidate: 'invalidating',
  reinstate: 'reinstating',
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The day before which a moment lies, itself where it is a day's beginning. */
function dayUntil(iso: string): string {
  const last = new Date(new Date(iso).getTime() + DAY_MS - 1)
  return last.toISOString().slice(0, 10)
}

/** `2026-11-22 15:04`; at midnight only the day. */
export function moment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ').replace(' 00:00', '')
}
