import { sql, type Transaction } from 'kysely'
import {
  defaultLanguage,
  isLanguage,
  type Language,
} from '#app/i18n/translate.ts'
import type { Mark, Payments } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import type { Mended, Schema } from '#db/schema.ts'
import { DonationsNotOpen } from './errors.ts'
import type { DonationRow } from './find-donation.server.ts'

/** What settling needs: a command has no more than this. */
export type Settling = Pick<
  Services,
  'db' | 'now' | 'log' | 'mailVault' | 'payments'
>

/** Shorter than any query may take: the database ends the wait by itself. */
const LOCK_WAIT = '20s'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One transaction in which objects of Stripe's are compared with our rows. */
export type Look = {
  trx: Transaction<Schema>
  services: Settling
  payments: Payments
  /** Who we are in the marks of our objects. */
  site: string
  now: Date
}

/** What came of it. */
export type Seen = {
  outcome: 'settled' | 'not-ours'
  /** States before and after; the same where only amounts changed. */
  changes: Mended[]
  /** Whether a card was declined, or paid, that was not known before. */
  isNews: boolean
  /** A session on which too many cards were declined. */
  tested: string | null
}

export const notOurs: Seen = {
  outcome: 'not-ours',
  changes: [],
  isNews: false,
  tested: null,
}

/** Ours, but money in doubt is left as it is: reconciliation tells of it. */
export function doubt({ services }: Look, { id }: DonationRow): Seen {
  const words = 'what Stripe knows of a donation does not fit its row'
  services.log.error({ donation: id }, words)
  return { ...notOurs, outcome: 'settled' }
}

/** @throws DonationsNotOpen where there is no Stripe to ask */
export async function beginLook(
  trx: Transaction<Schema>,
  services: Settling,
): Promise<Look> {
  const { payments, now } = services
  if (!payments) throw new DonationsNotOpen()
  const { rows } = await sql<{ site: string }>`
    select site, set_config('lock_timeout', ${LOCK_WAIT}, true)
    from donation_control`.execute(trx)
  const { site } = rows[0]!
  return { trx, services, payments, site, now: now() }
}

/**
 * Whether this installation made an object. Others may use the same account at
 * Stripe, and keys for trying out know objects for trying out only.
 */
export function isOurs<Made extends { livemode: boolean; mark?: Mark }>(
  { site, payments }: Look,
  made: Made | undefined,
): made is Made & { mark: Mark } {
  return (
    made?.mark?.site === site &&
    made.livemode === payments.isLive &&
    UUID.test(made.mark.donation)
  )
}

/** A mark comes from outside; so may the language in it. */
export function languageOf({ language }: Mark): Language {
  return isLanguage(language) ? language : defaultLanguage
}
