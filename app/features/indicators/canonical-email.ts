import { canonicalHost } from './canonical-host.ts'

/** RFC 5321, section 4.5.3.1.1. */
const MOST_LOCAL = 64

/**
 * An e-mail address in lower case, its domain as {@link canonicalHost} gives
 * it; undefined for what is none.
 */
export function canonicalEmail(text: string): string | undefined {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at).toLowerCase()
  const host = canonicalHost(text.slice(at + 1))
  if (at < 1 || at > MOST_LOCAL || !host) return undefined
  return /[\s\p{C}<>(),;:@\\"]/u.test(local) ? undefined : `${local}@${host}`
}
