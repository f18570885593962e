import { randomBytes } from 'node:crypto'
import { keyedHash } from './keyed-hash.server.ts'

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
