/** No line of ours comes near it: a key line has a wrapped key of some 400. */
const LONGEST_LINE_BYTES = 1024 * 1024
const NEWLINE = 10

export type Line = {
  /** From 1. */
  number: number
  /** Undefined for a line that is longer than any of ours. */
  text: string | undefined
  /** Whether its end was there; the last line of a file that was cut has none. */
  isWhole: boolean
}

/**
 * The lines of a file; only `\n` ends one. Memory stays flat whatever the file
 * holds.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Line[]> {
  let number = 0
  let kept: Uint8Array[] = []
  let length = 0

  function keep(part: Uint8Array): void {
    length += part.length
    if (length <= LONGEST_LINE_BYTES) kept.push(part)
  }
  function take(isWhole: boolean): Line {
    const isTooLong = length > LONGEST_LINE_BYTES
    const text = isTooLong ? undefined : Buffer.concat(kept).toString('utf8')
    kept = []
    length = 0
    return { number: ++number, text, isWhole }
  }

  for await (const chunk of chunks) {
    const lines: Line[] = []
    let from = 0
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from)
      if (end === -1) break
      keep(chunk.subarray(from, end))
      lines.push(take(true))
      from = end + 1
    }
    keep(chunk.subarray(from))
    yield lines
  }
  if (length > 0) yield [take(false)]
}
