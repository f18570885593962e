import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

/** After it nobody can be told apart by address any more. */
const PEPPER_DAYS = 30
const KEPT_MONTHS = 6
const AT_ONCE = 5_000
const DAY_MS = 24 * 60 * 60 * 1000

type Needed = Pick<Services, 'db' | 'now' | 'keys'>

/**
 * Deletes the pepper of each petition that closed 30 days ago: from then on no
 * address can be compared with a signature, and mailed links still work.
 *
 * @returns how many peppers went from this process's folder of secrets
 */
export async function forgetPeppers({
  db,
  now,
  keys,
}: Needed): Promise<number> {
  const closed = await db
    .selectFrom('petition')
    .select('id')
    .where('closes_at', '<=', new Date(now().getTime() - PEPPER_DAYS * DAY_MS))
    .execute()
  const there = closed.filter(({ id }) => keys.secrets.hasPepper(id))
  for (const { id } of there) keys.secrets.forgetPepper(id)
  return there.length
}

/**
 * Deletes what the signatures of petitions held that closed six months ago:
 * everything sealed, shown names, hashes of addresses and tokens, languages.
 * What stays is the count by country and each signature's place in the log.
 *
 * @returns how many signatures
 */
export async function forgetClosed({
  db,
  now,
}: Pick<Needed, 'db' | 'now'>): Promise<number> {
  const at = now()
  let sum = 0
  for (let done = AT_ONCE; done === AT_ONCE; sum += done) {
    const { numAffectedRows } = await sql`
      update signature set
        purged_at = date_trunc('day', ${at}::timestamptz, 'UTC'),
        address_hash = null, public_name = null, language = null,
        consent_version = null, sealed_name = null, sealed_address = null,
        sealed_postcode = null, sealed_comment = null, sealed_nonce = null,
        sealed_contact = null, sealed_news = null, confirm_hash = null,
        manage_hash = null, access_id = null, access_hash = null,
        access_until = null, code_hash = null, network_tag = null,
        mail_domain = null, source_id = null, name_review = null, reasons = '{}', score = 0, discreet = false,
        moderation_id = null, moderated_from = null
      where id in (
        select signature.id from signature
        join petition on petition.id = petition_id
        where closes_at + make_interval(months => ${KEPT_MONTHS}) <= ${at}
          and purged_at is null and address_hash is not null
        limit ${AT_ONCE} for update of signature skip locked
      )`.execute(db)
    done = Number(numAffectedRows)
  }
  return sum
}
