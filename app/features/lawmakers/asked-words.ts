import type { ChamberKind } from '#db/schema.ts'
import { kindInName, type GivenChamber } from './read/chamber-kind.ts'

export const chamberKinds: ChamberKind[] = [
  'lower',
  'upper',
  'single',
  'ministry',
  'committee',
]

/** Undefined for what is no kind. */
export function readKind(typed: string | undefined): ChamberKind | undefined {
  return chamberKinds.find((kind) => kind === typed)
}

/** Without a name there is none; its kind may be in the name. */
export function readChamber(
  typed: string | undefined,
  kind: ChamberKind | undefined,
): GivenChamber | undefined {
  const name = typed?.replace(/\s+/g, ' ').trim()
  if (!name) return undefined
  return { name, kind: kind ?? kindInName(name) ?? 'single' }
}

/**
 * A day that the calendar has and that is not ahead, as 2026-01-31; else
 * undefined.
 *
 * @param today ISO day
 */
export function readPastDay(typed: string, today: string): string | undefined {
  const day = new Date(/^\d{4}-\d\d-\d\d$/.test(typed) ? typed : NaN)
  const isDay = typed <= today && day.getTime() > 0
  return isDay && day.toISOString().startsWith(typed) ? typed : undefined
}

/**
 * Which columns of a table are ours, as `name=Full Name,email=Mail`: our name →
 * theirs.
 *
 * @returns the part that is not written so, as text
 */
export function readColumns(typed: string): Record<string, string> | string {
  const pairs: [string, string][] = []
  for (const pair of typed.split(',')) {
    const [, ours, theirs] = /^\s*([a-z_]+)\s*=\s*(.*\S)\s*$/.exec(pair) ?? []
    if (!ours || !theirs) return pair
    pairs.push([ours, theirs])
  }
  return Object.fromEntries(pairs)
}
