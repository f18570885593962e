import type { ChamberKind } from '#db/schema.ts'
import type { Problem } from './record.ts'

/** A chamber as the one who imports names it. */
export type GivenChamber = { name: string; kind: ChamberKind }

const upper = /\b(?:senate|senado|sénat|senat|lords|upper|rajya sabha)\b/i
const lower =
  /\b(?:commons|deputies|representatives|lower|lok sabha|diputados|députés)\b/i

/** What a chamber's name says; null where it may be one of two or the only. */
export function kindInName(name: string): 'upper' | 'lower' | null {
  if (upper.test(name)) return 'upper'
  return lower.test(name) ? 'lower' : null
}

/** For a chamber that is taken as the only one because nothing says what. */
export function kindUnknown(file: string, name: string): Problem {
  const message = `Nothing says whether “${name}” is a lower, an upper or the only chamber. It is taken as the only one.`
  return { file, line: null, message }
}
