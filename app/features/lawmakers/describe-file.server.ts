import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { GivenFile } from './read/record.ts'

/** What is kept of a file, so that it can be told from another edition. */
export function describeFile({ name, bytes }: GivenFile) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: basename(name), sha256 }
}
