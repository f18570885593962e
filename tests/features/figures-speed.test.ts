import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { ranges } from '#app/features/desk/overview/query.ts'
import { showOverview } from '#app/features/desk/overview/show-overview.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { copies } from '#tests/support/life.ts'
import { insertAlike } from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const LONG_MS = 60_000
const MOST_MS = 100
const LOADS = 5

/** What ten million signatures of a year leave behind, and a part of them. */
beforeAll(async () => {
  const { id } = await insertPetition(services)
  const { db } = services
  await insertAlike(services, { id })
  await sql`alter table signature disable trigger user`.execute(db)
  await sql`update signature set public_name = 'Ada'`.execute(db)
  await copies(services, { id }, 100_000)
  await sql`update signature set state = 'held' where id::text < '001'`.execute(
    db,
  )
  await sql`truncate signature_delta, figure_delta`.execute(db)
  await sql`
    insert into signature_tally
    select ${id}::uuid, chr(65 + n / 20) || chr(65 + n % 20), 50000
    from generate_series(0, 199) as n`.execute(db)
  await sql`
    insert into traffic_source (source, medium, campaign, made_at)
    select 'source-' || n, 'mail', 'autumn', now()
    from generate_series(1, 300) as n`.execute(db)
  await sql`
    insert into figure_hour
      (petition_id, hour, asked, accepted, confirmed, lost)
    select ${id}::uuid, date_trunc('hour', now()) - n * interval '1 hour',
      1500, 1450, 1150, 5
    from generate_series(0, 365 * 24 - 1) as n`.execute(db)
  await sql`
    insert into figure_day
      (petition_id, kind, day, key, asked, accepted, confirmed, lost)
    select ${id}::uuid, kind, current_date - n, key, 100, 95, 90, 1
    from generate_series(0, 364) as n, (
      select 'country' as kind,
        chr(65 + k / 20) || chr(65 + k % 20) as key
        from generate_series(0, 199) as k
      union all select 'language', unnest('{en,ar,es,fr,hi,hu}'::text[])
      union all select 'source', id::text from traffic_source
      union all select 'domain', k || '.example'
        from generate_series(1, 20) as k
    ) as keys`.execute(db)
  await sql`
    insert into figure_delta (petition_id, hour, country, language, domain,
      asked, confirmed)
    select ${id}::uuid, date_trunc('hour', now()), 'AA', 'en', '1.example', 1, 1
    from generate_series(1, 40000)`.execute(db)
  await sql`vacuum analyze`.execute(db)
}, LONG_MS)

test.each(ranges)(
  'the overview of %s is read in a tenth of a second',
  async (range) => {
    const params = new URLSearchParams({ range })
    const times: number[] = []
    for (let n = 0; n < LOADS; n++) {
      const start = performance.now()
      const { now, waiting } = await showOverview(services, 'owner', params)
      times.push(performance.now() - start)
      expect(now.count).toBe('10,000,000')
      expect(waiting.map(({ part }) => part)).toEqual([
        'held-signatures',
        'names',
      ])
    }
    // The best one: whatever else this machine does only adds to it.
    expect(Math.min(...times)).toBeLessThan(MOST_MS)
  },
)
