import { hash } from 'node:crypto'

const BITS = 64
/** Words in a row: one changed word changes three of them. */
const SHINGLE_WORDS = 3

/** Written without spaces: a character stands for a word, its marks with it. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}' +
  '\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]\\p{M}*'
const wordPart = '[\\p{L}\\p{M}\\p{N}]'
const words = new RegExp(`${unspaced}|(?:(?!${unspaced})${wordPart})+`, 'gu')

/**
 * A SimHash of 64 bits: texts that share most of their rows of three words
 * differ in few bits, others in about half of them (M. S. Charikar, "Similarity
 * Estimation Techniques from Rounding Algorithms", STOC 2002, section 3). The
 * share of bits that differ is the angle between the texts' vectors over π.
 *
 * Case, punctuation, spaces and how a letter is encoded change nothing.
 *
 * @returns a signed 64-bit number as text, as PostgreSQL's bigint takes it
 */
export function fingerprintOf(text: string): string {
  const sums = new Int32Array(BITS)
  for (const shingle of shinglesOf(text)) {
    const bits = hash('sha256', shingle, 'buffer')
    for (let bit = 0; bit < BITS; bit++) {
      sums[bit]! += (bits[bit >> 3]! >> (bit & 7)) & 1 ? 1 : -1
    }
  }
  let fingerprint = 0n
  for (const sum of sums)
    fingerprint = (fingerprint << 1n) | (sum > 0 ? 1n : 0n)
  return BigInt.asIntN(BITS, fingerprint).toString()
}

/** Each once: who repeats a sentence does not hide the rest behind it. */
function shinglesOf(text: string): Set<string> {
  const found = normalised(text).match(words) ?? []
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE_WORDS <= found.length; at++) {
    shingles.add(found.slice(at, at + SHINGLE_WORDS).join(' '))
  }
  return shingles.size > 0 ? shingles : new Set([found.join(' ')])
}

/** Without what nobody sees: soft hyphens, joiners, marks of direction. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
}
