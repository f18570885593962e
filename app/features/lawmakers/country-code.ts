import { isCountry } from '#app/i18n/countries.ts'

/** User-assigned in ISO 3166-1: the European Parliament, and Kosovo. */
export const otherTargets = ['EU', 'XK']

/** Whether lawmakers can be stored under it. */
export function isTargetCountry(code: string): boolean {
  return isCountry(code) || otherTargets.includes(code)
}

/** The code that somebody typed; undefined for what is none, as GB-SCT. */
export function readTargetCountry(typed: string): string | undefined {
  const code = typed.trim().toUpperCase()
  if (code === 'UK') return 'GB'
  return isTargetCountry(code) ? code : undefined
}
