import { type Kysely, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'

/** Beyond it two people decide: a mistake of one, or their theft, stays small. */
export const MOST_ALONE = 100
const ALONE_HOURS = 24
const HOUR_MS = 60 * 60 * 1000

type Needed = Pick<Services, 'db' | 'now'>

/** How many more signatures a campaigner may change alone at this moment. */
export async function countLeftAlone(
  { db, now }: Needed,
  campaignerId: string,
): Promise<number> {
  const used = await countAlone(db, campaignerId, now())
  return Math.max(0, MOST_ALONE - used)
}

/**
 * How many signatures a campaigner changed alone in the last 24 hours, undoing
 * too. Of what goes on, those count that it may still change.
 */
export async function countAlone(
  db: Kysely<Schema>,
  campaignerId: string,
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - ALONE_HOURS * HOUR_MS)
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(
      case when ended_at is null then greatest(found, done) else done end
    ), 0)::int as count
    from moderation
    where campaigner_id = ${campaignerId} and created_at > ${since}
      and not exists (select from approval
        where approval.act = 'moderation' and approval.state = 'approved'
          and payload->>'id' = moderation.id::text)`.execute(db)
  return rows[0]!.count
}

/** What one campaigner does alone begins one act at a time. */
export async function lockAlone(
  trx: Kysely<Schema>,
  campaignerId: string,
): Promise<void> {
  const key = `moderation alone ${campaignerId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(
    trx,
  )
}
