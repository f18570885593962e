import type { Kysely } from 'kysely'
import type { Schema } from '#db/schema.ts'

/** Takes passkeys, app, recovery codes and mailed links from somebody. */
export async function forgetWaysIn(
  trx: Kysely<Schema>,
  campaignerId: string,
): Promise<void> {
  for (const table of ['passkey', 'recovery_code', 'sign_in_link'] as const) {
    await trx
      .deleteFrom(table)
      .where('campaigner_id', '=', campaignerId)
      .execute()
  }
  await trx
    .updateTable('campaigner')
    .set({
      sealed_totp: null,
      totp_step: null,
      totp_since: null,
      tries: 0,
      tries_since: null,
    })
    .where('id', '=', campaignerId)
    .execute()
}
