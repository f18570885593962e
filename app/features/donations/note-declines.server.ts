import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { type Books, isLiveMode } from './books.ts'
import { isBegun } from './is-begun.server.ts'
import { readDonationSettings } from './settings.server.ts'

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS

/** Of one payment: who goes on there alone is no alarm for everybody. */
const COUNTED_DECLINES = 2

/**
 * Looks whether cards are being tested: after new declines or payments were
 * stored. Then only few are let through for a while, which is told in the log
 * once, however many processes look.
 */
export async function noteDeclines(
  services: Pick<Services, 'db' | 'now' | 'log' | 'payments'>,
): Promise<void> {
  const { db, log } = services
  const settings = await readDonationSettings(services)
  const now = services.now()
  const { declined, paid } = await countTried(services)
  const percent = (100 * declined) / Math.max(declined + paid, 1)
  const isAlarm =
    declined >= settings.decline_least && percent >= settings.decline_share
  if (!isAlarm) return

  const until = new Date(now.getTime() + settings.slow_minutes * MINUTE_MS)
  const slow = db.updateTable('donation_control').set({ slow_until: until })
  const { numUpdatedRows: isNew } = await slow
    .where((row) =>
      row.or([row('slow_until', 'is', null), row('slow_until', '<=', now)]),
    )
    .executeTakeFirst()
  if (isNew > 0) {
    log.error(
      { declined, paid, minutes: settings.slow_minutes },
      'card testing: many cards are declined, few gifts are let through',
    )
  } else {
    await slow.where('slow_until', '<', until).execute()
  }
}

/**
 * Cards declined, two of each payment at most, and gifts paid, in the last 60
 * minutes; no renewals, while what has no donation yet counts as begun. What an
 * alarm looks at.
 */
export async function countTried(
  books: Books,
): Promise<{ declined: number; paid: number }> {
  const since = new Date(books.now().getTime() - HOUR_MS)
  const livemode = isLiveMode(books)
  const { rows } = await sql<{ declined: number; paid: number }>`
    select
      (select coalesce(sum(least(n, ${COUNTED_DECLINES}::int)), 0)::int from (
        select count(*) as n
        from declined_charge as charge
        left join donation on donation.id = donation_id
        where declined_at > ${since} and charge.livemode = ${livemode}
          and ${isBegun}
        group by charge.payment_id) as payment) as declined,
      (select count(*)::int from donation
        where paid_at > ${since} and livemode = ${livemode}
          and ${isBegun}) as paid`.execute(books.db)
  return rows[0]!
}
