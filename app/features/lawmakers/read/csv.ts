import { CsvError, parse } from 'csv-parse/sync'
import { UnreadableList } from './record.ts'

export type CsvRow = { line: number; values: Record<string, string> }
export type Csv = { header: string[]; rows: CsvRow[] }

/** Five times the largest table that is known, the US postcodes. */
const MOST_ROWS = 200_000
/** The widest table that is known has 36. */
const MOST_COLUMNS = 500
/** In one line, and in one row that goes over several. */
const LONGEST_ROW = 100_000

const faults: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED:
    'A quotation mark that opens here or further down is never closed.',
  INVALID_OPENING_QUOTE:
    'A quotation mark stands inside a value that is not quoted.',
  CSV_INVALID_CLOSING_QUOTE:
    'Something follows a quotation mark that closes a value.',
  CSV_MAX_RECORD_SIZE: 'The row is too long. Is a quotation mark not closed?',
}

/**
 * The rows of a table whose first row names the columns; RFC 4180, with
 * commas, or with semicolons or tabs where the first line has no comma. Rows
 * without any value are left out. `line` is where a row begins.
 *
 * @throws UnreadableList for duplicate or missing names, rows longer or shorter
 *   than the first, quotes not closed, no rows
 */
export function readCsv(file: string, text: string): Csv {
  const lines = text.replace(/\r\n?/g, '\n')
  refuseLongLines(file, lines)
  const [first, ...rest] = splitRows(file, lines)
  const header = readHeader(file, first)
  const rows = rest
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => {
      if (cells.length !== header.length) {
        const message = `The row has ${cells.length} values, the header ${header.length}.`
        throw new UnreadableList({ file, line, message })
      }
      const values = header.map((name, at) => [name, cells[at]!] as const)
      return { line, values: Object.fromEntries(values) }
    })
  if (rows.length > 0) return { header, rows }
  const message = 'There is no row below the header.'
  throw new UnreadableList({ file, line: null, message })
}

type Row = { line: number; cells: string[] }

function splitRows(file: string, text: string): Row[] {
  const rows: Row[] = []
  let end = 0
  function keep(cells: string[], { lines }: { lines: number }): null {
    end = lines
    const breaks = cells.reduce((sum, cell) => sum + countBreaks(cell), 0)
    const row = { line: lines - breaks, cells }
    const most = rows.length === 0 ? MOST_COLUMNS : Infinity
    if (cells.length > most || rows.length > MOST_ROWS) {
      const message = `The table is too large: at most ${MOST_COLUMNS} columns and ${MOST_ROWS} rows are read.`
      throw new UnreadableList({ file, line: row.line, message })
    }
    rows.push(row)
    return null
  }
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      on_record: keep,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const message = faults[error.code] ?? error.message
    throw new UnreadableList({ file, line: end + 1, message })
  }
  return rows
}

function countBreaks(cell: string): number {
  return cell.split('\n').length - 1
}

/** So that a line of nothing but commas costs no time. */
function refuseLongLines(file: string, text: string): void {
  let line = 1
  for (let start = 0; start <= text.length; line++) {
    const end = text.indexOf('\n', start)
    const next = end === -1 ? text.length : end
    if (next - start > LONGEST_ROW) {
      const message = `The line has more than ${LONGEST_ROW} characters.`
      throw new UnreadableList({ file, line, message })
    }
    start = next + 1
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1)
  const other = [';', '\t'].find((mark) => first.includes(mark))
  return first.includes(',') ? ',' : (other ?? ',')
}

function readHeader(file: string, first: Row | undefined): string[] {
  const header = (first?.cells ?? []).map((name) => name.trim())
  const twice = header.find((name, at) => header.indexOf(name) !== at)
  if (first && twice === undefined) return header
  const message =
    twice === undefined
      ? 'There is no header.'
      : twice === ''
        ? 'Two columns have no name.'
        : `Two columns are called “${twice}”.`
  throw new UnreadableList({ file, line: first?.line ?? null, message })
}
