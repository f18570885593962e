import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { readLetterSettings } from './settings.server.ts'

type Needed = Pick<Services, 'db'>

const MOST_ROWS = 5_000

/** Letters alike to each other that wait for a person, to one address. */
export type HeldGroup = {
  mailbox: string
  lawmaker: string
  country: string
  why: string
  ids: string[]
  /** How many like them went there, or wait for their turn. */
  others: number
  since: Date
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

/** What is held, by address and likeness; the longest waiting first. */
export async function listHeld({ db }: Needed): Promise<HeldGroup[]> {
  const { alike_bits } = await readLetterSettings({ db })
  const rows: HeldRow[] = await db
    .selectFrom('delivery')
    .innerJoin('lawmaker', 'lawmaker.id', 'lawmaker_id')
    .select(['delivery.id', 'mailbox', 'lawmaker.name as lawmaker'])
    .select(['country', 'held_why as why', 'fingerprint', 'created_at'])
    .where('state', '=', 'held')
    .orderBy('created_at')
    .orderBy('delivery.id')
    .limit(MOST_ROWS)
    .execute()
  const groups: { first: HeldRow; ids: string[] }[] = []
  for (const row of rows) {
    const same = groups.find(({ first }) => isSame(first, row, alike_bits))
    if (same) same.ids.push(row.id)
    else groups.push({ first: row, ids: [row.id] })
  }
  const others = await countOthers({ db }, groups, alike_bits)
  return groups.map(({ first, ids }, at) => ({
    mailbox: first.mailbox,
    lawmaker: first.lawmaker,
    country: first.country,
    why: first.why ?? '-',
    ids,
    others: others[at]!,
    since: first.created_at,
  }))
}

function isSame(one: HeldRow, other: HeldRow, mostBits: number): boolean {
  return (
    one.mailbox === other.mailbox &&
    one.why === other.why &&
    differing(one.fingerprint, other.fingerprint) <= mostBits
  )
}

/** In how many of 64 bits; a fingerprint that was forgotten is like none. */
function differing(one: string | null, other: string | null): number {
  if (one === null || other === null) return Infinity
  const bits = BigInt.asUintN(64, BigInt(one) ^ BigInt(other))
  return bits.toString(2).replaceAll('0', '').length
}

async function countOthers(
  { db }: Needed,
  groups: { first: HeldRow }[],
  mostBits: number,
): Promise<number[]> {
  const { rows } = await sql<{ others: number }>`
    select (
      select count(*)::int from delivery
      where mailbox = held.to_mailbox and state not in ('held', 'dropped')
        and bit_count((fingerprint # held.print)::bit(64)) <= ${mostBits}
    ) as others
    from unnest(${groups.map(({ first }) => first.mailbox)}::text[],
      ${groups.map(({ first }) => first.fingerprint)}::bigint[])
      with ordinality as held (to_mailbox, print, position)
    order by position`.execute(db)
  return rows.map(({ others }) => others)
}
