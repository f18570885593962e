import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generationOf } from '#app/features/indicators/generations.ts'
import type { ListToImport } from '#app/features/indicators/import.server.ts'
import { readList } from '#app/features/indicators/read-list.ts'

/** A list as it is imported, by default of a text with a line each. */
export function aList(
  name: string,
  text: string | Uint8Array,
  given: Partial<ListToImport> = {},
): ListToImport {
  const bytes = Buffer.from(text)
  return {
    name,
    url: null,
    sha256: createHash('sha256').update(bytes).digest(),
    publisher: 'The Lab',
    licence: 'CC BY 2.0',
    published: null,
    generation: generationOf(name),
    list: readList(bytes),
    ...given,
  }
}

/** The lists as they were published; they are no part of the project. */
export const publishedNames = [
  'pegasus.stix2',
  'domains.txt',
  'v2_domains.txt',
  'v3_domains.txt',
  'v4_domains.txt',
  'v4_validation_domains.txt',
]
const folder = join(import.meta.dirname, '../../../shared/findings')

export const publishedPath = (name: string) => join(folder, name)
export const published = (name: string) => readFileSync(publishedPath(name))

export const areHere = publishedNames.every((name) =>
  existsSync(publishedPath(name)),
)
