import type { Csv, CsvRow } from './csv.ts'
import { readPartialDate } from './partial-date.ts'
import { UnreadableList } from './record.ts'
import { fold, MOST_CHARACTERS, MOST_OF_ID } from './shape.ts'

/**
 * What a spreadsheet would calculate instead of showing (OWASP, "CSV
 * Injection"). A sign is none if only a number or a phone number follows, or
 * nothing: `-` stands for "none" in many lists.
 */
const formula = /^[\t\n]|^\s*(?:[=@]|[+-](?![\d\s()./+-]*$))/

/** @throws UnreadableList for a table that lacks one of the columns */
export function requireColumns(file: string, csv: Csv, names: string[]): void {
  const missing = names.filter((name) => !csv.header.includes(name))
  if (missing.length === 0) return
  const message = `There is no column “${missing.join('”, “')}”.`
  throw new UnreadableList({ file, line: 1, message })
}

/** One row's values; only those that are asked for are judged. */
export type Cells = {
  line: number
  /** As it is; nothing where it is blank. */
  raw(column: string): string[]
  /** White space folded; null where it is blank. */
  text(column: string): string | null
  /** @throws UnreadableList where it is blank */
  must(column: string): string
  /** @throws UnreadableList where it is blank or too long for an id */
  id(column: string): string
  /** @throws UnreadableList for what is neither blank nor a date */
  day(column: string): string | null
}

/** @throws UnreadableList, by its functions, for a formula and a long text too */
export function cellsOf(file: string, { line, values }: CsvRow): Cells {
  function refuse(column: string, fault: string): never {
    const message = `Column “${column}” ${fault}.`
    throw new UnreadableList({ file, line, message })
  }
  function raw(column: string): string[] {
    const value = values[column] ?? ''
    if (formula.test(value)) refuse(column, 'holds a formula')
    if (value.length > MOST_CHARACTERS) {
      refuse(column, `has more than ${MOST_CHARACTERS} characters`)
    }
    return value.trim() === '' ? [] : [value]
  }
  function text(column: string): string | null {
    const [value] = raw(column)
    return value === undefined ? null : fold(value)
  }
  function must(column: string): string {
    return text(column) ?? refuse(column, 'is empty')
  }
  return {
    line,
    raw,
    text,
    must,
    id(column) {
      const value = must(column)
      if (value.length <= MOST_OF_ID) return value
      return refuse(column, `has more than ${MOST_OF_ID} characters`)
    },
    day(column) {
      const value = text(column)
      if (value === null) return null
      const date = readPartialDate(value)
      return date ?? refuse(column, 'is not a date like 2026-01-31')
    },
  }
}
