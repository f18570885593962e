import { type Cells, cellsOf, requireColumns } from './cells.ts'
import type { Csv } from './csv.ts'
import {
  type Problem,
  type ReadChamber,
  type ReadList,
  type ReadPerson,
  UnreadableList,
} from './record.ts'
import { nameUsChamber } from './us-states.ts'
import { readForm } from './web-address.ts'

const columns =
  'id name current_party current_district current_chamber given_name family_name email death_date'

const kinds = { upper: 'upper', lower: 'lower', legislature: 'single' } as const
const generalNames = {
  upper: 'Upper house',
  lower: 'Lower house',
  legislature: 'Legislature',
}
type ChamberKey = keyof typeof kinds

/**
 * openstates' `people/current/ne.csv`: people now in office. Only the file's
 * name says of which state, so without it the chambers are named in general.
 *
 * @throws UnreadableList
 */
export function readOpenStatesCsv(
  file: string,
  csv: Csv,
): Omit<ReadList, 'encoding'> {
  requireColumns(file, csv, columns.split(' '))
  const people = csv.rows.map((row) => readRow(file, cellsOf(file, row)))
  const keys = [...new Set(people.map(({ chamber }) => chamber))]
  const chambers = keys.map((key) => [key, chamberOf(file, key)] as const)
  return {
    format: 'openstates-csv',
    chambers: Object.fromEntries(chambers),
    people,
    warnings: [...noState(file), ...noDates(file)],
  }
}

function readRow(
  file: string,
  cells: Cells,
): ReadPerson & { chamber: ChamberKey } {
  const name = cells.must('name')
  const [given, family] = [cells.text('given_name'), cells.text('family_name')]
  // For the Congress the page to write by stands there.
  const form = readForm(cells.text('email') ?? '')
  const isForm = 'form' in form
  const district = cells.text('current_district')
  return {
    externalId: cells.id('id'),
    name,
    sortName: family && given ? `${family}, ${given}` : name,
    names: {},
    chamber: readChamber(file, cells),
    // `PR-AL` of the Congress is `PR-0`, as tables of postcodes have it.
    area: district?.replace(/^([A-Z]{2})-AL$/, '$1-0') ?? null,
    party: cells.text('current_party'),
    role: null,
    rawAddresses: isForm ? [] : cells.raw('email'),
    contactForm: isForm ? form.form : null,
    start: null,
    end: null,
    inNewestTerm: true,
    isDead: cells.text('death_date') !== null,
  }
}

function readChamber(file: string, cells: Cells): ChamberKey {
  const chamber = cells.must('current_chamber')
  if (Object.hasOwn(kinds, chamber)) return chamber as ChamberKey
  const message =
    'Column “current_chamber” is none of “upper”, “lower” and “legislature”.'
  throw new UnreadableList({ file, line: cells.line, message })
}

/** `ne` of `…/ne.csv`. */
function stateOf(file: string): string {
  const [, state = ''] = /(?:^|[\\/])([a-z]{2})\.csv$/i.exec(file) ?? []
  return state.toLowerCase()
}

function chamberOf(file: string, key: ChamberKey): ReadChamber {
  const kind = kinds[key]
  const name = nameUsChamber(stateOf(file), kind) ?? generalNames[key]
  return { name, kind, term: null }
}

function noState(file: string): Problem[] {
  if (nameUsChamber(stateOf(file), 'single')) return []
  const message =
    'The file does not say of which state it is. Called like ne.csv, it would name the chambers.'
  return [{ file, line: null, message }]
}

function noDates(file: string): Problem[] {
  const message =
    'The file has no dates: who has left since it was made cannot be told.'
  return [{ file, line: null, message }]
}
