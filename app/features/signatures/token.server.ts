import { hash, randomFillSync } from 'node:crypto'

export type Token = { id: string; day: number; hash: Buffer }

const ID_BYTES = 16
const DAY_BYTES = 2
/** 256 bits: a token cannot be guessed, so a plain hash of it is enough. */
const SECRET_BYTES = 32
const TOKEN_BYTES = ID_BYTES + DAY_BYTES + SECRET_BYTES
/** The last day that two bytes hold; it is in the year 2149. */
const LAST_DAY = 0xffff

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const base64urlOfToken = /^[A-Za-z0-9_-]{67}$/

/**
 * A token for a mailed link: base64url (RFC 4648 §5) of id, day and 32 random
 * bytes, 67 characters. Store the hash and nothing else of it.
 *
 * The id is inside so that the row is found by its primary key, without an
 * index on the hash. The day is inside so that the page can say "expired" when
 * the row is gone, with nothing kept to know it by. Neither proves anything:
 * only a row with this hash does.
 *
 * @param day days since 1970-01-01
 * @throws RangeError unless `id` is a UUID in lower case and `day` fits 16 bits
 */
export function newToken({ id, day }: { id: string; day: number }): {
  token: string
  hash: Buffer
} {
  if (!uuid.test(id)) throw new RangeError('id must be a UUID in lower case')
  if (!(Number.isInteger(day) && day >= 0 && day <= LAST_DAY)) {
    throw new RangeError(`day must be 0 to ${LAST_DAY}, got ${day}`)
  }
  const bytes = Buffer.alloc(TOKEN_BYTES)
  bytes.write(id.replaceAll('-', ''), 'hex')
  bytes.writeUInt16BE(day, ID_BYTES)
  randomFillSync(bytes, ID_BYTES + DAY_BYTES)
  return { token: bytes.toString('base64url'), hash: sha256(bytes) }
}

/**
 * Reads a token from a link; a token that was changed gives another hash, or
 * nothing where it is no token's form any more.
 */
export function parseToken(text: string): Token | undefined {
  const bytes = tokenBytes(text)
  if (!bytes) return undefined
  const id = bytes
    .toString('hex', 0, ID_BYTES)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { id, day: bytes.readUInt16BE(ID_BYTES), hash: sha256(bytes) }
}

/** Of the four texts that decode to the same bytes only the canonical one. */
export function tokenBytes(text: string): Buffer | undefined {
  if (!base64urlOfToken.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

export function sha256(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer')
}
