import type { ChamberKind } from '#db/schema.ts'
import { foldText } from './fold.ts'

const LONGEST = 60

/** For names without a Latin letter. */
const ofKind: Record<ChamberKind, string> = {
  lower: 'lower-house',
  upper: 'upper-house',
  single: 'parliament',
  ministry: 'ministry',
  committee: 'committee',
}

/** The part of an address that a name gives; empty where it has no such letter. */
export function slugOf(name: string): string {
  return foldText(name)
    .replace(/['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
}

/** A name without case, accents and signs: the same for the same chamber. */
export function nameKey(name: string): string {
  const words = foldText(name).replace(/['’ʼ]/g, '')
  return words.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? name
}

/** One that no other chamber of its country has. */
export function freeSlug(
  { name, kind }: { name: string; kind: ChamberKind },
  taken: string[],
): string {
  const wanted = slugOf(name) || ofKind[kind]
  let slug = wanted
  for (let next = 2; taken.includes(slug); next++) slug = `${wanted}-${next}`
  return slug
}
