import type { privacy as english } from './en.privacy.ts'

/** What is kept about signers, and what is not. */
export const privacy: Record<keyof typeof english, string> = {}
