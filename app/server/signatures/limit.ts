import { PlainError } from '../plain-error.ts'

const MOST_LINES = 1_000

/** How many lines `--limit` asks for. */
export function readLimit(typed: string): number {
  const limit = Number(typed)
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_LINES) return limit
  throw new PlainError(`--limit takes a number from 1 to ${MOST_LINES}.`)
}
