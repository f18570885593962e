import type { Money } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import { isBegun } from './is-begun.server.ts'
import { readDonationSettings } from './settings.server.ts'
import type { Opening } from './view.ts'

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS

type Needed = Pick<Services, 'db'>

export type Control = {
  /** Tells our objects from others in the same Stripe account. */
  site: string
  stoppedAt: Date | null
  stoppedWhy: string | null
  /** Until then few are let through; may be over. */
  slowUntil: Date | null
  goal: Money | null
}

/** How campaigners, and alarms, have set donations. */
export async function readControl({ db }: Needed): Promise<Control> {
  const row = await db
    .selectFrom('donation_control')
    .selectAll()
    .executeTakeFirstOrThrow()
  const { goal_minor: amountMinor, goal_currency: currency } = row
  return {
    site: row.site,
    stoppedAt: row.stopped_at,
    stoppedWhy: row.stopped_why,
    slowUntil: row.slow_until,
    goal:
      amountMinor === null || currency === null
        ? null
        : { amountMinor, currency },
  }
}

/** Whether gifts are taken at this moment, and if not why. */
export async function openingOf(
  services: Pick<Services, 'db' | 'payments'>,
): Promise<Opening> {
  return openingIn(services, await readControl(services))
}

/** {@link openingOf} where the control is read already. */
export function openingIn(
  { payments }: Pick<Services, 'payments'>,
  { stoppedAt }: Pick<Control, 'stoppedAt'>,
): Opening {
  if (!payments) return 'not-set-up'
  return stoppedAt ? 'stopped' : 'open'
}

export function isSlow({ slowUntil }: Control, now: Date): boolean {
  return slowUntil !== null && now < slowUntil
}

/** From now on no process takes new gifts; monthly ones go on. */
export async function stopDonations(
  { db, now }: Pick<Services, 'db' | 'now'>,
  why: string,
): Promise<void> {
  await db
    .updateTable('donation_control')
    .set({ stopped_at: now(), stopped_why: why })
    .execute()
}

export async function resumeDonations({ db }: Needed): Promise<void> {
  await db
    .updateTable('donation_control')
    .set({ stopped_at: null, stopped_why: null })
    .execute()
}

/** @param goal nothing for none */
export async function setGoal(
  { db }: Needed,
  goal: Money | null,
): Promise<void> {
  await db
    .updateTable('donation_control')
    .set({
      goal_minor: goal?.amountMinor ?? null,
      goal_currency: goal?.currency ?? null,
    })
    .execute()
}

/**
 * Looks whether cards are being tested: after new declines or payments were
 * stored. Then only few are let through for a while, which is told in the log
 * once, however many processes look.
 */
export async function noteDeclines(
  services: Pick<Services, 'db' | 'now' | 'log'>,
): Promise<void> {
  const { db, log } = services
  const settings = await readDonationSettings(services)
  const now = services.now()
  const { declined, paid } = await countTried(services, now)
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

/** Cards declined, and gifts paid, in the last 60 minutes; no renewals. */
async function countTried({ db }: Needed, now: Date) {
  const since = new Date(now.getTime() - HOUR_MS)
  const countAll = db.fn.countAll<string>()
  const declines = await db
    .selectFrom('declined_charge')
    .select(countAll.as('n'))
    .innerJoin('donation', 'donation.id', 'donation_id')
    .where('declined_at', '>', since)
    .where(isBegun)
    .executeTakeFirstOrThrow()
  const payments = await db
    .selectFrom('donation')
    .select(countAll.as('n'))
    .where('paid_at', '>', since)
    .where(isBegun)
    .executeTakeFirstOrThrow()
  return { declined: Number(declines.n), paid: Number(payments.n) }
}
