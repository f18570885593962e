import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { Services } from '#app/services.server.ts'
import { canonicalAddress } from './address.ts'
import { readSettings } from './intake-settings.server.ts'
import { oldestPending } from './store-confirmed.server.ts'
import { hashAddress } from './address-hash.server.ts'
import { hashCode, parseCode } from './code.server.ts'

/** Wrong codes that one signature bears; then only the link confirms it. */
const MOST_TRIES = 10
export const CODE_HOURS = 24
/** Of table code_miss. */
const MISS_ROWS = 4_096
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
  services: Pick<Services, 'db' | 'now' | 'keys' | 'intake' | 'limits'>,
  address: string,
  typed: string,
): Promise<{ slug: string } | undefined> {
  const { db, now, keys, intake } = services
  const code = parseCode(typed)
  if (!code) return undefined

  const petitions = await db.selectFrom('petition').select('id').execute()
  const canonical = canonicalAddress(address)
  const { secrets } = keys
  const hashes = petitions
    .filter(({ id }) => secrets.hasPepper(id))
    .map(({ id }) => hashAddress(secrets.pepper(id), id, canonical))
  if (hashes.length === 0) return undefined

  const tried = await countTries(db, {
    petitions: petitions.map(({ id }) => id),
    hashes,
    codesFrom: before(now(), CODE_HOURS),
    askedFrom: oldestPending(now()),
  })
  const match = tried.find(
    ({ petition_id, address_hash, code_hash }) =>
      code_hash !== null &&
      timingSafeEqual(
        code_hash,
        hashCode(secrets.pepper(petition_id), petition_id, address_hash, code),
      ),
  )
  if (!match) return undefined

  const { hold_from_score } = await readSettings(services)
  const confirmed = await intake.confirm({
    id: match.id,
    hash: match.confirm_hash,
    now: now(),
    holdFrom: hold_from_score,
    byCode: true,
  })
  return confirmed.outcome === 'confirmed' || confirmed.outcome === 'already'
    ? { slug: confirmed.slug }
    : undefined
}

type Tried = {
  id: string
  petition_id: string
  address_hash: Buffer
  code_hash: Buffer | null
  confirm_hash: Buffer
}

/**
 * Where nobody waits for a code the try is counted too, in a row that means
 * nothing: writing takes time, and the time must not tell who signed.
 */
async function countTries(
  db: Db,
  by: {
    petitions: string[]
    hashes: Buffer[]
    codesFrom: Date
    askedFrom: Date
  },
): Promise<Tried[]> {
  const { rows } = await sql<Tried>`
    with tried as (
      update signature set code_tries = code_tries + 1
      where address_hash = any(${by.hashes}::bytea[])
        and petition_id = any(${by.petitions}::uuid[])
        and state = 'pending' and code_tries < ${MOST_TRIES}
        and code_made_at > ${by.codesFrom} and asked_at >= ${by.askedFrom}
      returning id, petition_id, address_hash, code_hash, confirm_hash
    ), missed as (
      update code_miss set tries = tries + 1
      where id = ${missRow(by.hashes[0]!)} and not exists (select from tried)
    )
    select * from tried`.execute(db)
  return rows
}

/**
 * Which of the rows that mean nothing an address's tries go to. One for all
 * would make them wait for each other, as no two known addresses do.
 */
export function missRow(addressHash: Buffer): number {
  return addressHash.readUInt16BE() % MISS_ROWS
}

function before(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS)
}
