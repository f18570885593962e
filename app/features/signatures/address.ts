import {
  bigProviders,
  type MailProvider,
  providersV1,
} from './mail-providers.ts'

export type ParsedAddress =
  | { address: string }
  | { problem: 'empty' | 'too-long' | 'unreadable' | 'invalid' }

/** RFC 5321 §4.5.3.1.1, in octets. */
const LOCAL_OCTETS = 64
/** RFC 5321 §4.5.3.1.3 allows a path of 256 octets, `<` and `>` included. */
const ADDRESS_OCTETS = 254
/** Before anything costs time; an address of 254 octets has fewer characters. */
const INPUT_CHARACTERS = 1_000

/** What copying from a page adds: white space and marks of direction. */
const aroundIt = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu
/**
 * Control and invisible characters, lone surrogates, U+FFFD. Also code points
 * without a meaning yet: a later Unicode could change their canonical form.
 */
const unreadable = /[\p{C}\ufffd]/u
/** RFC 5322 §3.2.3 with the UTF-8 of RFC 6532 §3.2; spaces are looked for. */
const atom = "[\\w!#$%&'*+/=?^`{|}~\\u{80}-\\u{10ffff}-]+"
const dotAtom = new RegExp(`^${atom}(?:\\.${atom})*$`, 'u')
const space = /[\s\p{Z}]/u
/** Letters, digits and hyphens: RFC 1123 §2.1. No TLD is a number: RFC 3696 §2. */
const ldhDomain =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/
/** ASCII that a URL would take for something else than a name: `:8`, `%41`, `/`. */
const notInNames = /[^a-zA-Z0-9.\-\u0080-\u{10ffff}]/u
/** The first or last in a label; the other dots are those of UTS #46 §2.3. */
const strayHyphen = /(?:^|[.\u3002\uff0e\uff61])-|-(?:$|[.\u3002\uff0e\uff61])/u

/**
 * Takes exactly one plain address; no names, comments, quotes or lists, so that
 * it can be put into a mail header as it is.
 *
 * @returns the address to mail to: local part as typed (NFC), domain in
 *   lower-case punycode
 */
export function parseAddress(text: string): ParsedAddress {
  const trimmed = text.trim()
  if (trimmed.length > INPUT_CHARACTERS) return { problem: 'too-long' }
  const typed = trimmed.replace(aroundIt, '')
  if (typed === '') return { problem: 'empty' }
  if (unreadable.test(typed)) return { problem: 'unreadable' }
  if (space.test(typed)) return { problem: 'invalid' }

  const at = typed.indexOf('@')
  const local = typed.slice(0, Math.max(at, 0)).normalize('NFC')
  const domain = asciiDomain(typed.slice(at + 1))
  // The folded form too: `＠` is no `@` yet, and becomes one by folding.
  if (!domain || !dotAtom.test(local) || !dotAtom.test(foldLocal(local))) {
    return { problem: 'invalid' }
  }
  const longest = Math.max(octets(local), octets(foldLocal(local)))
  if (longest > LOCAL_OCTETS || longest + 1 + domain.length > ADDRESS_OCTETS) {
    return { problem: 'too-long' }
  }
  return { address: `${local}@${domain}` }
}

function asciiDomain(typed: string): string | undefined {
  if (notInNames.test(typed) || strayHyphen.test(typed)) return undefined
  const ascii = /^[\0-\x7f]*$/.test(typed)
    ? typed.toLowerCase()
    : punycode(typed)
  return ldhDomain.test(ascii) ? ascii : undefined
}

/** `new URL` is the only UTS #46 that both Node and browsers have. */
function punycode(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return ''
  }
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length
}

/**
 * NFKC and lower case. The final sigma is lower-cased by its place in the word,
 * so `ΑΣ` and `ας` would else differ. Full case folding would make `ı` an `i`
 * and `ß` an `ss`, and two people one.
 */
function foldLocal(local: string): string {
  const lower = local.normalize('NFKC').toLowerCase().normalize('NFKC')
  return lower.replaceAll('ς', 'σ')
}

function byDomain(providers: MailProvider[]): Map<string, MailProvider> {
  return new Map(
    providers.flatMap((provider) =>
      provider.domains.map((domain) => [domain, provider] as const),
    ),
  )
}

const rules = { 1: byDomain(providersV1) }
export type RulesVersion = keyof typeof rules
export const currentRules: RulesVersion = 1

/**
 * The form in which two addresses of one mailbox are equal, for telling whether
 * somebody signed already. Never mail to it.
 *
 * @param address as {@link parseAddress} gives it; any other text comes back
 *   folded only
 */
export function canonicalAddress(
  address: string,
  version: RulesVersion = currentRules,
): string {
  const parsed = parseAddress(address)
  if ('problem' in parsed) return foldLocal(address)

  const [typed, host] = parsed.address.split('@') as [string, string]
  const local = foldLocal(typed)
  const provider = rules[version].get(host)
  if (provider) return `${nameAt(provider, local)}@${provider.home ?? host}`

  const [name, domain] = halves(host)
  return rules[version].get(domain)?.subdomains && /^[a-z0-9]+$/.test(name)
    ? `${name}@${domain}`
    : `${local}@${host}`
}

/** `a.b` as `a` and `b`: a hyphen there may stand for `_`, so it stays apart. */
function halves(host: string): [string, string] {
  const dot = host.indexOf('.')
  return [host.slice(0, dot), host.slice(dot + 1)]
}

/** The account's name, or the local part as it is where nothing would be left. */
function nameAt(provider: MailProvider, local: string): string {
  const { ignored, dotIsHyphen } = provider
  const seen = dotIsHyphen
    ? local.replaceAll('.', '-')
    : (ignored && local.replace(ignored, '')) || local
  const [name] = seen.split('+') as [string]
  return dotAtom.test(name) ? name : seen
}

/**
 * The domain if it is one of about fifty big mail providers, else null: the
 * name of a small domain could tell who a person is.
 */
export function providerName(address: string): string | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return address.includes('@') && bigProviders.has(domain) ? domain : null
}
