import fc from 'fast-check'
import { MOST_MAILS } from '#app/features/signatures/store-signed.server.ts'
import type { SignatureState } from '#db/schema.ts'

export const PEOPLE = 3

const whats = [
  'sign',
  'sign',
  'confirm',
  'confirm',
  'clear',
  'invalidate',
  'reinstate',
  'remind',
  'fold',
  'expire',
  'withdraw',
  'erase',
] as const

/** One thing that happens to one of a few people. */
export type Act = {
  who: number
  what: (typeof whats)[number]
  /** Of `sign`: so that confirming it leads to held. */
  suspicious: boolean
}

export const anAct: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(PEOPLE - 1),
  what: fc.constantFrom(...whats),
  suspicious: fc.boolean(),
})

/** What a person's signature is; `none` before it and after its end. */
export type Known = {
  state: SignatureState | 'none'
  suspicious: boolean
  mails: number
  reminded: boolean
}

export const unknown: Known = {
  state: 'none',
  suspicious: false,
  mails: 0,
  reminded: false,
}

/** What becomes of it, as plainly as possible. */
export function next(known: Known, { what, suspicious }: Act): Known {
  const { state } = known
  const become = (to: Known['state']) => ({ ...known, state: to })
  const oneOf = (...states: Known['state'][]) => states.includes(state)
  switch (what) {
    case 'sign':
      return sign(known, suspicious)
    case 'confirm':
      if (state !== 'pending') return known
      return become(known.suspicious ? 'held' : 'confirmed')
    case 'clear':
      return oneOf('held') ? become('confirmed') : known
    case 'invalidate':
      return oneOf('held', 'confirmed') ? become('invalidated') : known
    case 'reinstate':
      return oneOf('invalidated') ? become('confirmed') : known
    case 'withdraw':
      return oneOf('none') ? known : become('withdrawn')
    default:
      return known
  }
}

function sign(known: Known, suspicious: boolean): Known {
  const { state, mails } = known
  if (mails >= MOST_MAILS) return known
  const replaced = ['none', 'pending', 'withdrawn'].includes(state)
  if (!replaced) return { ...known, mails: mails + 1 }
  return {
    state: 'pending',
    // Anybody can post an address badly: the better form counts.
    suspicious: suspicious && (state !== 'pending' || known.suspicious),
    mails: mails + 1,
    reminded: false,
  }
}

/** What happens to everybody's at once, or ends it for one. */
export function nextOfAll(
  known: Known,
  what: Act['what'],
  own: boolean,
): Known {
  const { state, mails, reminded } = known
  const due = state === 'pending' && !reminded && mails < MOST_MAILS
  if (what === 'remind' && due) {
    return { ...known, reminded: true, mails: mails + 1 }
  }
  const over = state === 'pending' || state === 'withdrawn'
  if (what === 'expire' && over) return unknown
  return what === 'erase' && own ? unknown : known
}
