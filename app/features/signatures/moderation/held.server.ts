import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

const MOST_COMMON = 10

export type HeldRow = {
  id: string
  petition: string
  /** Since when; to the day only after 72 hours. */
  since: Date
  country: string
  domain: string | null
  /** The network's tag, in hex, for 72 hours. */
  tag: string | null
  score: number
  reasons: string[]
}

/** Where the next page begins. */
export type HeldPlace = { since: Date; id: string }

/**
 * Signatures that wait for somebody to look at them, the oldest first. Nothing
 * of it is what their owners typed.
 *
 * @param of one petition's id, or nothing for all; `after` is where the page
 *   before ended
 * @returns `next`: where the next page begins, if there is one
 */
export async function listHeld(
  { db }: Pick<Services, 'db'>,
  of: { petitionId?: string; after?: HeldPlace; limit: number },
): Promise<{ rows: HeldRow[]; next: HeldPlace | undefined }> {
  const { petitionId, after, limit } = of
  const { rows } = await sql<HeldRow>`
    select signature.id, petition.slug as petition, state_since as since,
      country, mail_domain as domain, encode(network_tag, 'hex') as tag,
      score, reasons
    from signature join petition on petition.id = petition_id
    where ${held(petitionId)} and ${
      after
        ? sql`(state_since, signature.id) > (${after.since}, ${after.id}::uuid)`
        : sql`true`
    }
    order by state_since, signature.id limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    next:
      rows.length > limit ? { since: last!.since, id: last!.id } : undefined,
  }
}

type Common = { name: string; count: number }

export type HeldSummary = {
  count: number
  /** The most common of each, the most common first. */
  reasons: Common[]
  domains: Common[]
  tags: Common[]
}

/** What those that wait have in common. */
export async function summarizeHeld(
  { db }: Pick<Services, 'db'>,
  petitionId?: string,
): Promise<HeldSummary> {
  const { rows } = await sql<Common & { kind: string }>`
    with held as (
      select reasons, mail_domain, network_tag from signature
      where ${held(petitionId)}
    ), named as (
      select 'all' as kind, '' as name from held
      union all select 'reason', unnest(reasons) from held
      union all select 'domain', mail_domain from held
      union all select 'tag', encode(network_tag, 'hex') from held
    ), counted as (
      select kind, name, count(*)::int as count, row_number() over
        (partition by kind order by count(*) desc, name) as place
      from named where name is not null group by kind, name
    )
    select kind, name, count from counted where place <= ${MOST_COMMON}
    order by place`.execute(db)
  const most = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ name, count }) => ({ name, count }))
  return {
    count: most('all')[0]?.count ?? 0,
    reasons: most('reason'),
    domains: most('domain'),
    tags: most('tag'),
  }
}

function held(petitionId: string | undefined) {
  return petitionId
    ? sql`state = 'held' and petition_id = ${petitionId}`
    : sql`state = 'held'`
}
