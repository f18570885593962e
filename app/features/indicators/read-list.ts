import type { ReadList } from './collect.ts'
import { decodeText } from './decode-text.ts'
import { UnreadableList } from './errors.ts'
import { readDomains } from './read-domains.ts'
import { readStix } from './read-stix.ts'

/** Of one file; ten times the largest list that is known. */
export const MOST_BYTES = 20 * 1024 * 1024

/**
 * Reads a list of indicators; its content tells its format, not its name.
 *
 * @throws UnreadableList for what is none, or holds nothing that can be taken
 */
export function readList(bytes: Uint8Array): ReadList {
  if (bytes.length > MOST_BYTES) {
    throw new UnreadableList(
      `It is larger than ${MOST_BYTES / 1024 / 1024} MB, the most that is read.`,
    )
  }
  const text = decodeText(bytes)
  const [start] = /\S/.exec(text) ?? []
  if (start === '<') {
    throw new UnreadableList(
      'It is a web page or XML, not a list. Take the address of the raw file.',
    )
  }
  const isJson = start === '{' || start === '['
  const list = isJson ? readStix(text) : readDomains(text)
  if (list.domains.length + list.emails.length > 0) return list
  throw new UnreadableList('There is no domain and no e-mail address in it.')
}
