import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Services } from '#app/services.server.ts'

/** For so many days a link leads to the page of one's own. */
export const OWN_LINK_DAYS = 100

const VERSION = 1
const ID_AT = 1
const DAY_AT = 17
const MAC_AT = 21
/** Truncated as RFC 2104 §5 allows: half of the hash, and no less than 80 bits. */
const MAC_BYTES = 16
const TOKEN_BYTES = MAC_AT + MAC_BYTES
const DAY_MS = 24 * 60 * 60 * 1000

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const base64urlOfToken = /^[A-Za-z0-9_-]{50}$/

type Given = Pick<Services, 'keys' | 'now'>

/**
 * A token for a mailed link to the page of a donation: base64url (RFC 4648 §5)
 * of version, id, day and HMAC-SHA256, 50 characters. Nothing of it is stored:
 * who has the secret makes it again, and a mail that is written twice holds the
 * same.
 *
 * @throws RangeError unless `donationId` is a UUID in lower case
 */
export function ownToken(services: Given, donationId: string): string {
  if (!uuid.test(donationId)) {
    throw new RangeError('donationId must be a UUID in lower case')
  }
  const bytes = Buffer.alloc(TOKEN_BYTES)
  bytes[0] = VERSION
  bytes.write(donationId.replaceAll('-', ''), ID_AT, 'hex')
  bytes.writeUInt32BE(dayOf(services.now()), DAY_AT)
  macOf(services, bytes).copy(bytes, MAC_AT)
  return bytes.toString('base64url')
}

/** Nothing unless every bit of it is as {@link ownToken} made it. */
export function readOwnToken(
  services: Given,
  token: string,
): { donation: string; isTooOld: boolean } | undefined {
  if (!base64urlOfToken.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  // Several texts decode to the same bytes; only one of them was mailed.
  if (bytes.toString('base64url') !== token) return undefined
  const isOurs = timingSafeEqual(macOf(services, bytes), bytes.subarray(MAC_AT))
  if (!isOurs || bytes[0] !== VERSION) return undefined
  const donation = bytes
    .toString('hex', ID_AT, DAY_AT)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const age = dayOf(services.now()) - bytes.readUInt32BE(DAY_AT)
  return { donation, isTooOld: age > OWN_LINK_DAYS }
}

/** Days since 1970-01-01. */
function dayOf(moment: Date): number {
  return Math.floor(moment.getTime() / DAY_MS)
}

function macOf({ keys }: Given, bytes: Buffer): Buffer {
  return createHmac('sha256', keys.secrets.derived('donation-links'))
    .update(bytes.subarray(0, MAC_AT))
    .digest()
    .subarray(0, MAC_BYTES)
}
