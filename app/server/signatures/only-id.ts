import { PlainError } from '../plain-error.ts'

/** The one id that a command is given. */
export function onlyId(positionals: string[], command: string): string {
  const [id, ...more] = positionals
  if (id && more.length === 0) return id.toLowerCase()
  throw new PlainError(
    `Say which act: ${command} ID (npm run signatures -- list shows them)`,
  )
}
