import type { own as english } from './en.own.ts'

/** The page of one's own, and the mail that leads there. */
export const own: Record<keyof typeof english, string> = {}
