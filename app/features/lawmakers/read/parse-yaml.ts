import { LineCounter, parseDocument } from 'yaml'
import { UnreadableList } from './record.ts'

/** Of one file; sixteen times the largest person that is known. */
const MOST_CHARACTERS = 64 * 1024

/**
 * What a YAML 1.2 text says, its dates as text. References to other parts of
 * the file are refused: no list has them, and they are how a small file grows
 * into a huge one.
 *
 * @throws UnreadableList for what is no YAML, or too large
 */
export function parseYaml(file: string, text: string): unknown {
  if (text.length > MOST_CHARACTERS) {
    const message = `It is larger than ${MOST_CHARACTERS / 1024} KB, the most that is read of one person.`
    throw new UnreadableList({ file, line: null, message })
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    // Drawing the place of each of a thousand errors would take minutes.
    prettyErrors: false,
  })
  const [fault] = document.errors
  if (fault) {
    const { line } = lines.linePos(fault.pos[0])
    const message = `It is not written correctly as YAML: ${fault.message.slice(0, 200)}.`
    throw new UnreadableList({ file, line, message })
  }
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    const message =
      'It refers to other parts of itself (YAML aliases), which no list does.'
    throw new UnreadableList({ file, line: null, message })
  }
}
