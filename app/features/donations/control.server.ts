import type { Money } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import type { Opening } from './view.ts'

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
  const { goal_minor: goal, goal_currency: currency } = row
  return {
    site: row.site,
    stoppedAt: row.stopped_at,
    stoppedWhy: row.stopped_why,
    slowUntil: row.slow_until,
    goal:
      goal === null || currency === null
        ? null
        : { amountMinor: Number(goal), currency },
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

/** As the table has it, and far from where numbers lose their last digit. */
export const MOST_GOAL_MINOR = 10_000_000_000_000

/** @param goal nothing for none; at most {@link MOST_GOAL_MINOR} */
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
