import { z } from 'zod'

/** RFC 5321, section 4.5.3.1.3, without the two brackets. */
const MOST_ADDRESS = 254
/**
 * Control characters, ends of lines, and what turns the direction of a line: a
 * name with them can look like another one (Unicode TR 36, section 2.5).
 */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/** A campaigner's name, as a form takes it. */
export function typedName(empty: string) {
  return z
    .string()
    .trim()
    .min(1, empty)
    .max(100, 'Enter a name of at most 100 characters.')
    .refine(
      (name) => !unseen.test(name),
      'Enter the name in one line, without characters that nobody sees.',
    )
}

/** A campaigner's mail address, as a form takes it. */
export function typedAddress(empty: string) {
  return z
    .string()
    .trim()
    .min(1, empty)
    .max(MOST_ADDRESS, 'problem.email.too-long')
    .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, 'problem.email.invalid')
}
