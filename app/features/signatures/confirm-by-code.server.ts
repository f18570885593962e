import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { canonicalAddress } from './address.ts'
import { CONFIRM_DAYS } from './store-confirmed.server.ts'
import { hashAddress, hashCode, parseCode } from './token.server.ts'

/** Wrong codes that one signature bears; then only the link confirms it. */
const MOST_TRIES = 10
export const CODE_HOURS = 24
const HOUR_MS = 60 * 60 * 1000

/**
 * Confirms by address and typed code, for those who cannot open the link where
 * they read their mail.
 *
 * Each try is counted before it is judged, so that trying in parallel gains
 * nothing. The answer is the same for a wrong code, an address that did not
 * sign, a code that is too old and too many tries.
 *
 * @param typed the code as it was typed
 * @returns the slug of the petition, or nothing
 */
export async function confirmByCode(
  { db, now, keys, intake }: Pick<Services, 'db' | 'now' | 'keys' | 'intake'>,
  address: string,
  typed: string,
): Promise<{ slug: string } | undefined> {
  const code = parseCode(typed)
  if (!code) return undefined

  const petitions = await db.selectFrom('petition').select('id').execute()
  const canonical = canonicalAddress(address)
  const { secrets } = keys
  const hashes = petitions
    .filter(({ id }) => secrets.hasPepper(id))
    .map(({ id }) => hashAddress(secrets.pepper(id), id, canonical))
  if (hashes.length === 0) return undefined

  const tried = await db
    .updateTable('signature')
    .set({ code_tries: sql`code_tries + 1` })
    .where('address_hash', 'in', hashes)
    .where(
      'petition_id',
      'in',
      petitions.map(({ id }) => id),
    )
    .where('state', '=', 'pending')
    .where('code_tries', '<', MOST_TRIES)
    .where('code_made_at', '>', before(now(), CODE_HOURS))
    .where('asked_at', '>', before(now(), CONFIRM_DAYS * 24))
    .returning([
      'id',
      'petition_id',
      'address_hash',
      'code_hash',
      'confirm_hash',
    ])
    .execute()

  const match = tried.find(
    ({ petition_id, address_hash, code_hash }) =>
      code_hash !== null &&
      timingSafeEqual(
        code_hash,
        hashCode(secrets.pepper(petition_id), petition_id, address_hash!, code),
      ),
  )
  if (!match) return undefined

  const confirmed = await intake.confirm({
    id: match.id,
    hash: match.confirm_hash,
    now: now(),
  })
  return confirmed.outcome === 'confirmed' || confirmed.outcome === 'already'
    ? { slug: confirmed.slug }
    : undefined
}

function before(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS)
}
