import { createHash, randomInt } from 'node:crypto'

/** Crockford's base32: no I, L, O and U, https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 150 bits: nobody guesses what a test record says. */
const LETTERS = 30

/** What a test record says, in groups that can be read out and typed. */
export function newTestCode(): string {
  const letters = Array.from(
    { length: LETTERS },
    () => ALPHABET[randomInt(ALPHABET.length)],
  ).join('')
  return letters.match(/.{5}/g)!.join('-')
}

/** SHA-256 of the code, however its owner typed it. */
export function hashTestCode(typed: string): Buffer {
  const letters = typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(letters).digest()
}
