import { randomUUID } from 'node:crypto'
import type { Language } from '#app/i18n/translate.ts'
import type { Payments } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import type { Db } from '#db/client.server.ts'
import { DonationsNotOpen } from './errors.ts'
import { hasRoom, type Pace } from './limits.server.ts'
import type { Gift } from './view.ts'

/** By pool, the last that waits for its turn. */
const turns = new WeakMap<Db, Promise<unknown>>()

/**
 * Stores a donation before Stripe is asked. One after the other, in all
 * processes: so none counts without the others, and none is begun after a stop.
 * Of a process one alone waits for those of others, on one connection: a flood
 * leaves the rest to the pages.
 *
 * @returns its id; nothing where too many were begun lately
 * @throws DonationsNotOpen
 */
export function storeBegun(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { isLive }: Pick<Payments, 'isLive'>,
  given: Pace & { gift: Gift; language: Language },
): Promise<string | undefined> {
  const { gift, language } = given
  async function store(trx: Db): Promise<string | undefined> {
    const { stopped_at } = await trx
      .selectFrom('donation_control')
      .select('stopped_at')
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (stopped_at) throw new DonationsNotOpen()
    const moment = now()
    if (!(await hasRoom(trx, moment, given))) return undefined

    const id = randomUUID()
    const row = {
      id,
      amount_minor: gift.amountMinor,
      currency: gift.currency,
      country: gift.country,
      language,
      is_monthly: gift.isMonthly,
      livemode: isLive,
      state: 'created' as const,
      state_since: moment,
      created_at: moment,
    }
    await trx.insertInto('donation').values(row).execute()
    return id
  }
  const before = turns.get(db) ?? Promise.resolve()
  const turn = before.then(() => db.transaction().execute(store))
  turns.set(
    db,
    turn.catch(() => undefined),
  )
  return turn
}
