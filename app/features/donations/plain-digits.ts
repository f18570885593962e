/** Separators that look alike, as one of them. */
const ALIKE: Record<string, string> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  "'": '’',
  '．': '.',
  '，': ',',
}

const DIGIT = /\p{Nd}/u

/**
 * A number in the digits of any one script, in those of ASCII.
 *
 * @returns nothing where there are no digits, or those of two scripts
 */
export function inPlainDigits(text: string): string | undefined {
  const zeros = new Set<number>()
  let plain = ''
  for (const char of text) {
    if (DIGIT.test(char)) {
      const { value, zero } = digitOf(char)
      zeros.add(zero)
      plain += value
    } else {
      plain += ALIKE[char] ?? char
    }
  }
  return zeros.size === 1 ? plain : undefined
}

/**
 * Unicode keeps decimal digits in runs of ten, from zero on (The Unicode
 * Standard, section 4.6).
 */
function digitOf(char: string): { value: number; zero: number } {
  const point = char.codePointAt(0)!
  let first = point
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1
  const value = (point - first) % 10
  return { value, zero: point - value }
}
