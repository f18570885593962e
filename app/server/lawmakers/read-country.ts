import { readTargetCountry } from '#app/features/lawmakers/country-code.ts'
import { PlainError } from '../plain-error.ts'

/** @throws PlainError for what is no country's code */
export function readCountry(typed: string): string {
  const code = readTargetCountry(typed)
  if (code) return code
  throw new PlainError(
    `${typed} is no country: give two letters as DE (ISO 3166-1), or EU or ` +
      'XK. A part of a country has none of its own.',
  )
}
