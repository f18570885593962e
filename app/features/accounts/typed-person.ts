import { z } from 'zod'
import { faultOfName, plainName } from './person-name.ts'

/** RFC 5321, section 4.5.3.1.3, without the two brackets. */
const MOST_ADDRESS = 254

/** A campaigner's name, as a form takes it. */
export function typedName(empty: string) {
  return z
    .string()
    .transform(plainName)
    .pipe(
      z
        .string()
        .min(1, empty)
        .max(100, 'Enter a name of at most 100 characters.')
        .superRefine((name, { addIssue }) => {
          const message = faultOfName(name)
          if (message) addIssue({ code: 'custom', message })
        }),
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
