import type { Payments } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import type { Settling } from './look.server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** What figures are read with: the database, and whether money moves. */
export type Books = Pick<Services, 'db' | 'now'> & {
  payments?: Pick<Payments, 'isLive'>
}

/** What a comparison needs: there must be a Stripe to compare with. */
export type Comparing = Settling & { payments: Payments }

/**
 * Whether gifts of real money are meant: those for trying out never stand in
 * one figure with them. Without keys they are: what was given stays given.
 */
export function isLiveMode({ payments }: Books): boolean {
  return payments?.isLive ?? true
}

/**
 * What the public is told is as of then, or whoever looks at it all the time
 * would see each gift come. In UTC.
 */
export function lastMidnight({ now }: Pick<Books, 'now'>): Date {
  const moment = now().getTime()
  return new Date(moment - (moment % DAY_MS))
}

/** A wish about donations that cannot be followed; its sentence says why. */
export class BooksRefused extends Error {
  override readonly name = 'BooksRefused'
}
