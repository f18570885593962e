import {
  createHmac,
  createSecretKey,
  hash,
  type KeyObject,
  randomBytes,
  randomFillSync,
} from 'node:crypto'

export type Token = { id: string; day: number; hash: Buffer }

const ID_BYTES = 16
const DAY_BYTES = 2
/** 256 bits: a token cannot be guessed, so a plain hash of it is enough. */
const SECRET_BYTES = 32
const TOKEN_BYTES = ID_BYTES + DAY_BYTES + SECRET_BYTES
const PEPPER_BYTES = 32
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
function tokenBytes(text: string): Buffer | undefined {
  if (!base64urlOfToken.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

/** Crockford's base32, https://www.crockford.com/base32.html: no I, L, O, U. */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_BYTES = 5
const canonicalCode = /^[0-9A-HJKMNP-TV-Z]{8}$/
/** Far more than spaces and hyphens need, before anything costs time. */
const TYPED_CHARACTERS = 64

/**
 * A code of 8 characters that people type: 40 random bits, which is enough only
 * because tries are counted: 10 per code, which lives 24 hours.
 */
export function newCode(): string {
  const bits = randomBytes(CODE_BYTES).readUIntBE(0, CODE_BYTES)
  let code = ''
  for (let rest = bits; code.length < 8; rest = Math.floor(rest / 32)) {
    code += CODE_LETTERS.charAt(rest % 32)
  }
  return code
}

/** The code as it is shown: `XXXX-XXXX`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** The code that was meant, whatever its case, spaces and hyphens. */
export function parseCode(text: string): string | undefined {
  if (text.length > TYPED_CHARACTERS) return undefined
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return canonicalCode.test(code) ? code : undefined
}

/**
 * @param code as `newCode` or `parseCode` gives it
 * @throws RangeError for a code in another form, which would never match
 */
export function hashCode(
  pepper: Buffer,
  petitionId: string,
  addressHash: Buffer,
  code: string,
): Buffer {
  if (!canonicalCode.test(code)) throw new RangeError('Not a canonical code')
  const parts = ['moratorium/code/v1', petitionId, addressHash, code]
  return keyedHash(pepper, parts)
}

/**
 * Tells whether an address signed, to those who have the pepper and to nobody
 * else.
 *
 * The version of the rules for canonical forms is not part of it, nor of the
 * commitment: with it, one new rule would change every hash, and everybody who
 * signed could sign again. Without it a new rule changes the hash of the few
 * addresses that it is about. Whoever changes the rules looks those up by both
 * forms, the old one with `canonicalAddress(address, oldVersion)`.
 */
export function hashAddress(
  pepper: Buffer,
  petitionId: string,
  canonical: string,
): Buffer {
  return keyedHash(pepper, ['moratorium/address/v1', petitionId, canonical])
}

/**
 * Tells whether an address wrote a letter, as {@link hashAddress} does of
 * signing. It is another hash, so that nobody sees who did both.
 */
export function hashSupporter(
  pepper: Buffer,
  petitionId: string,
  canonical: string,
): Buffer {
  return keyedHash(pepper, ['moratorium/letter/v1', petitionId, canonical])
}

/**
 * Tells the mail domains of one petition apart, without naming them.
 *
 * @param domain in lower-case punycode
 */
export function hashDomain(
  pepper: Buffer,
  petitionId: string,
  domain: string,
): Buffer {
  return keyedHash(pepper, ['moratorium/domain/v1', petitionId, domain])
}

/**
 * The nonce of a signature's leaf in the public log. The holder of the mailed
 * link can compute it; the server, which keeps only the token's hash, cannot.
 *
 * @throws RangeError when it is not a token
 */
export function nonceOf(manageToken: string): Buffer {
  const bytes = tokenBytes(manageToken)
  if (!bytes) throw new RangeError('Not a token')
  return sha256(Buffer.concat([Buffer.from('nonce'), bytes]))
}

/**
 * What a signature's leaf in the public log shows: SHA-256 over purpose, petition, signature, the SHA-256 of
 * the canonical address, and the nonce, each after its length. Ids are UUIDs
 * as text in lower case.
 */
export function commitment(of: {
  petitionId: string
  signatureId: string
  canonical: string
  nonce: Buffer
}): Buffer {
  const address = sha256(Buffer.from(of.canonical))
  const ids = [of.petitionId, of.signatureId]
  return sha256(
    lengthPrefixed(['moratorium/sign/v1', ...ids, address, of.nonce]),
  )
}

/** Each part after its length in bytes as 4 bytes, big-endian; texts as UTF-8. */
function lengthPrefixed(parts: (string | Buffer)[]): Buffer {
  const pieces = parts.map((part) =>
    typeof part === 'string' ? Buffer.from(part) : part,
  )
  const sum = pieces.reduce((bytes, piece) => bytes + 4 + piece.length, 0)
  const data = Buffer.allocUnsafe(sum)
  let at = 0
  for (const piece of pieces) {
    at = data.writeUInt32BE(piece.length, at)
    at += piece.copy(data, at)
  }
  return data
}

function sha256(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer')
}

/**
 * Making a key of the bytes takes four times as long as the HMAC itself (8 µs
 * of 10, Node 24), and a petition's pepper is read once.
 */
const pepperKeys = new WeakMap<Buffer, KeyObject>()

function keyedHash(pepper: Buffer, parts: (string | Buffer)[]): Buffer {
  let key = pepperKeys.get(pepper)
  if (!key) {
    if (pepper.length !== PEPPER_BYTES) throw new RangeError('Not a pepper')
    key = createSecretKey(pepper)
    pepperKeys.set(pepper, key)
  }
  return createHmac('sha256', key).update(lengthPrefixed(parts)).digest()
}
