import type { Services } from '#app/services.server.ts'
import { DonationsNotOpen } from './errors.ts'

/**
 * Takes in what Stripe's webhook says: each event once, as the job that reads
 * its object anew. Nothing else of it is kept.
 *
 * @param body as it came over the wire: its signature is over these bytes
 * @returns `'ignored'` for what changes no donation, or is of the other mode
 * @throws BadSignature when Stripe did not send it, or more than 5 minutes ago
 * @throws DonationsNotOpen where there is no key to ask Stripe with
 */
export async function receiveEvent(
  { db, log, now, payments }: Pick<Services, 'db' | 'log' | 'now' | 'payments'>,
  body: Uint8Array,
  signature: string | null,
): Promise<'stored' | 'known' | 'ignored'> {
  if (!payments) throw new DonationsNotOpen()
  const received_at = now()
  const event = payments.readEvent(body, signature, received_at)
  const { id, type, livemode, subject, createdAt } = event
  if (livemode !== payments.isLive) {
    log.warn({ event: id, livemode }, 'an event of the other mode of Stripe')
    return 'ignored'
  }
  if (!subject) return 'ignored'
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('payment_event')
    .values({
      id,
      type,
      subject_kind: subject.kind,
      subject_id: subject.id,
      created_at: createdAt,
      received_at,
      next_try_at: received_at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n ? 'stored' : 'known'
}
