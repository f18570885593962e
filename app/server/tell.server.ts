/** A line for the person at the terminal. */
export function tell(line = ''): void {
  process.stderr.write(`${line}\n`)
}
