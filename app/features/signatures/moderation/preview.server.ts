import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Db } from '#db/client.server.ts'
import type { SignatureState } from '#db/schema.ts'
import { type CountryCount, mergeSmall, total } from '../count.server.ts'
import type { Wish } from './acts.ts'
import { affected, moment } from './affected.server.ts'

const SAMPLE = 10
/** Of domains and of days. */
const MOST_COMMON = 10

/** What is shown of one signature to judge by; nothing that its owner typed. */
export type SampleRow = {
  id: string
  state: SignatureState
  /** Confirmed, else asked for on it, in UTC: `YYYY-MM-DD`. */
  day: string
  country: string
  domain: string | null
  score: number
  reasons: string[]
}

export type Preview = {
  count: number
  byState: { state: SignatureState; count: number }[]
  byCountry: CountryCount[]
  /** The most common mail domains, as they are stored. */
  byDomain: { domain: string | null; count: number }[]
  /** The days with the most, in UTC, the earliest first. */
  byDay: { day: string; count: number }[]
  sample: SampleRow[]
  /** Of an undo: how many stay invalidated because they had been held before. */
  stays: number
}

/** What an act would change if it began now. Changes nothing. */
export async function previewModeration(
  { db, now }: Pick<Services, 'db' | 'now'>,
  wish: Wish,
): Promise<Preview> {
  const which = affected(wish, now())
  const { rows: groups } = await sql<{
    state: SignatureState
    country: string
    count: number
  }>`select state, country, count(*)::int as count from signature
    where ${which} group by 1, 2`.execute(db)
  const { rows: sample } = await sql<SampleRow>`
    select id, state, country, mail_domain as domain, score, reasons,
      ${day} as day
    from signature where ${which} order by id limit ${SAMPLE}`.execute(db)
  const byCountry = summed(groups, 'country').map(([code, count]) => ({
    code,
    count,
  }))
  return {
    count: total(groups),
    byState: summed(groups, 'state').map(([state, count]) => ({
      state,
      count,
    })),
    byCountry: mergeSmall(byCountry),
    ...(await mostCommon(db, which)),
    sample,
    stays: wish.act === 'undo' ? await countStaying(db, wish.undoes) : 0,
  }
}

const day = sql<string>`
  to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD')`

async function mostCommon(db: Db, which: RawBuilder<SqlBool>) {
  const counted = <Row>(name: RawBuilder<unknown>) =>
    sql<Row & { count: number }>`
      select ${name}, count(*)::int as count from signature where ${which}
      group by 1 order by count desc, 1 limit ${MOST_COMMON}`.execute(db)
  const domains = await counted<{ domain: string | null }>(
    sql`mail_domain as domain`,
  )
  const days = await counted<{ day: string }>(sql`${day} as day`)
  return {
    byDomain: domains.rows,
    byDay: days.rows.toSorted((one, other) => (one.day < other.day ? -1 : 1)),
  }
}

function summed<Key extends string, Row extends { count: number }>(
  rows: (Row & Record<Key, string>)[],
  key: Key,
) {
  const sums = new Map<(Row & Record<Key, string>)[Key], number>()
  for (const row of rows) {
    sums.set(row[key], (sums.get(row[key]) ?? 0) + row.count)
  }
  return [...sums].toSorted(
    ([one, more], [other, less]) => less - more || (one < other ? -1 : 1),
  )
}

async function countStaying(db: Db, undoes: string): Promise<number> {
  const { count } = await db
    .selectFrom('signature')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('moderation_id', '=', undoes)
    .where('state', '=', 'invalidated')
    .where('moderated_from', '=', 'held')
    .executeTakeFirstOrThrow()
  return Number(count)
}
