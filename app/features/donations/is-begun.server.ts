import { sql } from 'kysely'

/** A gift that somebody began on the form: renewals Stripe begins by itself. */
export const isBegun = sql<boolean>`(donation.session_id is not null
  or donation.invoice_id is null)`
