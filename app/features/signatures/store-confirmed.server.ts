import { CompiledQuery } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { SignatureState } from '#db/schema.ts'
import {
  CONFIRM_AT_ONCE_SECONDS,
  CONFIRMED_AT_ONCE,
  POINTS,
  PROOF_REASONS,
} from './score.ts'

/** A pending signature waits so many whole days for its owner. */
export const CONFIRM_DAYS = 7
const DAY_MS = 86_400_000

/**
 * From when on a signature is not too old to be confirmed. Days count in UTC
 * and whole: after 72 hours nothing more exact than the day is known.
 */
export function oldestPending(now: Date): Date {
  const today = Math.floor(now.getTime() / DAY_MS)
  return new Date((today - CONFIRM_DAYS) * DAY_MS)
}

export type Confirmation = {
  id: string
  hash: Buffer
  now: Date
  /** From this score on it is held until somebody has looked at it. */
  holdFrom: number
  /** By the typed code: somebody read the mail, so no proof of work is missed. */
  byCode: boolean
}

/** What became of a confirmation; `slug` where there is a signature behind it. */
export type Confirmed =
  | { outcome: 'confirmed' | 'already' | 'withdrawn'; slug: string }
  | { outcome: 'expired' | 'unknown' }

type Found = {
  state: SignatureState | null
  fresh: boolean | null
  slug: string | null
  changed: boolean
}

const quoted = (names: string[]) => names.map((name) => `'${name}'`).join(', ')
const points = Object.entries(POINTS)
  .map(([reason, worth]) => `when '${reason}' then ${worth}`)
  .join(' ')

const statement = `
with input as (
  select * from unnest($1::uuid[], $2::bytea[], $5::float8[], $6::boolean[])
    with ordinality as input (id, hash, hold_from, by_code, position)
), locked as (
  select signature.id, reasons, asked_at, hold_from, by_code
  from input join signature
    on signature.id = input.id and signature.confirm_hash = input.hash
  where signature.state = 'pending' and signature.asked_at >= $4
  order by signature.id
  for update of signature
), judged as (
  select id, hold_from, array(
    select reason from unnest(reasons) as reason
      where not (by_code and reason in (${quoted(PROOF_REASONS)}))
    union all
    select '${CONFIRMED_AT_ONCE}'
      where $3 - asked_at < interval '${CONFIRM_AT_ONCE_SECONDS} seconds'
  ) as reasons
  from locked
), scored as (
  select id, hold_from, reasons,
    (select coalesce(sum(case reason ${points} else 0 end), 0)
      from unnest(reasons) as reason) as score
  from judged
), confirmed as (
  update signature set
    state = case when scored.score >= hold_from
      then 'held' else 'confirmed' end,
    score = scored.score, reasons = scored.reasons,
    confirmed_at = $3, state_since = $3, is_exact = true,
    sealed_contact = null, code_hash = null, code_made_at = null
  from scored where signature.id = scored.id
  returning signature.id, signature.state, signature.petition_id,
    signature.country
), counted as (
  insert into signature_delta (petition_id, country, delta)
  select petition_id, country, count(*) from confirmed
  where state = 'confirmed' group by 1, 2
)
select signature.state, signature.asked_at >= $4 as fresh, petition.slug,
  confirmed.id is not null as changed
from input
left join signature
  on signature.id = input.id and signature.confirm_hash = input.hash
left join petition on petition.id = signature.petition_id
left join confirmed on confirmed.id = input.id
order by position`

/**
 * Confirms what is pending and counts it, in one statement; what is too
 * suspicious is held instead, with the same answer. Answers in the
 * order of `rows`; the clock is the newest row's. Rows are locked in the order
 * of their ids, whatever the plan, so that two batches cannot dead-lock.
 */
export async function storeConfirmed(
  db: Db,
  rows: Confirmation[],
): Promise<Confirmed[]> {
  const order = rows
    .map((_, at) => at)
    .sort((one, other) => (rows[one]!.id < rows[other]!.id ? -1 : 1))
  const now = rows.at(-1)!.now
  const oldest = oldestPending(now)
  const { rows: found } = await db.executeQuery(
    CompiledQuery.raw(statement, [
      order.map((at) => rows[at]!.id),
      order.map((at) => rows[at]!.hash),
      now,
      oldest,
      order.map((at) => rows[at]!.holdFrom),
      order.map((at) => rows[at]!.byCode),
    ]) as CompiledQuery<Found>,
  )
  const answers: Confirmed[] = []
  const unclear: number[] = []
  order.forEach((at, position) => {
    const answer = outcomeOf(found[position]!)
    if (answer) answers[at] = answer
    else unclear.push(at)
  })
  if (unclear.length > 0) {
    const again = await storeConfirmed(
      db,
      unclear.map((at) => rows[at]!),
    )
    unclear.forEach((at, position) => {
      answers[at] = again[position]!
    })
  }
  return answers
}

/** Nothing where another statement changed the row while ours waited for it. */
function outcomeOf(found: Found): Confirmed | undefined {
  const { state, fresh, slug, changed } = found
  if (!state || !slug) return { outcome: 'unknown' }
  if (changed) return { outcome: 'confirmed', slug }
  if (state === 'withdrawn' || state === 'erased') {
    return { outcome: 'withdrawn', slug }
  }
  if (state !== 'pending') return { outcome: 'already', slug }
  return fresh ? undefined : { outcome: 'expired' }
}
