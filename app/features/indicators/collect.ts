import { canonicalEmail } from './canonical-email.ts'
import { canonicalHost } from './canonical-host.ts'

export type Skipped = { reason: string; count: number; examples: string[] }

/** What a reader found in one file. */
export type ReadList = {
  format: 'STIX 2.1' | 'plain list'
  /** Lines or comparisons that say something, whether taken or not. */
  read: number
  /** Canonical and distinct, in the file's order; so are the e-mails. */
  domains: string[]
  emails: string[]
  duplicates: number
  /** The most frequent reason first. */
  skipped: Skipped[]
}

const MOST_EXAMPLES = 5
const LONGEST_EXAMPLE = 80

/** Gathers the entries of one file and counts what is not taken, and why. */
export function createCollector(format: ReadList['format']) {
  const domains = new Set<string>()
  const emails = new Set<string>()
  const skipped = new Map<string, Skipped>()
  let read = 0
  let duplicates = 0

  function skip(reason: string, example: string) {
    read += 1
    const known = skipped.get(reason) ?? { reason, count: 0, examples: [] }
    known.count += 1
    if (known.examples.length < MOST_EXAMPLES) {
      known.examples.push(example.slice(0, LONGEST_EXAMPLE))
    }
    skipped.set(reason, known)
  }

  function take(values: Set<string>, value: string) {
    read += 1
    if (values.has(value)) duplicates += 1
    else values.add(value)
  }

  return {
    skip,
    domain(text: string) {
      const host = canonicalHost(text)
      if (host) take(domains, host)
      else skip('not a domain', text)
    },
    email(text: string) {
      const address = canonicalEmail(text)
      if (address) take(emails, address)
      else skip('not an e-mail address', text)
    },
    done(): ReadList {
      return {
        format,
        read,
        domains: [...domains],
        emails: [...emails],
        duplicates,
        skipped: [...skipped.values()].sort(
          (one, other) => other.count - one.count,
        ),
      }
    },
  }
}
