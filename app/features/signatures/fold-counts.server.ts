import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

/**
 * Moves what confirmations and withdrawals added into the tally. Reading both
 * gives the same sum before, during and after.
 */
export async function foldCounts({ db }: Pick<Services, 'db'>): Promise<void> {
  await sql`
    with moved as (
      delete from signature_delta where id in
        (select id from signature_delta order by id for update skip locked)
      returning petition_id, country, delta
    )
    insert into signature_tally as tally (petition_id, country, count)
    select petition_id, country, sum(delta) from moved
    group by 1, 2 order by 1, 2
    on conflict (petition_id, country)
      do update set count = tally.count + excluded.count`.execute(db)
}

export type CountDifference = {
  petition_id: string
  country: string
  counted: number
  confirmed: number
}

/**
 * Compares the count with the confirmed rows, in one snapshot. It reports and
 * changes nothing: a difference is a fault to be understood, not to be hidden.
 */
export async function findCountDifferences({
  db,
}: Pick<Services, 'db'>): Promise<CountDifference[]> {
  const { rows } = await sql<CountDifference>`
    with counted as (
      select petition_id, country, sum(n)::int as count from (
        select petition_id, country, count as n from signature_tally
        union all
        select petition_id, country, delta from signature_delta
      ) as parts group by 1, 2
    ), confirmed as (
      select petition_id, country, count(*)::int as count from signature
      where state = 'confirmed' group by 1, 2
    )
    select petition_id, country,
      coalesce(counted.count, 0) as counted,
      coalesce(confirmed.count, 0) as confirmed
    from counted full join confirmed using (petition_id, country)
    where coalesce(counted.count, 0) <> coalesce(confirmed.count, 0)`.execute(
    db,
  )
  return rows
}
