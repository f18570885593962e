import { z } from 'zod'
import { createCollector, type ReadList } from './collect.ts'
import { UnreadableList } from './errors.ts'
import { readPattern } from './stix-pattern.ts'

const VERSION = '2.1'
/** Of a pattern: over a thousand names. The published ones have one each. */
const MOST_CHARACTERS = 100_000

/** What is read of an object; what is not named here is of no account. */
const stixObject = z.object({
  type: z.string(),
  id: z.string(),
  spec_version: z.string().optional(),
  modified: z.string().optional(),
  revoked: z.boolean().optional(),
  indicator_types: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  pattern_type: z.string().optional(),
})
type StixObject = z.infer<typeof stixObject>

const bundle = z.object({
  type: z.literal('bundle'),
  spec_version: z.string().optional(),
  objects: z.array(z.unknown()).default([]),
})

const kinds: Record<string, string> = {
  'process:name': 'process name',
  'file:name': 'file name',
  'file:hashes': 'hash of a file',
  'ipv4-addr:value': 'IP address',
  'ipv6-addr:value': 'IP address',
  'url:value': 'web address',
}

/**
 * Reads the domains and e-mail addresses of a STIX bundle (OASIS, STIX version
 * 2.1, 10 June 2021). What is revoked, benign or of another kind is counted as
 * skipped; of an object that is there in several versions the newest counts.
 *
 * @throws UnreadableList for what is no bundle of that version
 */
export function readStix(text: string): ReadList {
  const found = createCollector(`STIX ${VERSION}`)
  for (const indicator of newest(indicatorsOf(parse(text), found.skip))) {
    const reason = whyNot(indicator)
    const { pattern = '' } = indicator
    if (reason) {
      found.skip(reason, pattern || indicator.id)
      continue
    }
    const comparisons = readPattern(pattern)
    if (!comparisons) found.skip('pattern that is not read', pattern)
    for (const { path, value } of comparisons ?? []) {
      if (path === 'domain-name:value') found.domain(value)
      else if (path === 'email-addr:value') found.email(value)
      else found.skip(kindOf(path), value)
    }
  }
  return found.done()
}

function parse(text: string): z.infer<typeof bundle> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new UnreadableList('It begins as JSON, but it is not whole.')
  }
  const read = bundle.safeParse(json)
  if (!read.success) {
    throw new UnreadableList('It is JSON, but not a STIX bundle.')
  }
  checkVersion(read.data.spec_version ?? VERSION)
  return read.data
}

function indicatorsOf(
  { objects }: z.infer<typeof bundle>,
  skip: (reason: string, example: string) => void,
): StixObject[] {
  return objects.flatMap((object) => {
    const read = stixObject.safeParse(object)
    if (read.success) {
      if (read.data.type !== 'indicator') return []
      // Without it an object is of version 2.0 (STIX 2.1, section 3.2).
      checkVersion(read.data.spec_version ?? '2.0')
      return [read.data]
    }
    const { type, id } = (object ?? {}) as { type?: unknown; id?: unknown }
    if (type === 'indicator') {
      // Not the whole object: nobody knows how deep it is.
      const example = typeof id === 'string' ? id : 'without id'
      skip('indicator that is not whole', example)
    }
    return []
  })
}

function checkVersion(version: string): void {
  if (version === VERSION) return
  throw new UnreadableList(
    `It is STIX ${version.slice(0, 10)}; only STIX ${VERSION} is read.`,
  )
}

function newest(indicators: StixObject[]): Iterable<StixObject> {
  const byId = new Map<string, StixObject>()
  for (const indicator of indicators) {
    const known = byId.get(indicator.id)
    if (known && momentOf(known) > momentOf(indicator)) continue
    byId.set(indicator.id, indicator)
  }
  return byId.values()
}

function momentOf({ modified = '' }: StixObject): number {
  return Date.parse(modified) || 0
}

function whyNot(indicator: StixObject): string | undefined {
  const { revoked, indicator_types, pattern, pattern_type } = indicator
  if (revoked) return 'revoked'
  if (indicator_types?.includes('benign')) return 'benign'
  if (!pattern || !pattern_type) return 'indicator that is not whole'
  if (pattern.length > MOST_CHARACTERS) return 'pattern that is too long'
  return pattern_type === 'stix' ? undefined : 'pattern of another language'
}

function kindOf(path: string): string {
  const [start = ''] = path.split('.', 1)
  return kinds[start] ?? 'another kind'
}
