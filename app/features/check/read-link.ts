import type { Reading } from './find-addresses.ts'
import { decodePercent } from './simplify-text.ts'

/** RFC 1035, section 2.3.4, as it is written without the root's empty label. */
const MOST_CHARACTERS = 253
/** Encoded or in another script it can be longer; nothing meant is so long. */
const MOST_TYPED = 3_000

const IPV4 = /^\d+\.\d+\.\d+\.\d+$/
/** From a scheme to the path. */
const authority = /:\/\/+([^/?#]*)/g
/** What can be a host, at the start: an address in brackets, or no sign. */
const hostAtStart = /^(?:\[[\da-f:.]+\]|[^\s:()[\]{}<>'`’,;!^*…]+)/i

/**
 * Adds the hosts of a token's links as a browser understands them: what stands
 * before `@` is not the host, `%65` is a letter, and `3232235777` an address.
 */
export function readLink(token: string, { add, hostOf }: Reading): void {
  for (const [, found] of token.matchAll(authority)) {
    if (found!.length > MOST_TYPED) continue
    const at = found!.lastIndexOf('@')
    const [written] = hostAtStart.exec(found!.slice(at + 1)) ?? []
    const host = written && hostOf(written)
    if (!host) continue
    const isIp = host.startsWith('[') || IPV4.test(host)
    if (!isIp && !host.includes('.')) continue
    const before = decodePercent(found!.slice(0, Math.max(at, 0)))
    const posesAs = before
      .split(/[^\p{L}\p{N}.-]/u)
      .find((name) => name.includes('.'))
    add({ written: written!, host, isIp, posesAs, isGuess: false })
  }
}

/**
 * The host that a browser would ask for (WHATWG URL), or nothing. Unlike what a
 * list may hold it can have `_` in it, and it can be an address.
 */
export function browserHost(text: string): string | undefined {
  if (text.length > MOST_TYPED) return undefined
  const host = /^[a-z\d.-]*[a-z]$/.test(text)
    ? text
    : URL.parse(`http://${text}`)?.hostname.replace(/\.$/, '')
  return host && host.length <= MOST_CHARACTERS ? host : undefined
}
