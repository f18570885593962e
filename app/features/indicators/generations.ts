/**
 * The generations of the infrastructure that published lists tell apart:
 * `v2_domains.txt` to `v4_validation_domains.txt`.
 */
export const generations = ['v2', 'v3', 'v4', 'v4-validation'] as const

export type Generation = (typeof generations)[number]

export function isGeneration(text: unknown): text is Generation {
  return (generations as readonly unknown[]).includes(text)
}

/** What a file's name says: `v4_validation_domains.txt` holds v4-validation. */
export function generationOf(fileName: string): Generation | null {
  const [, found] = /^(v\d+(?:_validation)?)_domains?\./i.exec(fileName) ?? []
  const generation = found?.toLowerCase().replace('_', '-')
  return isGeneration(generation) ? generation : null
}
