/**
 * Where a record belongs. It is authenticated with the text, so that a record
 * that was moved to another person, petition or field does not open.
 */
export type Place = {
  purpose: string
  petition: string
  signature: string
  field: string
}

/** Seals as many records as were asked for; see `createSealer`. */
export type ContentKey = {
  /** UUID under which the wrapped key is stored. */
  readonly id: string
  /**
   * @param text sealed as UTF-8, see {@link padded}; a lone surrogate becomes
   *   U+FFFD
   * @throws RangeError for more records than were asked for, and for a text
   *   that ends in NUL
   */
  seal(place: Place, text: string): Buffer
}

export type VaultErrorCode =
  | 'unknown-version'
  | 'truncated'
  | 'missing-key'
  | 'damaged-key'
  | 'wrong-identity'
  | 'wrong-place-or-forged'

/** Why a record stays closed. `message` holds ids at most, no personal data. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: VaultErrorCode

  constructor(code: VaultErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export type RecordParts = {
  /** UUID of the content key, 16 bytes. */
  keyId: Buffer
  nonce: Buffer
  ciphertext: Buffer
  tag: Buffer
}

/** 96 bits, the size that GCM takes as it is: NIST SP 800-38D §5.2.1.1. */
export const NONCE_BYTES = 12
/** The longest tag that GCM has: NIST SP 800-38D §5.2.1.2. */
export const TAG_BYTES = 16

/** Of a length no more is to be seen than how many blocks of this it fills. */
const BLOCK_BYTES = 32
const NUL = 0

const VERSION = 1
const VERSION_BYTES = 1
const KEY_ID_BYTES = 16
const LENGTH_BYTES = 4
/** For each UTF-16 unit: four bytes are for a pair of them. */
const UTF8_BYTES_AT_MOST = 3
const HEAD_BYTES = VERSION_BYTES + KEY_ID_BYTES + NONCE_BYTES

/** version 1 | key id 16 | nonce 12 | ciphertext, as long as the plaintext | tag 16 */
export function packRecord(parts: RecordParts): Buffer {
  const { keyId, nonce, ciphertext, tag } = parts
  const record = Buffer.allocUnsafe(HEAD_BYTES + ciphertext.length + TAG_BYTES)
  record[0] = VERSION
  keyId.copy(record, VERSION_BYTES)
  nonce.copy(record, VERSION_BYTES + KEY_ID_BYTES)
  ciphertext.copy(record, HEAD_BYTES)
  tag.copy(record, HEAD_BYTES + ciphertext.length)
  return record
}

/**
 * Takes a record apart; the parts share its memory. A record that was cut
 * within the ciphertext or the tag looks whole here, and its tag gives it away.
 *
 * @throws VaultError `truncated` or `unknown-version`
 */
export function parseRecord(record: Uint8Array): RecordParts {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.length)
  if (bytes.length > 0 && bytes[0] !== VERSION) {
    throw new VaultError('unknown-version', `Record version ${bytes[0]}`)
  }
  if (bytes.length < HEAD_BYTES + TAG_BYTES) {
    throw new VaultError('truncated', `Record of ${bytes.length} bytes`)
  }
  const nonceAt = VERSION_BYTES + KEY_ID_BYTES
  const tagAt = bytes.length - TAG_BYTES
  return {
    keyId: bytes.subarray(VERSION_BYTES, nonceAt),
    nonce: bytes.subarray(nonceAt, HEAD_BYTES),
    ciphertext: bytes.subarray(HEAD_BYTES, tagAt),
    tag: bytes.subarray(tagAt),
  }
}

/**
 * The associated data of a record: purpose, petition, signature, field (UTF-8)
 * and key id (16 bytes), each after its length in bytes as 4 bytes, big-endian.
 * With the lengths no two places give the same bytes, whatever they hold.
 */
export function associatedData(place: Place, keyId: Buffer): Buffer {
  const texts = [place.purpose, place.petition, place.signature, place.field]
  const data = Buffer.allocUnsafe(
    texts.join('').length * UTF8_BYTES_AT_MOST +
      LENGTH_BYTES * (texts.length + 1) +
      KEY_ID_BYTES,
  )
  let at = 0
  for (const text of texts) {
    const length = data.write(text, at + LENGTH_BYTES)
    at = data.writeUInt32BE(length, at) + length
  }
  at = data.writeUInt32BE(keyId.length, at)
  return data.subarray(0, at + keyId.copy(data, at))
}

/**
 * The plaintext of a record: the text in UTF-8, filled up with NUL bytes to a
 * multiple of 32 bytes, 32 at least. The length of a name or an address would
 * otherwise tell much about it.
 *
 * @throws RangeError when the text itself ends in NUL: it would not come back
 */
export function padded(text: string): Buffer {
  if (text.endsWith('\0')) throw new RangeError('A text must not end in NUL')
  const length = Buffer.byteLength(text)
  const blocks = Math.max(1, Math.ceil(length / BLOCK_BYTES))
  // From the pool: a buffer of its own, all zeros, costs as much as a cipher.
  const bytes = Buffer.allocUnsafe(blocks * BLOCK_BYTES)
  bytes.write(text)
  return bytes.fill(0, length)
}

/** The text of a plaintext, also of one that was never filled up. */
export function unpadded(bytes: Buffer): string {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === NUL) end--
  return bytes.toString('utf8', 0, end)
}

/** A UUID's 16 bytes. */
export function keyIdBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

/** The UUID, in lower case as PostgreSQL prints it, that 16 bytes stand for. */
export function keyIdText(bytes: Buffer): string {
  return bytes
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
