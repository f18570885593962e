import type { Db } from '#db/client.server.ts'
import { sql } from 'kysely'

/** Sent from here; or in other ways, as somebody said. */
export type Way = 'sent' | 'own'

type Counted = { petitionId: string; now: Date; way: Way }

/** Counts one letter to a chamber, in the transaction of its cause. */
export async function addToTally(
  db: Db,
  { chamberId, ...counted }: Counted & { chamberId: string },
): Promise<void> {
  await addToTallies(db, counted, [chamberId])
}

/**
 * Counts one letter to each chamber, in the month of `now` (UTC). In one order,
 * so that two who count for the same chambers cannot dead-lock.
 */
export async function addToTallies(
  db: Db,
  { petitionId, now, way }: Counted,
  chamberIds: string[],
): Promise<void> {
  const month = `${now.toISOString().slice(0, 7)}-01`
  await sql`
    insert into letter_tally as tally (petition_id, chamber_id, month, way, count)
    select ${petitionId}::uuid, chamber, ${month}::date, ${way}, 1
    from unnest(${chamberIds}::uuid[]) as chamber order by chamber
    on conflict (petition_id, chamber_id, month, way)
      do update set count = tally.count + 1`.execute(db)
}
