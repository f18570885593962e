import { randomBytes, randomUUID } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'

type Database = Pick<Services, 'db'>
export type StoredDonation = Selectable<Schema['donation']>

const day = new Date('2026-11-23T23:30:00Z')

/** A gift of 25 euros that was paid with real money, unless `given` says else. */
export async function insertDonation(
  { db }: Database,
  given: Partial<Insertable<Schema['donation']>> = {},
): Promise<StoredDonation> {
  const suffix = randomBytes(12).toString('hex')
  return db
    .insertInto('donation')
    .values({
      id: randomUUID(),
      session_id: `cs_live_${suffix}`,
      payment_id: `pi_${suffix}`,
      amount_minor: 2500,
      currency: 'EUR',
      country: 'DE',
      language: 'en',
      is_monthly: false,
      livemode: true,
      state: 'paid',
      state_since: day,
      number: given.paid_at === null ? null : `2026-${suffix}`,
      created_at: day,
      paid_at: day,
      ...given,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** One that goes on with real money, unless `given` says else. */
export async function insertSubscription(
  { db }: Database,
  given: Partial<Insertable<Schema['subscription']>> = {},
): Promise<string> {
  const suffix = randomBytes(12).toString('hex')
  const { id } = await db
    .insertInto('subscription')
    .values({
      id: `sub_${suffix}`,
      customer_id: `cus_${suffix}`,
      amount_minor: 2500,
      currency: 'EUR',
      country: 'DE',
      language: 'en',
      livemode: true,
      state: 'active',
      state_since: day,
      created_at: day,
      ...given,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
