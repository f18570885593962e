import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

/** Until the transaction ends, nobody else stores lawmakers of this country. */
export async function lockCountry(
  { db }: Pick<Services, 'db'>,
  country: string,
): Promise<void> {
  const name = `lawmakers of ${country}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(
    db,
  )
}
