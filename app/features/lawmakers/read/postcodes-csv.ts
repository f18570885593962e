import { type Cells, cellsOf, requireColumns } from './cells.ts'
import type { Csv } from './csv.ts'
import { UnreadableList } from './record.ts'

export type AreaOfPostcode = { postcode: string; area: string }

/**
 * Which constituencies have parts in a postcode: us-zipcodes-congress'
 * `zccd.csv`, whose at-large districts have the number 0, or a table of
 * `postcode` and `area`. Each pair once, postcodes as they are written.
 *
 * @throws UnreadableList
 */
export function readPostcodes(file: string, csv: Csv): AreaOfPostcode[] {
  const isUs = csv.header.includes('zcta')
  const columns = isUs ? ['zcta', 'state_abbr', 'cd'] : ['postcode', 'area']
  requireColumns(file, csv, columns)
  const pairs = new Map<string, AreaOfPostcode>()
  for (const row of csv.rows) {
    const cells = cellsOf(file, row)
    const pair = isUs ? readUsRow(file, cells) : readRow(cells)
    pairs.set(JSON.stringify(pair), pair)
  }
  return [...pairs.values()]
}

function readRow(cells: Cells): AreaOfPostcode {
  return { postcode: cells.must('postcode'), area: cells.must('area') }
}

function readUsRow(file: string, cells: Cells): AreaOfPostcode {
  const [postcode, state] = [cells.must('zcta'), cells.must('state_abbr')]
  const district = cells.must('cd')
  const faults = [
    [/^\d{5}$/, postcode, 'a postcode of five digits'],
    [/^[A-Z]{2}$/, state, 'a state of two letters'],
    [/^\d{1,2}$/, district, 'the number of a district'],
  ] as const
  const fault = faults.find(([rule, value]) => !rule.test(value))
  if (fault) {
    const message = `“${fault[1]}” is not ${fault[2]}.`
    throw new UnreadableList({ file, line: cells.line, message })
  }
  return { postcode, area: `${state}-${Number(district)}` }
}
