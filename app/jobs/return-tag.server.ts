import { randomBytes } from 'node:crypto'

/** RFC 4648 §6 in lower case: a mail server may fold the case of a path. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
/** 130 bits: nobody guesses which return paths there are. */
const TAG_LETTERS = 26

/** Names one mail in its return path, and nobody. */
export function newReturnTag(): string {
  return [...randomBytes(TAG_LETTERS)]
    .map((byte) => BASE32[byte % BASE32.length])
    .join('')
}

/** Where a mail comes back to that cannot be delivered (VERP). */
export function returnPathOf(tag: string, domain: string): string {
  return `r-${tag}@${domain}`
}
