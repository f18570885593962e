import type { Secrets } from '#app/secrets.server.ts'
import type { Db } from '#db/client.server.ts'
import type { ModerationCondition } from '#db/schema.ts'
import { isSlug } from '../../petitions/state.ts'
import { parseAddress, providerName } from '../address.ts'
import { storedDomain } from '../judge.server.ts'
import { ModerationRefused } from './errors.ts'
import { isId } from './is-id.ts'

/** As it was typed; what is missing or empty is no condition. */
export type TypedCondition = {
  /** A mail domain, or one as it is stored and shown: `#` and a hash. */
  domain?: string
  /** A network's tag, as it is shown. */
  tag?: string
  /** A day or a moment, in UTC where it names no zone. */
  from?: string
  to?: string
  score?: string
  /** The last part of its address. */
  petition?: string
}

type Needed = {
  db: Db
  /** Asked for only where a domain has to be hashed. */
  secrets(): Promise<Secrets>
}

const storedHash = /^#[0-9a-f]{32}$/
const tagInHex = /^[0-9a-f]{32}$/
/** ISO 8601: a day, or a moment to the minute or finer. */
const isoMoment =
  /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/
/** The most that the column holds. */
const MOST_POINTS = 32_767

/**
 * Reads which signatures somebody means. All that is given must hold.
 *
 * @throws ModerationRefused what is wrong with it, or that it is empty
 */
export async function readCondition(
  needed: Needed,
  typed: TypedCondition,
): Promise<{ petitionId: string | null; condition: ModerationCondition }> {
  const given = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  if (given.length === 0) {
    throw new ModerationRefused(
      'Say which signatures: domain, tag, from, to, score or petition.',
    )
  }
  const { domain, tag, from, to, score, petition } = Object.fromEntries(
    given.map(([name, text]) => [name, text.trim()]),
  ) as TypedCondition
  const petitionId = petition ? await findPetitionId(needed, petition) : null
  const condition: ModerationCondition = {
    ...(domain && { domain: await readDomain(needed, petitionId, domain) }),
    ...(tag && { tag: readTag(tag) }),
    ...(from && { from: readMoment(from, 'from') }),
    ...(to && { to: readMoment(to, 'to') }),
    ...(score && { score: readScore(score) }),
  }
  if (condition.from && condition.to && condition.from >= condition.to) {
    throw new ModerationRefused(
      'The end (to) must be after the start (from).',
      'to',
    )
  }
  return { petitionId, condition }
}

/** As many as a page of what is held shows. */
export const MOST_IDS = 100

/**
 * Reads which of those that are held somebody ticked.
 *
 * @throws ModerationRefused when it is none, too many, or anything else
 */
export function readIds(typed: string[]): ModerationCondition {
  const ids = [...new Set(typed)]
  if (ids.length === 0) {
    throw new ModerationRefused('Tick at least one signature.')
  }
  if (ids.length > MOST_IDS || !ids.every(isId)) {
    throw new ModerationRefused(
      `Tick at most ${MOST_IDS}, on the page that lists them.`,
    )
  }
  return { ids }
}

/** @throws ModerationRefused when there is no such petition */
export async function findPetitionId(
  { db }: Pick<Needed, 'db'>,
  slug: string,
): Promise<string> {
  const found = isSlug(slug)
    ? await db
        .selectFrom('petition')
        .select('id')
        .where('slug', '=', slug)
        .executeTakeFirst()
    : undefined
  if (!found) {
    throw new ModerationRefused(`There is no petition ${slug}.`, 'petition')
  }
  return found.id
}

async function readDomain(
  { secrets }: Needed,
  petitionId: string | null,
  typed: string,
): Promise<string> {
  if (storedHash.test(typed)) return typed
  const parsed = parseAddress(`any@${typed.replace(/^@/, '')}`)
  if (!('address' in parsed)) {
    throw new ModerationRefused(`${typed} is no mail domain.`, 'domain')
  }
  const provider = providerName(parsed.address)
  if (provider) return provider
  if (!petitionId) {
    throw new ModerationRefused(
      `${typed} is stored as a hash, another one for each petition: ` +
        'say which petition.',
      'petition',
    )
  }
  const opened = await secrets()
  if (!opened.hasPepper(petitionId)) {
    throw new ModerationRefused(
      `The pepper of this petition is not here, so nobody can tell which ` +
        `signatures are of ${typed}.`,
      'domain',
    )
  }
  return storedDomain(opened, petitionId, parsed.address)
}

function readTag(typed: string): string {
  const tag = typed.toLowerCase()
  if (tagInHex.test(tag)) return tag
  throw new ModerationRefused(
    'A tag has 32 hexadecimal digits, as the list of what is held shows it.',
    'tag',
  )
}

/**
 * A day, as it begins, or a moment; in UTC where nothing else is said.
 *
 * @returns it in full, as ISO 8601
 * @throws ModerationRefused when it is none
 */
export function readMoment(typed: string, part?: 'from' | 'to'): string {
  const [whole, day, time, zone] = isoMoment.exec(typed) ?? []
  // 30 February would become 2 March.
  const isDay = new Date(`${day}Z`).toJSON()?.startsWith(day ?? '-')
  const moment = new Date(time && !zone ? `${whole}Z` : whole!)
  const year = moment.getUTCFullYear()
  // Beyond these the database reads another thing, or nothing.
  if (isDay && year >= 1 && year <= 9999) return moment.toISOString()
  throw new ModerationRefused(
    `${typed} is no moment; it is written 2026-11-22 or 2026-11-22T15:04, in UTC.`,
    part,
  )
}

function readScore(typed: string): number {
  if (/^\d+$/.test(typed) && Number(typed) <= MOST_POINTS) return Number(typed)
  throw new ModerationRefused(
    `A score is a number from 0 to ${MOST_POINTS}.`,
    'score',
  )
}
