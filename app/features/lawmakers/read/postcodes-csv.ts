import { normalisePostcode } from '../postcode.ts'
import { type Cells, cellsOf, requireColumns } from './cells.ts'
import type { Csv } from './csv.ts'
import { UnreadableList } from './record.ts'

export type AreaOfPostcode = { postcode: string; area: string }

/**
 * Which constituencies have parts in a postcode: us-zipcodes-congress'
 * `zccd.csv`, whose at-large districts have the number 0, or a table of
 * `postcode` and `area`. Each pair once, postcodes as they are written.
 *
 * @param country whose they are
 * @throws UnreadableList for what is no postcode of that country, too
 */
export function readPostcodes(
  file: string,
  csv: Csv,
  country: string,
): AreaOfPostcode[] {
  const isUs = csv.header.includes('zcta')
  if (isUs && country !== 'US') {
    const message = `It is a table of the United States, not of ${country}.`
    throw new UnreadableList({ file, line: 1, message })
  }
  const columns = isUs ? ['zcta', 'state_abbr', 'cd'] : ['postcode', 'area']
  requireColumns(file, csv, columns)
  const pairs = new Map<string, AreaOfPostcode>()
  for (const row of csv.rows) {
    const cells = cellsOf(file, row)
    const pair = isUs ? readUsRow(file, cells) : readRow(cells)
    refuseOdd(file, cells, country, pair)
    pairs.set(JSON.stringify(pair), pair)
  }
  return [...pairs.values()]
}

function readRow(cells: Cells): AreaOfPostcode {
  return { postcode: cells.must('postcode'), area: cells.must('area') }
}

function refuseOdd(
  file: string,
  { line }: Cells,
  country: string,
  { postcode }: AreaOfPostcode,
): void {
  const isOne =
    country === 'US'
      ? /^\d{5}$/.test(postcode)
      : normalisePostcode(country, postcode) !== ''
  if (isOne) return
  const what = country === 'US' ? 'a postcode of five digits' : 'a postcode'
  const message = `“${postcode}” is not ${what}.`
  throw new UnreadableList({ file, line, message })
}

function readUsRow(file: string, cells: Cells): AreaOfPostcode {
  const [postcode, state] = [cells.must('zcta'), cells.must('state_abbr')]
  const district = cells.must('cd')
  const faults = [
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
