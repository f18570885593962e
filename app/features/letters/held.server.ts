import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { readLetterSettings } from './settings.server.ts'

type Needed = Pick<Services, 'db'>

const MOST_ROWS = 5_000
/**
 * So many kinds are told apart for one address and reason: each letter is
 * compared with each of them, and whoever floods an address writes thousands.
 */
const MOST_KINDS = 20

/** Letters that wait for a person, to one address. */
export type AlikeLetters = {
  mailbox: string
  lawmaker: string
  country: string
  why: string
  ids: string[]
  since: Date
  /** What they are alike in; nothing where that is forgotten, or they are not. */
  fingerprint: string | null
  /** They are unlike each other: what was left beside the first 20 kinds. */
  isMixed: boolean
}

export type HeldGroup = AlikeLetters & {
  /** How many like them went there, or wait for their turn. */
  others: number
}

type HeldRow = {
  id: string
  mailbox: string
  lawmaker: string
  country: string
  why: string | null
  fingerprint: string | null
  created_at: Date
}

/** {@link groupHeld}, each with how many like it are not held. */
export async function listHeld({ db }: Needed): Promise<HeldGroup[]> {
  return withOthers({ db }, (await groupHeld({ db })).groups)
}

/**
 * What is held, by address and likeness; the longest waiting first.
 *
 * @returns groups of the 5,000 that wait longest, and how many there are in all
 */
export async function groupHeld({
  db,
}: Needed): Promise<{ groups: AlikeLetters[]; letters: number }> {
  const { alike_bits } = await readLetterSettings({ db })
  const held = db.selectFrom('delivery').where('state', '=', 'held')
  const { letters } = await held
    .select(sql<number>`count(*)::int`.as('letters'))
    .executeTakeFirstOrThrow()
  const rows: HeldRow[] = await held
    .innerJoin('lawmaker', 'lawmaker.id', 'lawmaker_id')
    .select(['delivery.id', 'mailbox', 'lawmaker.name as lawmaker'])
    .select(['country', 'held_why as why', 'fingerprint', 'created_at'])
    .orderBy('created_at')
    .orderBy('delivery.id')
    .limit(MOST_ROWS)
    .execute()
  const places = Map.groupBy(rows, ({ mailbox, why }) =>
    JSON.stringify([mailbox, why]),
  )
  const groups = [...places.values()]
    .flatMap((same) => groupAlike(same, alike_bits))
    .toSorted((one, other) => one.since.getTime() - other.since.getTime())
  return { groups, letters }
}

/** Of letters to one address that are held for the same reason. */
function groupAlike(rows: HeldRow[], mostBits: number): AlikeLetters[] {
  const kinds: { rows: HeldRow[]; print: Print | null }[] = []
  const mixed: HeldRow[] = []
  for (const row of rows) {
    const print = printOf(row.fingerprint)
    const same = kinds.find((kind) => differing(kind.print, print) <= mostBits)
    if (same) same.rows.push(row)
    else if (kinds.length < MOST_KINDS) kinds.push({ rows: [row], print })
    else mixed.push(row)
  }
  const groups = kinds.map((kind) => groupOf(kind.rows, false))
  return mixed.length > 0 ? [...groups, groupOf(mixed, true)] : groups
}

function groupOf(rows: HeldRow[], isMixed: boolean): AlikeLetters {
  const { mailbox, lawmaker, country, why, ...first } = rows[0]!
  return {
    mailbox,
    lawmaker,
    country,
    why: why ?? '-',
    ids: rows.map(({ id }) => id),
    since: first.created_at,
    fingerprint: isMixed ? null : first.fingerprint,
    isMixed,
  }
}

/** 64 bits as two times 32: a bigint each would take ten times as long. */
type Print = [high: number, low: number]

function printOf(fingerprint: string | null): Print | null {
  if (fingerprint === null) return null
  const bits = BigInt.asUintN(64, BigInt(fingerprint))
  return [Number(bits >> 32n), Number(bits & 0xffff_ffffn)]
}

/** In how many of 64 bits; a fingerprint that was forgotten is like none. */
function differing(one: Print | null, other: Print | null): number {
  if (one === null || other === null) return Infinity
  return onesIn(one[0] ^ other[0]) + onesIn(one[1] ^ other[1])
}

/** How many of 32 bits are set; each step takes the lowest of them away. */
function onesIn(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** With how many alike went to the same address, or wait for their turn. */
export async function withOthers<Group extends AlikeLetters>(
  { db }: Needed,
  groups: Group[],
): Promise<(Group & { others: number })[]> {
  const { alike_bits } = await readLetterSettings({ db })
  const { rows } = await sql<{ others: number }>`
    select (
      select count(*)::int from delivery
      where mailbox = held.to_mailbox and state not in ('held', 'dropped')
        and bit_count((fingerprint # held.print)::bit(64)) <= ${alike_bits}
    ) as others
    from unnest(${groups.map(({ mailbox }) => mailbox)}::text[],
      ${groups.map(({ fingerprint }) => fingerprint)}::bigint[])
      with ordinality as held (to_mailbox, print, position)
    order by position`.execute(db)
  return groups.map((group, at) => ({ ...group, ...rows[at]! }))
}
