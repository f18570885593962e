import type { Transaction } from 'kysely'
import type { Mark, Subscription } from '#app/payments.ts'
import type { Mended, Schema } from '#db/schema.ts'
import { isOurs, languageOf, type Look } from './look.server.ts'

/** A subscription of ours as Stripe says it. */
export type SettledSubscription = {
  subscription: Subscription & { mark: Mark }
  /** Whether it has a row, which is locked then. */
  isKept: boolean
  /** Where who gives lives, once the first payment told. */
  country: string | null
  changes: Mended[]
}

/**
 * Writes what Stripe says of a subscription into its row, which stays locked:
 * so all that concerns it waits for each other. It is locked before any of its
 * donations. One that never began, for lack of a first payment, gets no row.
 *
 * @returns nothing for one that is not ours
 */
export async function settleSubscription(
  look: Look,
  id: string,
): Promise<SettledSubscription | undefined> {
  const { trx, payments } = look
  let row = await lockRow(trx, id)
  let isNew = false
  if (!row) {
    const subscription = await payments.findSubscription(id)
    if (!isOurs(look, subscription)) return undefined
    if (subscription.status === 'incomplete') {
      return { subscription, isKept: false, country: null, changes: [] }
    }
    isNew = await makeRow(look, subscription, subscription.status)
    row = (await lockRow(trx, id))!
  }
  const subscription = await payments.findSubscription(id)
  if (!isOurs(look, subscription)) return undefined
  const { status } = subscription
  const kept = { subscription, isKept: true, country: row.country }
  if (status === 'incomplete') return { ...kept, changes: [] }
  await trx
    .updateTable('subscription')
    .set({
      amount_minor: subscription.amountMinor,
      currency: subscription.currency,
      state: status,
      state_since: status === row.state ? row.state_since : look.now,
      cancels_at: subscription.cancelsAt,
      ended_at: subscription.endedAt,
    })
    .where('id', '=', id)
    .execute()
  const from = isNew ? 'missing' : row.state
  const changes = from === status ? [] : [{ donation: id, from, to: status }]
  return { ...kept, changes }
}

/** Where who gives every month lives, by the first payment. */
export async function setSubscriptionCountry(
  { trx }: Look,
  id: string,
  country: string,
): Promise<void> {
  await trx
    .updateTable('subscription')
    .set({ country })
    .where('id', '=', id)
    .execute()
}

/** Its donations may go on referring to it meanwhile. */
function lockRow(trx: Transaction<Schema>, id: string) {
  return trx
    .selectFrom('subscription')
    .select(['state', 'state_since', 'country'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** @returns whether it was missing still */
async function makeRow(
  { trx, now }: Look,
  subscription: Subscription & { mark: Mark },
  state: Exclude<Subscription['status'], 'incomplete'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('subscription')
    .values({
      id: subscription.id,
      customer_id: subscription.customerId,
      amount_minor: subscription.amountMinor,
      currency: subscription.currency,
      language: languageOf(subscription.mark),
      livemode: subscription.livemode,
      state,
      state_since: now,
      created_at: subscription.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
