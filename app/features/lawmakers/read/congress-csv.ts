import { type Cells, cellsOf, requireColumns } from './cells.ts'
import type { Csv } from './csv.ts'
import {
  type Problem,
  type ReadList,
  type ReadPerson,
  UnreadableList,
} from './record.ts'
import { readForm } from './web-address.ts'

const columns =
  'last_name first_name full_name type state district party contact_form bioguide_id'

const chambers: ReadList['chambers'] = {
  upper: { name: 'United States Senate', kind: 'upper', term: null },
  lower: {
    name: 'United States House of Representatives',
    kind: 'lower',
    term: null,
  },
}

const noDates =
  'The file has no dates: who has left since it was made cannot be told. Its JSON file has them.'

/**
 * unitedstates/congress-legislators' `legislators-current.csv`: everybody whom
 * the file has is taken as in office. There are no e-mail addresses in it.
 *
 * @throws UnreadableList
 */
export function readCongressCsv(
  file: string,
  csv: Csv,
): Omit<ReadList, 'encoding'> {
  requireColumns(file, csv, columns.split(' '))
  const warnings: Problem[] = [{ file, line: null, message: noDates }]
  const people = csv.rows.map((row) => {
    const cells = cellsOf(file, row)
    const person = readRow(file, cells)
    const form = cells.text('contact_form')
    if (form !== null && person.contactForm === null) {
      const message = `The contact form of ${person.name} is no web address that works: ${form}`
      warnings.push({ file, line: row.line, message })
    }
    return person
  })
  return { format: 'congress-csv', chambers, people, warnings }
}

function readRow(file: string, cells: Cells): ReadPerson {
  const [first, last] = [cells.must('first_name'), cells.must('last_name')]
  const isSenator = readType(file, cells) === 'sen'
  const form = readForm(cells.text('contact_form') ?? '')
  const state = cells.must('state')
  return {
    externalId: cells.id('bioguide_id'),
    name: cells.text('full_name') ?? `${first} ${last}`,
    sortName: `${last}, ${first}`,
    names: {},
    chamber: isSenator ? 'upper' : 'lower',
    // At-large is district 0.
    area: isSenator ? state : `${state}-${cells.must('district')}`,
    party: cells.text('party'),
    role: isSenator ? 'Senator' : 'Representative',
    rawAddresses: [],
    contactForm: 'form' in form ? form.form : null,
    start: null,
    end: null,
    inNewestTerm: true,
    isDead: false,
  }
}

function readType(file: string, cells: Cells): 'sen' | 'rep' {
  const type = cells.must('type')
  if (type === 'sen' || type === 'rep') return type
  const message = 'Column “type” is neither “sen” nor “rep”.'
  throw new UnreadableList({ file, line: cells.line, message })
}
