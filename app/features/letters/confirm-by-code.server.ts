import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { Services } from '#app/services.server.ts'
import { hashCode, parseCode } from '../signatures/code.server.ts'
import { confirmPending } from './confirm.server.ts'
import { CODE_HOURS, oldestPending } from './pending.ts'
import { hashesOf } from './supporter-hash.server.ts'

/** Wrong codes that one letter bears; then only the link confirms it. */
const MOST_TRIES = 10
/** Of table code_miss. */
const MISS_ROWS = 4_096
const HOUR_MS = 60 * 60 * 1000

/**
 * Confirms a letter by address and typed code, for those who cannot open the
 * link where they read their mail.
 *
 * Each try is counted before it is judged, so that trying in parallel gains
 * nothing. The answer is the same for a wrong code, an address that wrote
 * nothing, a code that is too old and too many tries.
 *
 * @param typed the code as it was typed
 * @returns whether the letter is confirmed now
 */
export async function confirmLetterByCode(
  services: Pick<Services, 'db' | 'now' | 'keys'>,
  address: string,
  typed: string,
): Promise<boolean> {
  const code = parseCode(typed)
  if (!code) return false
  const { db, now, keys } = services
  const hashes = await hashesOf(services, address)
  if (hashes.size === 0) return false

  const tried = await countTries(db, {
    hashes: [...hashes.values()],
    codesFrom: new Date(now().getTime() - CODE_HOURS * HOUR_MS),
    askedFrom: oldestPending(now()),
  })
  const { secrets } = keys
  const match = tried.find(
    ({ petition_id, supporter_hash, code_hash }) =>
      code_hash !== null &&
      timingSafeEqual(
        code_hash,
        hashCode(
          secrets.pepper(petition_id),
          petition_id,
          supporter_hash,
          code,
        ),
      ),
  )
  if (!match) return false
  const { id, token_hash } = match
  const { outcome } = await confirmPending(services, { id, hash: token_hash })
  return outcome !== 'unknown'
}

type Tried = {
  id: string
  petition_id: string
  supporter_hash: Buffer
  code_hash: Buffer | null
  token_hash: Buffer
}

/**
 * Where nobody waits for a code the try is counted too, in a row that means
 * nothing: writing takes time, and the time must not tell who wrote. Locked in
 * the order of their ids, so that two tries cannot dead-lock.
 */
async function countTries(
  db: Db,
  by: { hashes: Buffer[]; codesFrom: Date; askedFrom: Date },
): Promise<Tried[]> {
  const missRow = by.hashes[0]!.readUInt16BE() % MISS_ROWS
  const { rows } = await sql<Tried>`
    with waiting as (
      select id from letter
      where supporter_hash = any(${by.hashes}::bytea[])
        and state = 'pending' and code_tries < ${MOST_TRIES}
        and code_made_at > ${by.codesFrom} and asked_at >= ${by.askedFrom}
      order by id for update
    ), tried as (
      update letter set code_tries = code_tries + 1
      from waiting where letter.id = waiting.id
      returning letter.id, petition_id, supporter_hash, code_hash, token_hash
    ), missed as (
      update code_miss set tries = tries + 1
      where id = ${missRow} and not exists (select from tried)
    )
    select * from tried`.execute(db)
  return rows
}
