import { type RawBuilder, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { FigureKind } from '#db/schema.ts'
import type { Counts } from './counts.ts'

type OfHour = Counts & { petition_id: string; hour: Date }
type OfKey = Counts & {
  petition_id: string
  kind: FigureKind
  key: string
  day: string
}

/** What waits to be folded, added up as far as figures tell it apart. */
export type Unfolded = { hours: OfHour[]; keys: OfKey[] }

/**
 * With `unfolded`, read before in the same snapshot of the database, figures do
 * not read it again.
 */
export type FigureReader = Pick<Services, 'db'> & { unfolded?: Unfolded }

const sums = sql`sum(asked)::int as asked, sum(accepted)::int as accepted,
  sum(bounced)::int as bounced, sum(confirmed)::int as confirmed,
  sum(lost)::int as lost`
const counted = sql`asked int, accepted int, bounced int, confirmed int, lost int`

/** Of all petitions; to be read once for a page that shows many figures. */
export async function readUnfolded({
  db,
}: Pick<Services, 'db'>): Promise<Unfolded> {
  const { rows } = await sql<
    (OfHour & { kind: null }) | (OfKey & { hour: null })
  >`
    with unfolded as materialized (
      select petition_id, hour, country, language, source_id, domain, ${sums}
      from figure_delta group by 1, 2, 3, 4, 5, 6
    )
    select petition_id, hour, null as kind, null as key, null as day, ${sums}
      from unfolded group by 1, 2
    union all
    select petition_id, null, kind, key, day, ${sums}
      from ${byKey(sql`unfolded`)} as keyed group by 1, 3, 4, 5`.execute(db)
  return {
    hours: rows.filter((row) => row.kind === null),
    keys: rows.filter((row) => row.kind !== null),
  }
}

/** `petition_id`, `kind`, `key`, `day` and counters, of rows like the deltas. */
function byKey(deltas: RawBuilder<unknown>) {
  return sql`(
    select petition_id, keyed.kind, coalesce(keyed.key, '') as key,
      (hour at time zone 'UTC')::date as day,
      asked, accepted, bounced, confirmed, lost
    from ${deltas} as delta cross join lateral (values
      ('country', country), ('language', language),
      ('source', source_id::text), ('domain', domain)
    ) as keyed (kind, key)
  )`
}

/** As a table of `petition_id`, `hour` and counters. */
export function unfoldedHours({ unfolded }: FigureReader) {
  if (!unfolded) return sql`figure_delta`
  return sql`jsonb_to_recordset(${JSON.stringify(unfolded.hours)}::jsonb)
    as unfolded (petition_id uuid, hour timestamptz, ${counted})`
}

/** As a table of `petition_id`, `kind`, `key`, `day` and counters. */
export function unfoldedKeys({ unfolded }: FigureReader, kinds: FigureKind[]) {
  if (!unfolded) return sql`${byKey(sql`figure_delta`)} as unfolded`
  const rows = unfolded.keys.filter(({ kind }) => kinds.includes(kind))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as unfolded (petition_id uuid, kind text, key text, day date, ${counted})`
}
