import { createInterface } from 'node:readline'
import { PlainError } from '../plain-error.ts'

/**
 * Goes on only after a yes on the terminal.
 *
 * @param undone what did not happen without one, as "Nothing was imported"
 * @throws PlainError
 */
export async function askOnceMore(
  question: string,
  undone: string,
): Promise<void> {
  process.stderr.write(`${question} `)
  // Not as a terminal, or Ctrl+C would end the line instead of the program.
  const lines = createInterface({ input: process.stdin, terminal: false })
  for await (const line of lines) {
    if (line.trim().toLowerCase() === 'yes') return
    break
  }
  throw new PlainError(`${undone}: the answer was not yes.`)
}
