import type { Payments } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'

/** What figures are read with: the database, and whether money moves. */
export type Books = Pick<Services, 'db'> & {
  payments?: Pick<Payments, 'isLive'>
}

/**
 * Whether gifts of real money are meant: those for trying out never stand in
 * one figure with them. Without keys they are: what was given stays given.
 */
export function isLiveMode({ payments }: Books): boolean {
  return payments?.isLive ?? true
}

/** A wish about donations that cannot be followed; its sentence says why. */
export class BooksRefused extends Error {
  override readonly name = 'BooksRefused'
}
