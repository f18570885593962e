import type { Rejected, RejectReason } from './reject-reason.ts'
import { isWebAddress, readForm } from './web-address.ts'

/** One field; the longest of the files that are known holds three addresses. */
const LONGEST_FIELD = 1_000
/** RFC 5321 §4.5.3.1. */
const LOCAL_LENGTH = 64
const ADDRESS_LENGTH = 254

/** Zero-width characters, soft hyphens, marks of direction and of byte order. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
/** `(i)`, `(2)`. */
const marker = /\((?:[ivx]{1,4}|\d{1,2}|[a-z])\)/gi
const label = /(^|[\s;,])(?:e-?)?mail\s*:/gi
/** `има` and `няма`: Bulgarian "has" and "has not". */
const placeholders =
  /^(?:има|няма|none|no|nil|null|n\/a|na|unknown|ninguno|no tiene|no e-?mail)$/i

/** RFC 5322 §3.2.3 */
const dotAtom = /^[\w!#$%&'*+=?^`{|}~-]+(?:\.[\w!#$%&'*+=?^`{|}~-]+)*$/
/** RFC 1123 §2.1 */
const hostLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/** `bob@a.examplewww.b.example` */
const gluedPage = /[^.]www\./i

export type CleanAddress = {
  /** Each once, the domain in lower case, in the order of the field. */
  addresses: string[]
  /** A page to write by, where the format keeps one in the field. */
  form: string | null
  rejected: Rejected[]
}

/**
 * The addresses in a field of a list, by the rules of FORMATS.md, section 3.
 * What could be read in two ways is rejected, never guessed. Stricter than
 * these rules in one point: where white space, a comma or a slash parts an
 * address from something that is none, both are rejected, because `ann
 * lee@example.org` may not be Lee's.
 */
export function cleanAddress(
  raw: string,
  { formAllowed = false }: { formAllowed?: boolean } = {},
): CleanAddress {
  if (raw.length > LONGEST_FIELD) return nothingBut(raw, 'too-long')
  const value = raw.replace(invisible, '').trim()
  if (value === '') return { addresses: [], form: null, rejected: [] }
  if (isPlaceholder(value)) return nothingBut(value, 'placeholder')
  if (isWebAddress(value)) return readPage(value, formAllowed)

  const addresses = new Map<string, string>()
  const rejected: Rejected[] = []
  for (const piece of piecesOf(value)) {
    const fault = faultOf(piece)
    if (fault) rejected.push({ value: piece, reason: fault })
    else {
      const address = withSmallDomain(piece)
      const key = address.toLowerCase()
      if (!addresses.has(key)) addresses.set(key, address)
    }
  }
  return { addresses: [...addresses.values()], form: null, rejected }
}

function nothingBut(value: string, reason: RejectReason): CleanAddress {
  const shown = value.slice(0, LONGEST_FIELD)
  const rejected = [{ value: shown, reason }]
  return { addresses: [], form: null, rejected }
}

/** A word for "none", a single character, or only signs. */
function isPlaceholder(value: string): boolean {
  const isWord = /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(value)
  return !value.includes('@') && (!isWord || placeholders.test(value))
}

function readPage(value: string, formAllowed: boolean): CleanAddress {
  const read = readForm(value)
  if ('reason' in read) return nothingBut(value, read.reason)
  if (!formAllowed) return nothingBut(value, 'web-address')
  return { addresses: [], form: read.form, rejected: [] }
}

/** Separated only where an address cannot go on. */
function piecesOf(value: string): string[] {
  // Before `hhttps` it is not clear which h is whose.
  const [before = '', ...page] = value.split(/(?<!h)(?=https?:\/\/)/i)
  const stretches = before
    .replace(/mailto:/gi, ';')
    .replace(label, '$1;')
    .replace(marker, ' ')
    // What stands before `<ann@example.org>` is a name, unless it holds an @.
    .replace(/(^|[;,>])[^<>;@]*(?=<)/g, '$1')
    .split(/[;<>]|\sor\s/i)
  return [
    ...stretches.flatMap(partsOf),
    ...(page.length > 0 ? [page.join('')] : []),
  ]
}

/** Several addresses, or the whole where only a part is one. */
function partsOf(stretch: string): string[] {
  if (stretch.includes('://')) return [stretch.trim()]
  const parts = stretch
    .split(/[\s,/]+/)
    .map((part) => part.replace(/[.,;:]+$/, ''))
    .filter((part) => part !== '')
  const areAll = parts.every((part) => part.includes('@'))
  return areAll || parts.length === 1 ? parts : [stretch.trim()]
}

function faultOf(piece: string): RejectReason | undefined {
  if (isWebAddress(piece)) return 'web-address'
  const [local = '', domain, ...more] = piece.split('@')
  if (domain === undefined) return 'no-at'
  if (/[\s,/]/.test(piece) || gluedPage.test(domain)) return 'not-apart'
  if (more.length > 0) return 'several-at'
  if (/[^\0-\x7f]/.test(piece)) return 'not-ascii'
  if (!dotAtom.test(local) || local.length > LOCAL_LENGTH) {
    return 'bad-local-part'
  }
  return faultOfDomain(domain, ADDRESS_LENGTH - local.length - 1)
}

function faultOfDomain(domain: string, most: number): RejectReason | undefined {
  const labels = domain.split('.')
  if (labels.includes('')) return 'empty-label'
  const [last] = labels.slice(-1)
  if (labels.length === 1) return 'no-domain'
  const isOne = labels.every((each) => hostLabel.test(each))
  const isTopLevel = /^[a-z]{2,63}$/i.test(last!)
  return isOne && isTopLevel && domain.length <= most ? undefined : 'bad-domain'
}

function withSmallDomain(address: string): string {
  const at = address.indexOf('@')
  return address.slice(0, at) + address.slice(at).toLowerCase()
}
