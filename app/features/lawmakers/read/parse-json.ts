import { UnreadableList } from './record.ts'

/**
 * What a JSON text says.
 *
 * @throws UnreadableList for what is no JSON, with the place where it ends to
 *   be some, as far as the engine tells it
 */
export function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const { message: said } = error as SyntaxError
    const isCutOff = /^(?:Unexpected end|Unterminated)/.test(said)
    const place = isCutOff ? endOf(text) : placeIn(said)
    const where = place ? ` in column ${place.column}` : ''
    const message = isCutOff
      ? `It begins as JSON and is cut off${where}. Fetch it again, whole.`
      : `It begins as JSON, but it is not written correctly${where}.`
    throw new UnreadableList({ file, line: place?.line ?? null, message })
  }
}

type Place = { line: number; column: number }

function endOf(text: string): Place {
  const lines = text.split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

/** V8 tells the place of most faults, in words. */
function placeIn(said: string): Place | undefined {
  const [, line, column] = /\(line (\d+) column (\d+)\)$/.exec(said) ?? []
  return line && column
    ? { line: Number(line), column: Number(column) }
    : undefined
}
