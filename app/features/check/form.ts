import { z } from 'zod'
import type { MessageKey } from '#app/i18n/translate.ts'

/** Long enough for any message with its hidden headers; UTF-16 code units. */
export const MOST_CHARACTERS = 100_000

function says(key: MessageKey): MessageKey {
  return key
}

const text = z
  .string(says('check.problem.empty'))
  // A browser sends two characters for each line break that was typed.
  .transform((typed) => typed.replace(/\r\n/g, '\n'))
  .refine((typed) => typed.trim() !== '', {
    error: says('check.problem.empty'),
    abort: true,
  })
  .refine(
    (typed) => typed.length <= MOST_CHARACTERS,
    says('check.problem.too-long'),
  )

export const checkForm = z.object({ text })
