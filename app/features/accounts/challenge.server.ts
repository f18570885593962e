import {
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { Services } from '#app/services.server.ts'

/** For what a passkey is asked; an answer to one serves for no other. */
export type ChallengePurpose = 'sign-in' | 'register' | 'prove'

export type Asked = {
  challenge: string
  purpose: ChallengePurpose
  /** The value of the browser's cookie. */
  browser: string
}

/** WebAuthn level 3, section 15.1: five minutes are enough for everybody. */
export const CHALLENGE_MINUTES = 5
/** WebAuthn level 3, section 13.4.3 asks for 16 bytes at least. */
const NONCE_BYTES = 16
/** Milliseconds since 1970 until the year 10889. */
const MOMENT_BYTES = 6
const MAC_BYTES = 32
const ALL_BYTES = MOMENT_BYTES + NONCE_BYTES + MAC_BYTES

/**
 * A challenge for a passkey: base64url of when it ends, random bytes and their
 * HMAC with purpose and browser. Nothing is stored until it is used, so that
 * nobody can fill the database by opening the page.
 */
export function newChallenge(
  { keys, now }: Pick<Services, 'keys' | 'now'>,
  { purpose, browser }: Omit<Asked, 'challenge'>,
): string {
  const head = Buffer.alloc(MOMENT_BYTES + NONCE_BYTES)
  const ends = now().getTime() + CHALLENGE_MINUTES * 60 * 1000
  head.writeUIntBE(ends, 0, MOMENT_BYTES)
  randomBytes(NONCE_BYTES).copy(head, MOMENT_BYTES)
  const mac = macOf(keys, head, { purpose, browser })
  return Buffer.concat([head, mac]).toString('base64url')
}

/** Whether it is one of ours, for this, for this browser, and not over yet. */
export function isChallenge(
  { keys, now }: Pick<Services, 'keys' | 'now'>,
  { challenge, ...given }: Asked,
): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  // Other texts decode to the same bytes; they would be spent apart.
  if (bytes.toString('base64url') !== challenge) return false
  if (bytes.length !== ALL_BYTES || given.browser === '') return false
  const head = bytes.subarray(0, MOMENT_BYTES + NONCE_BYTES)
  const mac = bytes.subarray(MOMENT_BYTES + NONCE_BYTES)
  if (!timingSafeEqual(mac, macOf(keys, head, given))) return false
  return head.readUIntBE(0, MOMENT_BYTES) > now().getTime()
}

/**
 * Takes a challenge; of all who try at the same time with the same one, one.
 *
 * @returns whether it served
 */
export async function spendChallenge(
  services: Pick<Services, 'db' | 'keys' | 'now'>,
  asked: Asked,
): Promise<boolean> {
  if (!isChallenge(services, asked)) return false
  const hash = createHash('sha256').update(asked.challenge).digest()
  const { numInsertedOrUpdatedRows } = await services.db
    .insertInto('spent_challenge')
    .values({ hash, spent_at: services.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

function macOf(
  keys: Services['keys'],
  head: Buffer,
  { purpose, browser }: Omit<Asked, 'challenge'>,
): Buffer {
  const said = JSON.stringify([purpose, head.toString('hex'), browser])
  const key = keys.secrets.derived('desk challenge')
  return createHmac('sha256', key).update(said).digest()
}
