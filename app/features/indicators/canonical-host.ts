import { domainToASCII } from 'node:url'

/** RFC 1035, section 2.3.4, as it is written without the root's empty label. */
const MOST_CHARACTERS = 253
/** Mapping can shorten a name; nothing that is meant as one is so long. */
const MOST_TYPED = 1_000

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
/** Letters, digits and hyphens in labels of at most 63 (RFC 5890, 2.3.1). */
const host = new RegExp(`^(?:${label}\\.)+${label}$`)

/**
 * A domain as browsers and lists mean it: lower case, other scripts as punycode
 * (UTS #46), no dot at the end; at least two labels. Undefined for what is none:
 * addresses of the internet protocol, names with `_`, ports or anything around.
 */
export function canonicalHost(text: string): string | undefined {
  if (text.length > MOST_TYPED) return undefined
  const ascii = /^[\w.-]+$/.test(text) ? text.toLowerCase() : mapped(text)
  const name = ascii.endsWith('.') ? ascii.slice(0, -1) : ascii
  if (name.length > MOST_CHARACTERS || !host.test(name)) return undefined
  // A browser takes what ends in a number for an address (WHATWG URL, 3.5).
  return /(?:^|\.)(?:\d+|0x[\da-f]*)$/.test(name) ? undefined : name
}

/** `domainToASCII` alone decodes `%61` and cuts `a.example/b` at the slash. */
function mapped(text: string): string {
  return /[\0-,/:-@[-`{-\x7f]/.test(text) ? '' : domainToASCII(text)
}
